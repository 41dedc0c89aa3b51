/** A value that holds from one day to another, both included; days are places in the period. */
export type Stretch<Value> = { from: number; to: number; value: Value };

/** Figures are step functions: a value for each stretch between two days on which something changes, made once. */
export function stretchesOf<Value>(
  dayCount: number,
  changes: ReadonlySet<number>,
  make: (day: number) => Value,
): Stretch<Value>[] {
  const starts = [...new Set([0, ...changes])].filter((day) => day >= 0 && day < dayCount).sort((a, b) => a - b);
  return starts.map((from, index) => ({ from, to: (starts[index + 1] ?? dayCount) - 1, value: make(from) }));
}

/** The value of each day; the days of a stretch share one and the same. */
export function byDay<Value>(stretches: readonly Stretch<Value>[]): Value[] {
  return stretches.flatMap(({ from, to, value }) => new Array<Value>(to - from + 1).fill(value));
}
