import type { Day } from '@/lib/crisis/schema';

const MILLISECONDS_PER_DAY = 86_400_000;

/** The day `count` days after `day` (before it when negative). Calendar arithmetic, free of time zones. */
export function addDays(day: Day, count: number): Day {
  return new Date(Date.parse(day) + count * MILLISECONDS_PER_DAY).toISOString().slice(0, 10);
}

/** Whole days from `from` to `to`; negative when `to` is earlier. */
export function daysBetween(from: Day, to: Day): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / MILLISECONDS_PER_DAY);
}

/** Every day from `from` to `to`, both included; empty when `to` is earlier. */
export function eachDay(from: Day, to: Day): Day[] {
  const count = daysBetween(from, to) + 1;
  return Array.from({ length: Math.max(0, count) }, (_, index) => addDays(from, index));
}

/** The Monday of the ISO week that `day` lies in. */
export function mondayOf(day: Day): Day {
  const weekday = (new Date(Date.parse(day)).getUTCDay() + 6) % 7;
  return addDays(day, -weekday);
}

/** The earlier of two days. */
export function earlierDay(a: Day, b: Day): Day {
  return a < b ? a : b;
}

/** The later of two days. */
export function laterDay(a: Day, b: Day): Day {
  return a > b ? a : b;
}

/** True for a calendar day that exists, written `YYYY-MM-DD`. */
export function isDay(value: string): value is Day {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(value)) return false;
  const time = Date.parse(value);
  return !Number.isNaN(time) && new Date(time).toISOString().slice(0, 10) === value;
}

/** True for an instant of the calendar in whole seconds of UTC, written `2026-11-23T08:15:00Z`, in the years 1000 to 9999. */
export function isInstant(value: string): boolean {
  if (!/^[1-9]\d{3}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}Z$/.test(value)) return false;
  const time = Date.parse(value);
  return !Number.isNaN(time) && new Date(time).toISOString() === value.replace('Z', '.000Z');
}

/** By time zone: making one costs a hundred times as much as using it. */
const DAY_FORMATS = new Map<string, Intl.DateTimeFormat>();

/** The calendar day at the instant `now` in an IANA time zone. */
export function todayIn(timeZone: string, now: Date): Day {
  let format = DAY_FORMATS.get(timeZone);
  if (!format) DAY_FORMATS.set(timeZone, (format = new Intl.DateTimeFormat('en-CA', { timeZone, year: 'numeric', month: '2-digit', day: '2-digit' })));
  return format.format(now);
}

/** The instant at which a calendar day begins in an IANA time zone. */
export function startOfDayIn(timeZone: string, day: Day): Date {
  const midnight = Date.parse(day);
  const parts = new Intl.DateTimeFormat('en-CA', {
    timeZone, year: 'numeric', month: '2-digit', day: '2-digit', hour: '2-digit', minute: '2-digit', hourCycle: 'h23',
  }).formatToParts(midnight);
  const part = (type: Intl.DateTimeFormatPartTypes) => parts.find((candidate) => candidate.type === type)!.value;
  const there = Date.parse(`${part('year')}-${part('month')}-${part('day')}T${part('hour')}:${part('minute')}Z`);
  return new Date(2 * midnight - there);
}

/** A day as the database driver takes it: midnight UTC. Only for the door to the database. */
export function dayToDb(day: Day): Date {
  return new Date(`${day}T00:00:00.000Z`);
}

/** A `date` column as the driver gives it, back to a day. */
export function dayFromDb(date: Date): Day {
  return date.toISOString().slice(0, 10);
}
