import { isTooFew, roundedPeople, type PeoplePolicy } from '@/lib/publication/suppress';
import type { FigurePeople } from './figure-report';
import type { FigureStatus } from './trend';

/**
 * A number of people between two bounds. Equal bounds are an exact number; others say that small numbers, withheld from
 * the figures, are inside. `published`: made of published statements alone, which are neither rounded nor suppressed.
 */
export type Amount = { least: number; most: number; published: boolean };

export function amountOf(
  people: Exclude<FigurePeople, null>,
  published: boolean,
  { minPeople }: Pick<PeoplePolicy, 'minPeople'>,
): Amount {
  return people === 'withheld'
    ? { least: 0, most: minPeople - 1, published: false }
    : { least: people, most: people, published };
}

/** Different people: the numbers add up. */
export function sumOf(amounts: readonly Amount[]): Amount {
  return amounts.reduce((sum, next) => both(sum, next, (a, b) => a + b));
}

/** Opinions about the same people: the largest. */
export function largestOf(amounts: readonly Amount[]): Amount {
  return amounts.reduce((largest, next) => both(largest, next, Math.max));
}

/** Never more than live there; a place without a population has no cap. */
export function cappedAt(amount: Amount, population: number | null): Amount {
  if (population === null) return amount;
  return { ...amount, least: Math.min(amount.least, population), most: Math.min(amount.most, population) };
}

/**
 * An area's number as it may be published (decision 003): rounded and suppressed here, once; totals are made of
 * the result. With something withheld inside, the bounds are rounded outwards, so that "at least" stays true. Rounding
 * never exceeds the population.
 */
export function publishedAmount(amount: Amount, policy: PeoplePolicy, population: number | null): Amount {
  if (amount.published) return amount;
  const { roundTo, minPeople } = policy;
  const isExact = amount.least === amount.most;
  if (isExact && isTooFew(amount.least, policy)) return { least: 0, most: minPeople - 1, published: false };
  const least = isExact ? roundedPeople(amount.least, policy) : Math.floor(amount.least / roundTo) * roundTo;
  const most = isExact ? least : Math.ceil(amount.most / roundTo) * roundTo;
  return cappedAt({ least, most, published: false }, population);
}

/** A published number in words and digits: suppressed when all of it is withheld, "at least" when a part of it is. */
export function shownAmount({ least, most }: Amount): { value: number | null; status: FigureStatus } {
  if (least === most) return { value: least, status: 'known' };
  return least === 0 ? { value: null, status: 'suppressed' } : { value: least, status: 'partly_suppressed' };
}

function both(a: Amount, b: Amount, combine: (a: number, b: number) => number): Amount {
  return { least: combine(a.least, b.least), most: combine(a.most, b.most), published: a.published && b.published };
}
