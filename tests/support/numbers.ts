/** Numbers that look random and are the same in every run: each call gives one from 0 up to `below`, without it. */
export function numbers(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return Math.floor((state / 2_147_483_648) * below);
  };
}

/** The values in an order that looks random and is the same in every run. */
export function shuffled<Value>(values: readonly Value[]): Value[] {
  const pick = numbers(20_230_918);
  return values
    .map((value) => ({ value, place: pick(2_147_483_648) }))
    .sort((a, b) => a.place - b.place)
    .map(({ value }) => value);
}
