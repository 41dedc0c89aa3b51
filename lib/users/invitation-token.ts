import { createHash, randomBytes } from 'node:crypto';

/** The secret part of a link: 192 random bits in 32 letters, digits, dashes and underscores. */
export function newToken(): string {
  return randomBytes(24).toString('base64url');
}

/** What is stored of a token. It is random, so one round of SHA-256 is enough. */
export function hashOfToken(token: string): string {
  return createHash('sha256').update(token).digest('hex');
}
