import { randomBytes } from 'node:crypto';
import { REFERENCE_ALPHABET, REFERENCE_LENGTH } from '@/lib/core/reference';

/**
 * A new reference, one of about a thousand million. Unique only by the database's word: the caller draws again when it
 * is taken.
 */
export function drawReference(): string {
  return drawReferences(1)[0]!;
}

/** Any number of them, from one draw. */
export function drawReferences(count: number): string[] {
  const letters = Array.from(randomBytes(REFERENCE_LENGTH * count), (byte) => REFERENCE_ALPHABET[byte % REFERENCE_ALPHABET.length]);
  const text = letters.join('');
  return Array.from({ length: count }, (_, index) => text.slice(index * REFERENCE_LENGTH, (index + 1) * REFERENCE_LENGTH));
}
