import { addDays, eachDay, earlierDay, laterDay } from '@/lib/core/dates';
import type { Crisis, Day } from '@/lib/crisis/schema';
import type { Filters } from './filters';

/**
 * The last day that figures exist for: where they stop (the denominator is not valid after it), else the end of the
 * crisis, else today.
 */
export function lastFigureDay(crisis: Pick<Crisis, 'figuresUntil' | 'endedOn'>, today: Day): Day {
  return earlierDay(crisis.figuresUntil ?? crisis.endedOn ?? today, today);
}

/** The instant that an answer takes for now: that of `asOf`, where it is asked for. */
export function presentOf({ asOf }: Pick<Filters, 'asOf'>, now: Date): Date {
  return asOf === null ? now : new Date(asOf);
}

/** Whether reports can still arrive for the newest day of the figures. */
export function isRunning(crisis: Pick<Crisis, 'endedOn'>, today: Day): boolean {
  return !crisis.endedOn || crisis.endedOn >= today;
}

/** The days of the figures inside what the filters ask; empty when they lie outside of each other. */
export function figureDays(
  crisis: Pick<Crisis, 'startsOn' | 'figuresUntil' | 'endedOn'>,
  { from, to }: Pick<Filters, 'from' | 'to'>,
  today: Day,
): Day[] {
  const last = lastFigureDay(crisis, today);
  return eachDay(laterDay(from ?? crisis.startsOn, crisis.startsOn), earlierDay(to ?? last, last));
}

/**
 * The day that cards describe: the chosen one; else the profile's openOn, the newest complete day of a running crisis,
 * or the last of a finished one. Moved to the nearest day of the period where it lies outside, so the page always says
 * which day it is.
 */
export function dayDescribed(
  crisis: Crisis,
  filters: Pick<Filters, 'on'>,
  days: readonly Day[],
  today: Day,
): { day: Day; index: number } | null {
  const [first, last] = [days[0], days.at(-1)];
  if (first === undefined || last === undefined) return null;
  const newestComplete = isRunning(crisis, today) ? addDays(today, -1) : last;
  const day = earlierDay(laterDay(filters.on ?? crisis.openOn ?? newestComplete, first), last);
  return { day, index: days.indexOf(day) };
}
