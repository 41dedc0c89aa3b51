/** An item with its name in the page's language, and those in all others. */
export type Named = { name: string; names?: readonly string[] };

const MARKS = /\p{Diacritic}/gu;
const BETWEEN_WORDS = /[^\p{Letter}\p{Number}]+/u;

/**
 * The items whose names hold every word that was typed, at the beginning of one of theirs, in any language of the profile. Capitals,
 * accents, the dots of a Russian ё and the three ways to write an Armenian և do not count. Items that begin with what was typed come first; the order is kept
 * otherwise. Nothing typed finds all.
 */
export function searchItems<Found extends Named>(items: readonly Found[], typed: string): Found[] {
  const wanted = wordsOf(typed);
  if (wanted.length === 0) return [...items];
  const found = items.flatMap((item) => {
    const names = [item.name, ...(item.names ?? [])].map(wordsOf);
    const fits = names.filter((words) => wanted.every((part) => words.some((word) => word.startsWith(part))));
    return fits.length > 0 ? [{ item, isFirst: fits.some((words) => words[0]!.startsWith(wanted[0]!)) }] : [];
  });
  return [...found.filter(({ isFirst }) => isFirst), ...found.filter(({ isFirst }) => !isFirst)].map(({ item }) => item);
}

function wordsOf(text: string): string[] {
  const plain = text.normalize('NFD').replace(MARKS, '').toLowerCase().replace(/և|եւ/g, 'եվ');
  return plain.split(BETWEEN_WORDS).filter(Boolean);
}
