/** Nobody reads more; how many there are is always said. */
const SHOWN = 1_000;

/** The first thousand of what was found in a file, and how many there are. */
export type Some<T> = { first: T[]; count: number };

export function none<T>(): Some<T> {
  return { first: [], count: 0 };
}

/** Adds to a list that counts on and yet stays short. */
export function addSome<T>(list: Some<T>, found: readonly T[]): void {
  list.count += found.length;
  if (list.first.length < SHOWN) list.first.push(...found.slice(0, SHOWN - list.first.length));
}
