import { TARGETS, type Meaning, type Target } from './column-names';

/** What becomes of a column of the file. */
export type ColumnMatch = {
  target: Target | null;
  /** Why a column that could mean something is left out: the programme knows it itself, or another column says it already. */
  left: 'not-needed' | 'taken' | null;
};

/**
 * Gives each column of a file its meaning. Where two columns mean the same, the exact name wins, then the first; a time stamp is the day of
 * the row only where nothing else is.
 */
export function matchHeaders(headers: readonly string[], meaningOf: (header: string) => Meaning | null, hashtags?: readonly string[]): ColumnMatch[] {
  const meanings = headers.map((header, index) => meaningOf(hashtags?.[index] ?? '') ?? meaningOf(header));
  const taken = new Map<Target, number>();
  for (const isExact of [true, false]) {
    meanings.forEach((meaning, index) => {
      if (!meaning || meaning.exact !== isExact || !isTarget(meaning.target) || taken.has(meaning.target)) return;
      taken.set(meaning.target, index);
    });
  }
  if (!taken.has('observed_on')) {
    const stamp = meanings.findIndex((meaning) => meaning?.target === 'stamp');
    if (stamp >= 0) taken.set('observed_on', stamp);
  }
  return meanings.map((meaning, index) => {
    const target = [...taken].find(([, at]) => at === index)?.[0] ?? null;
    if (target || !meaning) return { target, left: null };
    return { target: null, left: isTarget(meaning.target) ? 'taken' : 'not-needed' };
  });
}

function isTarget(meaning: Meaning['target']): meaning is Target {
  return (TARGETS as readonly string[]).includes(meaning);
}
