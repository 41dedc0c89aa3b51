export const DELIMITERS = [',', ';', '\t', '|'] as const;
export type Delimiter = (typeof DELIMITERS)[number];

/** Excel's own line that names the delimiter; a spreadsheet does not show it as a row. */
const SEP_LINE = /^"?sep=([,;\t|])"?[,;\t]*(\r\n|\r|\n)/i;
/** Characters of a file that are looked at. */
const SAMPLE = 20_000;
const LINES = 30;

/** Takes Excel's `sep=;` line off. */
export function withoutSepLine(text: string): { text: string; delimiter: Delimiter | null } {
  const found = SEP_LINE.exec(text);
  return found ? { text: text.slice(found[0].length), delimiter: found[1] as Delimiter } : { text, delimiter: null };
}

/**
 * The delimiter that cuts the first lines into the most even rows of two cells or more; a comma where none does. Delimiters inside
 * quotes do not count, nor does what fewer than half of the lines have.
 */
export function guessDelimiter(text: string): Delimiter {
  const lines = linesOf(text.slice(0, SAMPLE), text.length > SAMPLE);
  const scored = DELIMITERS.map((delimiter) => ({ delimiter, score: evenness(lines, delimiter) }));
  return scored.reduce((best, next) => (next.score > best.score ? next : best)).delimiter;
}

/** Cells of most lines together; uneven lines count against it. */
function evenness(lines: string[], delimiter: string): number {
  const counts = lines.map((line) => line.split(delimiter).length - 1);
  const usual = mostFrequent(counts.filter((count) => count > 0));
  if (usual === 0) return 0;
  const even = counts.filter((count) => count === usual).length / lines.length;
  return even < 0.5 ? even : even * 2 + usual / 100;
}

function mostFrequent(counts: number[]): number {
  const seen = new Map<number, number>();
  for (const count of counts) seen.set(count, (seen.get(count) ?? 0) + 1);
  return [...seen].reduce((best, next) => (next[1] > best[1] ? next : best), [0, 0])[0]!;
}

/** The first lines without what stands in quotes; the last one is left out where the sample cuts it. */
function linesOf(sample: string, isCut: boolean): string[] {
  const lines = sample.replace(/"[^"]*"/g, '').split(/\r\n|\r|\n/);
  return (isCut ? lines.slice(0, -1) : lines).filter((line) => line.trim() !== '').slice(0, LINES);
}
