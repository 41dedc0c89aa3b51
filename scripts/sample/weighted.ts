import type { Random } from './random';

/** A draw from items of which some come more often than others. Throws a RangeError where nothing has a weight. */
export function weighted<Item>(items: readonly Item[], weightOf: (item: Item) => number): (random: Random) => Item {
  const ends: number[] = [];
  let total = 0;
  for (const item of items) ends.push((total += Math.max(0, weightOf(item))));
  if (total <= 0) throw new RangeError('Nothing to draw from.');
  return (random) => {
    const wanted = random.next() * total;
    return items[ends.findIndex((end) => wanted < end)]!;
  };
}
