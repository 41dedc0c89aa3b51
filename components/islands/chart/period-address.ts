import { isDay } from '@/lib/core/dates';
import type { Day } from '@/lib/crisis/schema';

/** The address of a page for another period; a chosen or compared day outside of it is left out. */
export function periodAddress(address: string, from: Day, to: Day): string {
  const { pathname, searchParams } = new URL(address);
  searchParams.set('from', from);
  searchParams.set('to', to);
  for (const name of ['on', 'compare']) {
    const value = searchParams.get(name) ?? '';
    if (isDay(value) && (value < from || value > to)) searchParams.delete(name);
  }
  return `${pathname}?${searchParams}`;
}
