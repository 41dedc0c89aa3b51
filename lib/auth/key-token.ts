import { createHash, randomBytes } from 'node:crypto';

/** A key as its owner sees it, once: 256 random bits behind a mark by which a key that lies about is recognised. */
export function newKeyToken(): string {
  return `sfk_${randomBytes(32).toString('base64url')}`;
}

/** What is stored of it. It is random, so one round of SHA-256 is enough. */
export function hashOfKey(token: string): string {
  return createHash('sha256').update(token).digest('hex');
}
