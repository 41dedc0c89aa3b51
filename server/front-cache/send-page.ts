import type { IncomingMessage, ServerResponse } from 'node:http';
import { PUBLIC_HEADERS } from '../security-headers';
import { encodingFor, type Encoding } from './encoding';
import type { Found } from './front-cache';
import type { KeptPage } from './kept-page';

/**
 * A browser asks each time and gets 304 while nothing has changed (`must-revalidate` also keeps it from showing an old page first); a cache
 * in front of many readers asks once a second.
 */
const KEEP = 'public, max-age=0, must-revalidate, s-maxage=1, stale-while-revalidate=30';
const KEEP_LAST_GOOD = 'public, max-age=0, must-revalidate';

/** Sends a page, or 304 to whoever has it already. */
export async function sendPage({ page, isLastGood }: Found, req: IncomingMessage, res: ServerResponse): Promise<void> {
  const { status } = page.made;
  if (status === 200 && holds(req.headers['if-none-match'], page.etag)) {
    res.writeHead(304, flat({ ...commonHead(page), ...(isLastGood ? lastGoodHead(page) : {}) })).end();
    return;
  }
  const encoding = encodingFor(req.headers['accept-encoding']);
  const ready = page.bytes(encoding);
  const bytes = ready instanceof Buffer ? ready : await ready;
  const head = isLastGood ? flat({ ...fullHead(page, encoding, bytes), ...lastGoodHead(page) }) : keptHead(page, encoding, bytes);
  res.writeHead(status, head).end(req.method === 'HEAD' ? undefined : bytes);
}

type Head = Record<string, string>;

const heads = new WeakMap<Buffer, string[]>();

/** The head of a page whose bytes are current is the same each time, so it is written once. */
function keptHead(page: KeptPage, encoding: Encoding, bytes: Buffer): string[] {
  const known = heads.get(bytes);
  if (known) return known;
  const head = flat(fullHead(page, encoding, bytes));
  heads.set(bytes, head);
  return head;
}

function fullHead(page: KeptPage, encoding: Encoding, bytes: Buffer): Head {
  const { type, location } = page.made;
  return {
    ...commonHead(page),
    'content-type': type,
    'content-length': String(bytes.length),
    ...(encoding === 'identity' ? {} : { 'content-encoding': encoding }),
    ...(location === null ? {} : { location }),
  };
}

/** What 200 and 304 share. Only a page can be kept by others: a refusal and a redirect may be another the next time. */
function commonHead({ etag, made: { status, changedAt } }: KeptPage): Head {
  return {
    ...PUBLIC_HEADERS,
    vary: 'Accept-Encoding, Save-Data',
    ...(status === 200
      ? { 'cache-control': KEEP, etag, ...(changedAt ? { 'last-modified': changedAt.toUTCString() } : {}) }
      : { 'cache-control': 'no-store' }),
  };
}

/** How old the last good bytes are, in seconds, and that they could not be made anew. */
function lastGoodHead({ confirmedAt, made: { status } }: KeptPage): Head {
  const seconds = Math.round((performance.now() - confirmedAt) / 1000);
  return { age: String(seconds), warning: '111 - "Revalidation Failed"', ...(status === 200 ? { 'cache-control': KEEP_LAST_GOOD } : {}) };
}

/** As Node takes it with the least work: names and values in turn. */
function flat(head: Head): string[] {
  return Object.entries(head).flat();
}

/** True when an If-None-Match names the tag; weak and strong tags compare alike. */
export function holds(ifNoneMatch: string | undefined, etag: string): boolean {
  if (ifNoneMatch === undefined) return false;
  const bare = (tag: string) => tag.trim().replace(/^W\//, '');
  return ifNoneMatch.split(',').some((tag) => tag.trim() === '*' || bare(tag) === bare(etag));
}
