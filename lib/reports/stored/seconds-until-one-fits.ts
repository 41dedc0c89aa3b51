import type { Quotas } from '@/lib/crisis/schema';

const HOUR_MS = 60 * 60 * 1000;
const DAY_MS = 24 * HOUR_MS;

/** What an account has used, the report in question counted in. */
export type Allowance = {
  /** Reports in the bucket, which runs out by `perHour`; a fraction while one is running out. */
  used: number;
  /** When the day began in which `dayCount` reports were stored. */
  dayStart: Date;
  dayCount: number;
};

/**
 * How long an account has to wait until its next report fits (5-trust, T22): 0 when it fits now, else whole seconds, at least one.
 * The bucket must have run down to `burst`, and a day with more than `perDay` must be over.
 */
export function secondsUntilOneFits({ used, dayStart, dayCount }: Allowance, quotas: Quotas, now: Date): number {
  const bucketMs = (Math.max(0, used - quotas.burst) / quotas.perHour) * HOUR_MS;
  const dayMs = dayCount > quotas.perDay ? dayStart.getTime() + DAY_MS - now.getTime() : 0;
  // Whole milliseconds first: a rest smaller than that is floating point's, and would become a second of its own.
  return Math.ceil(Math.round(Math.max(bucketMs, dayMs)) / 1000);
}
