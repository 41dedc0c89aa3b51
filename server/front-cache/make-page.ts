import { createHash } from 'node:crypto';
import { PUBLIC_HEADERS } from '../security-headers';
import type { Moment } from './data-clock';
import { joinSheets } from './join-sheets';
import { KeptAnswer } from './kept-answer';
import type { Render } from './render-inward';
import { stampOf } from './stamp-of';
import { stripScripts } from './strip-scripts';

/** A page could not be rendered; nothing of it is kept. */
export class RenderFailed extends Error {
  constructor(readonly status: number) {
    super(`A public page answered ${status}.`);
  }
}

/** What React leaves where a part of the page would come later and be put in place by a script. */
const UNFINISHED = /<template id="B:|<div hidden id="S:/;

/**
 * A browser asks each time and gets 304 while nothing has changed (`must-revalidate` also keeps it from showing an old page first); a cache
 * in front of many readers asks once a second.
 */
const KEEP = 'public, max-age=0, must-revalidate, s-maxage=1, stale-while-revalidate=30';
const KEEP_LAST_GOOD = 'public, max-age=0, must-revalidate';

/** Renders a page and makes its bytes final. Throws RenderFailed when the page fails or its document is not whole. */
export async function makePage(render: Render, asked: { address: string; light: boolean }, { state }: Moment): Promise<KeptAnswer> {
  const startedAt = performance.now();
  const { status, headers, body } = await render(asked);
  if (status >= 500) throw new RenderFailed(status);
  const type = headers['content-type'] ?? 'text/html; charset=utf-8';
  const isHtml = type.startsWith('text/html') && body.length > 0;
  const html = isHtml ? joinSheets(stripScripts(body.toString('utf8'))) : '';
  if (isHtml && (!html.trimEnd().endsWith('</html>') || UNFINISHED.test(html))) throw new RenderFailed(500);
  const bytes = isHtml ? Buffer.from(html) : body;
  return KeptAnswer.from({
    status,
    head: {
      ...PUBLIC_HEADERS,
      vary: 'Accept-Encoding, Save-Data',
      // Only a page can be kept by others: a refusal and a redirect may be another the next time.
      ...(status === 200 ? { 'cache-control': KEEP, etag: tagOf(bytes) } : { 'cache-control': 'no-store' }),
      ...(status === 200 && state ? { 'last-modified': state.changedAt.toUTCString() } : {}),
      'content-type': type,
      ...(headers.location === undefined ? {} : { location: headers.location }),
    },
    ...(status === 200 ? { lastGoodHead: { 'cache-control': KEEP_LAST_GOOD } } : {}),
    body: bytes,
    encodings: ['br', 'gzip'],
    stamp: stampOf(state),
    startedAt,
  });
}

function tagOf(bytes: Buffer): string {
  return `W/"${createHash('sha256').update(bytes).digest('base64url').slice(0, 22)}"`;
}
