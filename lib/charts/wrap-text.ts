import { textEms } from './text-width';

/** Spaces, but not the one after a number: "18 Sep" and "120,000 people" stay together. */
const BREAK = /(?<!(?:^| )\d[\d.,]*) +/;

/**
 * A text in lines no longer than `width` (em of its own size). Breaks at spaces, never at a no-break space or after a number; a word that is
 * longer than a line stands on a line of its own.
 */
export function wrapText(text: string, width: number, bold = false): string[] {
  return filled(text.trim().split(BREAK), ' ', width, bold);
}

/** An address in lines: it breaks before the parts of its query. */
export function wrapAddress(address: string, width: number): string[] {
  return filled(address.split(/(?=[?&])/), '', width, false);
}

function filled(pieces: readonly string[], joint: string, width: number, bold: boolean): string[] {
  const lines: string[] = [];
  for (const piece of pieces) {
    const last = lines.at(-1);
    const longer = last === undefined ? piece : last + joint + piece;
    if (last !== undefined && textEms(longer, bold) <= width) lines[lines.length - 1] = longer;
    else lines.push(piece);
  }
  return lines;
}
