/** Marks without width that spreadsheets and web pages leave in cells. */
const INVISIBLE = /[\u200b-\u200f\u2060\ufeff\u00ad]/g;
/** Whatever is neither letter, digit nor mark of a letter, but for the sign that begins a hashtag. */
const SEPARATORS = /[^\p{L}\p{N}\p{M}#]+/gu;

/**
 * A text as it is compared with others: one case, one form of composed letters, е for ё, եւ for և, and one space for every run of
 * spaces and punctuation. Two texts with the same fold are one word to a reader.
 */
export function fold(text: string): string {
  const even = text.normalize('NFKC').replace(INVISIBLE, '').toLowerCase().replaceAll('ё', 'е').replaceAll('և', 'եւ');
  return even.replace(SEPARATORS, ' ').trim();
}
