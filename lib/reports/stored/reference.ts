import { randomBytes } from 'node:crypto';

/** Digits and capitals without 0, O, 1 and I: 32 signs that cannot be taken for each other on the telephone. */
export const REFERENCE_ALPHABET = '23456789ABCDEFGHJKLMNPQRSTUVWXYZ';
const LENGTH = 6;

/** A new reference, one of about a thousand million. Unique only by the database's word: the caller draws again when it is taken. */
export function drawReference(): string {
  return [...randomBytes(LENGTH)].map((byte) => REFERENCE_ALPHABET[byte % REFERENCE_ALPHABET.length]).join('');
}

/** As it is shown and read aloud: K7M-2QX. */
export function shownReference(reference: string): string {
  return `${reference.slice(0, 3)}-${reference.slice(3)}`;
}

/** What somebody typed or what stands in an address, as it is stored; null when it cannot be a reference. */
export function referenceFrom(written: string): string | null {
  const compact = written.toUpperCase().replace(/[\s-]/g, '');
  const isReference = compact.length === LENGTH && [...compact].every((sign) => REFERENCE_ALPHABET.includes(sign));
  return isReference ? compact : null;
}
