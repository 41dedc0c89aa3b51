import { randomBytes } from 'node:crypto';
import { REFERENCE_ALPHABET, REFERENCE_LENGTH } from '@/lib/core/reference';

/**
 * A new reference, one of about a thousand million. Unique only by the database's word: the caller draws again when it
 * is taken.
 */
export function drawReference(): string {
  return [...randomBytes(REFERENCE_LENGTH)]
    .map((byte) => REFERENCE_ALPHABET[byte % REFERENCE_ALPHABET.length])
    .join('');
}
