import { mondayOf } from '@/lib/core/dates';
import type { Day } from '@/lib/crisis/schema';
import { runsOf, type Run } from './runs';

/** The ISO weeks (Monday to Sunday) of a period as places [from, to) on its axis, cut off at its ends. Named by their first day that is shown. */
export function weeksOf(days: readonly Day[]): Run[] {
  return runsOf(days.length, (day) => mondayOf(days[day]!));
}
