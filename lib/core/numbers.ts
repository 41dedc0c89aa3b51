/** Spaces that people and keyboards put between thousands: space, no-break, narrow no-break, thin. */
const GROUPING_SPACES = /[\s\u00a0\u202f\u2009]/g;

/**
 * A whole number as people write it: `1200`, `1 200`, `1,200`, `1.200`, `1'200`. Null when it is anything else.
 * A separator must stand before groups of three, so that `1,5` is not read as 15.
 */
export function wholeNumberFrom(written: string): number | null {
  const compact = written.trim().replace(GROUPING_SPACES, '');
  if (/^\d{1,15}$/.test(compact)) return Number(compact);
  if (/^\d{1,3}([,.'’]\d{3})+$/.test(compact)) return Number(compact.replace(/[,.'’]/g, ''));
  return null;
}

/** A decimal number >= 0 as people write it, with point or comma: `0.5`, `0,5`, `1 200,5`. Null when it is anything else. */
export function decimalFrom(written: string): number | null {
  const compact = written.trim().replace(GROUPING_SPACES, '').replace(',', '.');
  return /^\d{1,11}(\.\d{1,3})?$/.test(compact) ? Number(compact) : null;
}
