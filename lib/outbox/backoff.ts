const FIRST_MS = 60_000;
const LONGEST_MS = 15 * 60_000;

/**
 * How long to wait after so many failures in a row: 1, 2, 4, 8 minutes, then 15, each a quarter more or less, so that the phones of a town
 * do not all ask in the second in which its line is back.
 *
 * @param failures 1 after the first one
 * @param random from 0 (inclusive) to 1
 * @returns ms
 */
export function backoff(failures: number, random: number): number {
  const base = Math.min(FIRST_MS * 2 ** (failures - 1), LONGEST_MS);
  return Math.round(base * (0.75 + random / 2));
}
