/** A stretch of days [from, to) on which nothing changes. */
export type Run = { from: number; to: number };

/** Joins neighbouring days that read the same: `keyOf` says what a day reads. */
export function runsOf(count: number, keyOf: (day: number) => string): Run[] {
  const runs: (Run & { key: string })[] = [];
  for (let day = 0; day < count; day += 1) {
    const key = keyOf(day);
    const last = runs.at(-1);
    if (last?.key === key) last.to = day + 1;
    else runs.push({ from: day, to: day + 1, key });
  }
  return runs.map(({ from, to }) => ({ from, to }));
}
