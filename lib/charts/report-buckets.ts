import { mondayOf } from '@/lib/core/dates';
import type { Day } from '@/lib/crisis/schema';

/** Up to this many days reports are counted by the day, above it by the week. */
const DAILY_UP_TO = 70;

/** Days [from, to) counted as one, named by their Monday or by the day itself. */
export type Bucket = { from: number; to: number; start: Day };

/** Whole weeks (Monday to Sunday, cut off at the ends of the period), or single days for a short period. */
export function reportBuckets(days: readonly Day[]): { unit: 'day' | 'week'; buckets: Bucket[] } {
  const unit = days.length <= DAILY_UP_TO ? 'day' : 'week';
  const buckets: Bucket[] = [];
  days.forEach((day, index) => {
    const start = unit === 'day' ? day : mondayOf(day);
    const last = buckets.at(-1);
    if (last?.start === start) last.to = index + 1;
    else buckets.push({ from: index, to: index + 1, start });
  });
  return { unit, buckets };
}
