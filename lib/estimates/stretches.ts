/** A value that holds from one day to another, both included; days are places in the period. */
export type Stretch<Value> = { from: number; to: number; value: Value };

/** Figures are step functions: a value for each day, made once for each stretch between two days on which something changes. */
export function byStretch<Value>(dayCount: number, changes: ReadonlySet<number>, make: (day: number) => Value): Value[] {
  const values: Value[] = [];
  for (let day = 0; day < dayCount; day += 1) values.push(day === 0 || changes.has(day) ? make(day) : values[day - 1]!);
  return values;
}

/** A value for each day from one or more others, made once for days in a row on which all of these are the same ones. */
export function eachStretch<Of extends readonly unknown[], Value>(byDay: { [At in keyof Of]: readonly Of[At][] }, make: (...of: Of) => Value): Value[] {
  const values: Value[] = [];
  const dayCount = byDay[0]?.length ?? 0;
  for (let day = 0; day < dayCount; day += 1) {
    const isSame = day > 0 && byDay.every((of) => of[day] === of[day - 1]);
    values.push(isSame ? values[day - 1]! : make(...(byDay.map((of) => of[day]) as unknown as Of)));
  }
  return values;
}

/** Days in a row on which the value is the same one. */
export function stretchesOf<Value>(byDay: readonly Value[]): Stretch<Value>[] {
  const stretches: Stretch<Value>[] = [];
  for (const [day, value] of byDay.entries()) {
    const last = stretches.at(-1);
    if (last && last.value === value) last.to = day;
    else stretches.push({ from: day, to: day, value });
  }
  return stretches;
}

/** The value of each day; the days of a stretch share one and the same. */
export function byDay<Value>(stretches: readonly Stretch<Value>[]): Value[] {
  return stretches.flatMap(({ from, to, value }) => new Array<Value>(to - from + 1).fill(value));
}
