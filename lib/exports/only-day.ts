import type { Day } from '@/lib/crisis/schema';
import type { Filters } from '@/lib/estimates/filters';

/** `on` in a file of figures by day: the rows of that day, and of every day where it is not set. */
export function onlyDay({ on }: Pick<Filters, 'on'>): (row: { day: Day }) => boolean {
  return ({ day }) => on === null || day === on;
}
