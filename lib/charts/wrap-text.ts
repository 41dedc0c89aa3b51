import { textEms } from './text-width';

/** A no-break space holds a number and what it counts together. */
const SPACE = / +/;

/**
 * A text in lines no longer than `width` (em of its own size). Breaks at spaces alone, never at a no-break space; a word that is longer than
 * a line stands on a line of its own.
 */
export function wrapText(text: string, width: number, bold = false): string[] {
  const lines: string[] = [];
  for (const word of text.trim().split(SPACE)) {
    const last = lines.at(-1);
    const longer = last === undefined ? word : `${last} ${word}`;
    if (last !== undefined && textEms(longer, bold) <= width) lines[lines.length - 1] = longer;
    else lines.push(word);
  }
  return lines;
}
