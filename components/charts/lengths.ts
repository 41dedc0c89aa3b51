/** A length in em, short enough for the wire. */
export function em(value: number): string {
  return `${Math.round(value * 100) / 100}em`;
}

/** A place on the time axis as a percentage of the width. */
export function across(at: number, count: number): string {
  return `${Math.round((at / Math.max(1, count)) * 10_000) / 100}%`;
}
