import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto';
import { sessionSecret } from '@/lib/auth/site';

/** A shared telephone is known to so many accounts; the one that has not signed in for longest is forgotten. */
const MARKS = 4;

/**
 * The content of the cookie that makes a device a known one: a random id, and a mark per account that has signed in there. A mark is
 * an HMAC over both, so the cookie names nobody, cannot be forged, and is worth nothing without the passphrase.
 */
export function knownDevice(cookie: string | null, nameKey: string): string {
  const [id, ...marks] = cookie?.split('.') ?? [];
  const isOurs = id !== undefined && /^[\w-]{22}$/.test(id);
  const device = isOurs ? id : randomBytes(16).toString('base64url');
  const mark = markOf(device, nameKey);
  const others = isOurs ? marks.filter((other) => other !== mark && /^[\w-]{22}$/.test(other)) : [];
  return [device, mark, ...others].slice(0, 1 + MARKS).join('.');
}

/** The id of the device, when this account has signed in on it before; null for a stranger's. */
export function deviceOf(cookie: string | null, nameKey: string): string | null {
  const [id, ...marks] = cookie?.split('.') ?? [];
  if (id === undefined || marks.length === 0) return null;
  const expected = Buffer.from(markOf(id, nameKey));
  const isKnown = marks.some((mark) => mark.length === expected.length && timingSafeEqual(Buffer.from(mark), expected));
  return isKnown ? id : null;
}

function markOf(device: string, nameKey: string): string {
  return createHmac('sha256', sessionSecret()).update(`device\n${device}\n${nameKey}`).digest('base64url').slice(0, 22);
}
