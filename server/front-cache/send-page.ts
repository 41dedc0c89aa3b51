import type { IncomingMessage, ServerResponse } from 'node:http';
import { encodingFor } from './encoding';
import type { Found } from './front-cache';
import type { KeptPage } from './kept-page';

/**
 * A browser asks each time and gets 304 while nothing has changed (`must-revalidate` also keeps it from showing an old page first); a cache
 * in front of many readers asks once a second.
 */
const KEEP = 'public, max-age=0, must-revalidate, s-maxage=1, stale-while-revalidate=30';
const KEEP_LAST_GOOD = 'public, max-age=0, must-revalidate';
const VARY = 'Accept-Encoding, Save-Data';

/** Sends a page, or 304 to whoever has it already. */
export async function sendPage({ page, isLastGood }: Found, req: IncomingMessage, res: ServerResponse): Promise<void> {
  const { status, type, location } = page.made;
  const isPage = status === 200;
  const headers: Record<string, string | number> = {
    'cache-control': isPage ? (isLastGood ? KEEP_LAST_GOOD : KEEP) : 'no-store',
    vary: VARY,
    ...(isPage ? validators(page) : {}),
    ...(isLastGood ? ageOf(page) : {}),
  };
  if (isPage && holds(req.headers['if-none-match'], page.etag)) {
    res.writeHead(304, headers).end();
    return;
  }
  const encoding = encodingFor(req.headers['accept-encoding']);
  const ready = page.bytes(encoding);
  const bytes = ready instanceof Buffer ? ready : await ready;
  headers['content-type'] = type;
  headers['content-length'] = bytes.length;
  if (encoding !== 'identity') headers['content-encoding'] = encoding;
  if (location !== null) headers.location = location;
  res.writeHead(status, headers).end(req.method === 'HEAD' ? undefined : bytes);
}

function validators({ etag, made: { changedAt } }: KeptPage): Record<string, string> {
  return { etag, ...(changedAt ? { 'last-modified': changedAt.toUTCString() } : {}) };
}

/** How old the last good bytes are, in seconds, and that they could not be made anew. */
function ageOf({ confirmedAt }: KeptPage): Record<string, string> {
  const seconds = Math.round((performance.now() - confirmedAt) / 1000);
  return { age: String(seconds), warning: '111 - "Revalidation Failed"' };
}

/** True when an If-None-Match names the tag; weak and strong tags compare alike. */
export function holds(ifNoneMatch: string | undefined, etag: string): boolean {
  if (ifNoneMatch === undefined) return false;
  const bare = (tag: string) => tag.trim().replace(/^W\//, '');
  return ifNoneMatch.split(',').some((tag) => tag.trim() === '*' || bare(tag) === bare(etag));
}
