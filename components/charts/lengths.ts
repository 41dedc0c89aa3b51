/** Width in em of the narrowest picture on a page: a telephone of 360 px. What does not touch there touches nowhere. */
export const NARROWEST = 25;
/** Width in em of a picture in a file, which fills a height: 1148 px of text 26 px high. */
export const FILE_WIDTH = 44;

/** A length in em, short enough for the wire. */
export function em(value: number): string {
  return `${Math.round(value * 100) / 100}em`;
}

/** A place on the time axis as a percentage of the width. */
export function across(at: number, count: number): string {
  return `${Math.round((at / Math.max(1, count)) * 10_000) / 100}%`;
}
