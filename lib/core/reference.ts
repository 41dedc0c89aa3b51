/** Digits and capitals without 0, O, 1 and I: 32 signs that cannot be taken for each other on the telephone. */
export const REFERENCE_ALPHABET = '23456789ABCDEFGHJKLMNPQRSTUVWXYZ';
export const REFERENCE_LENGTH = 6;

/** As it is shown and read aloud: K7M-2QX. */
export function shownReference(reference: string): string {
  return `${reference.slice(0, 3)}-${reference.slice(3)}`;
}

/** What somebody typed or what stands in an address, as it is stored; null when it cannot be a reference. */
export function referenceFrom(written: string): string | null {
  const compact = written.toUpperCase().replace(/[\s-]/g, '');
  const isReference =
    compact.length === REFERENCE_LENGTH && [...compact].every((sign) => REFERENCE_ALPHABET.includes(sign));
  return isReference ? compact : null;
}
