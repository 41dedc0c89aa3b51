import { startOfDayIn } from '@/lib/core/dates';
import type { Day } from '@/lib/crisis/schema';
import { coldness } from './severity-course';

/** How many of so many reports arrive on each day: more with the time, in the cold and on working days. They add up exactly. */
export function arrivalsPerDay(days: readonly Day[], reports: number): number[] {
  const weights = days.map((day, index) => {
    const weekday = new Date(Date.parse(day)).getUTCDay();
    const wobble = 1 + 0.2 * Math.sin(index * 2.4);
    return (0.5 + index / days.length) * (1 + 0.25 * coldness(day)) * (weekday === 0 ? 0.6 : 1) * wobble;
  });
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  let weight = 0;
  let given = 0;
  return weights.map((own) => {
    weight += own;
    const count = Math.round((reports * weight) / total) - given;
    given += count;
    return count;
  });
}

/** The first and the last second of a day in which a sample report can arrive: from six in the morning to ten at night. */
export function wakingHours(timeZone: string, day: Day): { from: number; seconds: number } {
  return { from: startOfDayIn(timeZone, day).getTime() + 6 * 3_600_000, seconds: 16 * 3600 };
}
