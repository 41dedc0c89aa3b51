import type { PublicationPolicy } from '@/lib/crisis/schema';

export type PeoplePolicy = Pick<PublicationPolicy, 'minPeople' | 'roundTo'>;
export type PeopleStatus = 'known' | 'unknown' | 'suppressed';
export type PublicPeople = { value: number | null; status: PeopleStatus };

/**
 * A number of people as the public sees it (decision 003): null is unknown, 0 is 0, 1..minPeople-1 is
 * suppressed, others are rounded. `published` numbers are public already and stand as they are.
 */
export function publicPeople(
  value: number | null,
  policy: PeoplePolicy,
  { published }: { published: boolean },
): PublicPeople {
  if (value === null) return { value: null, status: 'unknown' };
  if (published || value === 0) return { value, status: 'known' };
  if (isTooFew(value, policy)) return { value: null, status: 'suppressed' };
  return { value: roundedPeople(value, policy), status: 'known' };
}

/** A number so small that it could point at someone. */
export function isTooFew(value: number, policy: Pick<PeoplePolicy, 'minPeople'>): boolean {
  return value > 0 && value < policy.minPeople;
}

/** To the nearest multiple of roundTo, halves upwards; a number of people that is not 0 never becomes 0. */
export function roundedPeople(value: number, { roundTo }: Pick<PeoplePolicy, 'roundTo'>): number {
  if (value === 0) return 0;
  return Math.max(roundTo, Math.round(value / roundTo) * roundTo);
}
