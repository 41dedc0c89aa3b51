import type { ServerResponse } from 'node:http';
import type { Pool } from '@/lib/db/client';
import { localPath, type Locale } from '@/lib/i18n/locales';
import { translator } from '@/lib/i18n/translate';
import { isReachable } from './health';

type Write = (...given: unknown[]) => unknown;
type Methods = Record<'writeHead' | 'write' | 'end' | 'flushHeaders', Write>;

/** What speaks of the body that is thrown away. */
const OF_THE_BODY = ['content-encoding', 'content-length', 'etag', 'link', 'transfer-encoding', 'vary'];

/**
 * A page that fails while it is rendered is answered by Next with a body that only a script can fill. In its place goes a page of plain
 * words: 503 while the database is away, 500 otherwise.
 */
export function replaceFailure(res: ServerResponse, { pool, locale }: { pool: Pool; locale: Locale }): void {
  const own = res as unknown as Methods;
  const { writeHead, write, end, flushHeaders } = own;
  let failed = false;
  own.writeHead = (...given) => {
    const status = Number(given[0]);
    if (!failed && status >= 500 && String(res.getHeader('content-type')).startsWith('text/html')) {
      failed = true;
      explain(res, { writeHead, end }, { pool, locale, status }).catch(() => res.destroy());
    }
    return failed ? res : writeHead.apply(res, given);
  };
  /** The head first, so that it is known whether the body counts. */
  const afterHead = (method: Write, instead: unknown): Write => (...given) => {
    if (!failed && !res.headersSent) res.writeHead(res.statusCode);
    return failed ? instead : method.apply(res, given);
  };
  own.write = afterHead(write, true);
  own.end = afterHead(end, res);
  own.flushHeaders = afterHead(flushHeaders, undefined);
}

/** Sends the same page in place of one that could not even be begun. */
export function sendFailure(res: ServerResponse, failure: Failure): Promise<void> {
  return explain(res, res as unknown as Methods, failure);
}

type Failure = { pool: Pool; locale: Locale; status: number };

async function explain(res: ServerResponse, { writeHead, end }: Pick<Methods, 'writeHead' | 'end'>, { pool, locale, status }: Failure): Promise<void> {
  const isAway = status === 503 || !(await isReachable(pool));
  if (res.destroyed) return;
  for (const name of OF_THE_BODY) res.removeHeader(name);
  const headers = { 'content-type': 'text/html; charset=utf-8', 'cache-control': 'no-store', ...(isAway ? { 'retry-after': '5' } : {}) };
  writeHead.call(res, isAway ? 503 : status, headers);
  end.call(res, page(locale, isAway));
}

/** @param isAway the database is: then whoever keeps reports on a phone is told that they wait */
function page(locale: Locale, isAway: boolean): string {
  const t = translator(locale);
  const words = (key: string) => escapeHtml(t(`failure.${key}`));
  const title = words('broken.title');
  const links = [
    ['', 'broken.retry'],
    [localPath(locale, '/'), 'notFound.home'],
    [localPath(locale, '/data'), 'notFound.data'],
  ].map(([address, key]) => `<li><a href="${address}">${words(key!)}</a></li>`);
  return `<!DOCTYPE html>
<html lang="${locale}">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>${title}</title></head>
<body><main><h1>${title}</h1><p>${words('broken.detail')}</p>${isAway ? `<p>${words('broken.phone')}</p>` : ''}<ul>${links.join('')}</ul></main></body>
</html>
`;
}

function escapeHtml(text: string): string {
  return text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);
}
