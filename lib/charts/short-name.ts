import { textEms } from './text-width';
import { wrapText } from './wrap-text';

const CUT = '…';

/** A name without what stands in brackets at its end: what a picture writes where the whole name has no room. Tables have the whole. */
export function withoutBrackets(name: string): string {
  return name.replace(/\s*\([^)]*\)$/, '');
}

/**
 * A name in at most so many lines of at most `width` em: whole, else without its brackets, else cut at a word. A single word that is too
 * long stays whole.
 */
export function nameLines(name: string, width: number, most: number, bold = false): string[] {
  for (const text of [name, withoutBrackets(name)]) {
    const lines = wrapText(text, width, bold);
    if (lines.length <= most && lines.every((line) => textEms(line, bold) <= width)) return lines;
  }
  const lines = wrapText(withoutBrackets(name), width, bold);
  if (lines.length <= most) return lines;
  const kept = lines.slice(0, most);
  const words = kept.pop()!.split(' ');
  while (words.length > 1 && textEms(words.join(' ') + CUT, bold) > width) words.pop();
  return [...kept, words.join(' ') + CUT];
}
