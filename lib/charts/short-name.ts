import { textEms } from './text-width';
import { wrapText } from './wrap-text';

const CUT = '…';

/** A name without what stands in brackets at its end: what a picture writes where the whole name has no room. Tables have the whole. */
export function withoutBrackets(name: string): string {
  return name.replace(/\s*\([^)]*\)$/, '');
}

/** A name in at most so many lines of at most `width` em: whole, else without its brackets, else cut, which it shows. */
export function nameLines(name: string, width: number, most: number, bold = false): string[] {
  const fits = (line: string) => textEms(line, bold) <= width;
  for (const text of [name, withoutBrackets(name)]) {
    const lines = wrapText(text, width, bold);
    if (lines.length <= most && lines.every(fits)) return lines;
  }
  const lines = wrapText(withoutBrackets(name), width, bold);
  return lines.slice(0, most).map((line, index) => {
    const isLast = index === most - 1 && lines.length > most;
    return fits(line) && !isLast ? line : cut(line, (text) => fits(text));
  });
}

function cut(line: string, fits: (line: string) => boolean): string {
  let length = line.length;
  while (length > 1 && !fits(line.slice(0, length).trimEnd() + CUT)) length -= 1;
  return line.slice(0, length).trimEnd() + CUT;
}
