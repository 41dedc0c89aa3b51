import type { RebuildProgress } from '@/lib/estimates/rebuild';

/** A line every so often is enough to see that it goes on. */
const EVERY_MS = 5_000;
const VERBS = { missing: 'added', different: 'corrected', surplus: 'removed' };
const PARTS = { reports: 'public rows', keys: 'combinations of area and item' };

/**
 * Tells how far a rebuild is: each row that differed, and every five seconds what is done of how much, what differed so far and how long the
 * rest of this part takes if it goes on like this.
 *
 * @param now milliseconds of a clock that never goes back
 */
export function rebuildTeller(write: (line: string) => void, now: () => number): (progress: RebuildProgress) => void {
  let part: RebuildProgress['part'] | null = null;
  let last = now();
  let begun = last;
  let told = last;
  let differed = 0;
  return ({ found, ...progress }) => {
    for (const { kind, row } of found) write(`${VERBS[kind]} ${row}`);
    differed += found.length;
    if (part !== progress.part) begun = last;
    part = progress.part;
    last = now();
    if (last - told < EVERY_MS) return;
    told = last;
    const { done, of } = progress;
    const left = done === 0 ? '' : `, about ${Math.ceil(((told - begun) / done / 1000) * (of - done))} s left`;
    write(`Compared ${done} of ${of} ${PARTS[part]}: ${differed} differed${left}.`);
  };
}
