import { daysBetween, eachDay } from '@/lib/core/dates';
import type { Day, Item } from '@/lib/crisis/schema';
import { CATEGORIES, type Category, type Severity } from '@/lib/crisis/vocabulary';
import type { Random } from './random';
import type { World } from './world';

/** How much of yesterday's deviation is still there today, and how far a day moves it. */
const PERSISTENCE = 0.93;
const DAILY_MOVE = 0.22;
/** What one observer's eye adds or takes. */
const EYE = 0.45;

/** How severe it is, as somebody in this area would grade it on this day. */
export type SeverityCourse = (areaId: string, category: Category, item: Item | null, day: Day, random: Random) => Severity;

/**
 * The hidden course of a shortage, by public area and category: it grows with the time cut off, gas with the cold, and wanders from day to
 * day without jumping. Reports of the same days therefore mostly agree.
 */
export function severityCourse({ tree, firstDay, lastDay }: World, random: Random): SeverityCourse {
  const days = eachDay(firstDay, lastDay);
  const courses = new Map<string, Float64Array>();
  for (const areaId of new Set(tree.publicIds.values())) {
    const hardship = 0.35 * random.normal();
    for (const category of CATEGORIES) {
      let deviation = 0;
      courses.set(`${areaId} ${category}`, Float64Array.from(days, (day, index) => {
        deviation = PERSISTENCE * deviation + DAILY_MOVE * random.normal();
        return 1.7 + 2.1 * Math.sqrt(index / days.length) + hardship + deviation + (category === 'GAS' ? 0.9 * coldness(day) : 0);
      }));
    }
  }
  return (areaId, category, item, day, drawn) => {
    const course = courses.get(`${tree.publicIds.get(areaId)} ${category}`)!;
    const level = course[daysBetween(firstDay, day)]! + EYE * drawn.normal() - (item?.weight === 'PART' ? 0.4 : 0);
    return Math.min(5, Math.max(1, Math.round(level))) as Severity;
  };
}

/** From -1 in July to 1 in January. */
export function coldness(day: Day): number {
  const dayOfYear = daysBetween(`${day.slice(0, 4)}-01-01`, day);
  return Math.cos((2 * Math.PI * (dayOfYear - 15)) / 365);
}
