import type { IncomingMessage, ServerResponse } from 'node:http';
import { pipeline } from 'node:stream/promises';
import { publicSecondsBehind } from '@/lib/db/public-db';
import { ageOf } from '@/lib/http/age-of';
import type { Found } from './answer-cache';
import { encodingFor } from './encoding';
import type { KeptAnswer } from './kept-answer';

type Head = Readonly<Record<string, string>>;

/** Sends an answer, or 304 to whoever has it already. */
export async function sendAnswer({ answer, isLastGood }: Found, req: IncomingMessage, res: ServerResponse): Promise<void> {
  const { status, head } = answer.made;
  const own = isLastGood ? lastGoodHead(answer) : ageOf(publicSecondsBehind());
  const isAlways = Object.keys(own).length === 0;
  if (status === 200 && holds(req.headers['if-none-match'], head.etag)) {
    res.writeHead(304, isAlways ? knownHead(answer, () => headOf304(head)) : flat({ ...headOf304(head), ...own })).end();
    return;
  }
  const encoding = encodingFor(req.headers['accept-encoding'], answer.offered);
  const ready = answer.bytes(encoding);
  const bytes = ready instanceof Promise ? await ready : ready;
  const whole = () => ({ ...head, 'content-length': String(bytes?.length ?? answer.length), ...(encoding === 'identity' ? {} : { 'content-encoding': encoding }) });
  res.writeHead(status, isAlways && bytes ? knownHead(bytes, whole) : flat({ ...whole(), ...own }));
  if (req.method === 'HEAD') res.end();
  else if (bytes) res.end(bytes);
  // Who goes in the middle has gone, and nothing else is to be done.
  else await pipeline(answer.unpacked(), res).catch(() => undefined);
}

const heads = new WeakMap<object, string[]>();

/** The head of current bytes is the same each time, so it is written once. */
function knownHead(of: object, make: () => Head): string[] {
  const known = heads.get(of);
  if (known) return known;
  const head = flat(make());
  heads.set(of, head);
  return head;
}

/** What 200 and 304 share: the second has no body to say anything of. */
function headOf304(head: Head): Head {
  return Object.fromEntries(Object.entries(head).filter(([name]) => !OF_A_BODY.includes(name)));
}

const OF_A_BODY = ['content-type', 'content-disposition', 'content-language'];

/** How old the last good bytes are, in seconds, and that they could not be made anew. */
function lastGoodHead({ confirmedAt, made }: KeptAnswer): Head {
  const seconds = Math.round((performance.now() - confirmedAt) / 1000);
  return { age: String(seconds), warning: '111 - "Revalidation Failed"', ...made.lastGoodHead };
}

/** As Node takes it with the least work: names and values in turn. */
function flat(head: Head): string[] {
  return Object.entries(head).flat();
}

/** True when an If-None-Match names the tag; weak and strong tags compare alike. */
export function holds(ifNoneMatch: string | undefined, etag: string | undefined): boolean {
  if (ifNoneMatch === undefined || etag === undefined) return false;
  const bare = (tag: string) => tag.trim().replace(/^W\//, '');
  return ifNoneMatch.split(',').some((tag) => tag.trim() === '*' || bare(tag) === bare(etag));
}
