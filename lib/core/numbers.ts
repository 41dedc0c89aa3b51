/**
 * Digits in groups of three. Between them stand a space of whatever width (no-break, narrow no-break and thin are all \s), a comma, a point
 * or an apostrophe, after which some keyboards add a space.
 */
const GROUPED = /^\d{1,3}(?:(?:\s|[,.'’]\s?)\d{3})+$/;
/** The same with spaces alone, and whatever may follow a whole number. */
const SPACED = /^\d{1,3}(?:\s\d{3})+(?!\d)/;

/**
 * A whole number as people write it: `1200`, `1 200`, `1,200`, `1.200`, `1'200`. Null when it is anything else.
 * A separator must stand before groups of three, so that `1,5` is not read as 15, nor `3 5` as 35.
 */
export function wholeNumberFrom(written: string): number | null {
  const text = written.trim();
  if (/^\d{1,15}$/.test(text)) return Number(text);
  return GROUPED.test(text) ? Number(text.replace(/\D/g, '')) : null;
}

/** A decimal number >= 0 as people write it, with point or comma: `0.5`, `0,5`, `1 200,5`. Null when it is anything else. */
export function decimalFrom(written: string): number | null {
  const text = written.trim();
  const compact = (SPACED.test(text) ? text.replace(/\s/g, '') : text).replace(',', '.');
  return /^\d{1,11}(\.\d{1,3})?$/.test(compact) ? Number(compact) : null;
}
