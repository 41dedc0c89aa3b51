import type { Context } from '@/lib/auth/context';
import { startOfDayIn, todayIn } from '@/lib/core/dates';
import { SETTLED_AFTER_MS } from '@/lib/estimates/filters';
import { isRunning } from '@/lib/estimates/period';
import { readVersion } from '@/lib/estimates/stored/read-version';

/**
 * The instant, as `filters.asOf` has it, whose answers are the newest that no longer change: the newest change that is two minutes old, or
 * the beginning of today where that is later, since figures of a running crisis reach to today. The same all day, until public data change.
 */
export async function settledInstant({ db, crisis, now }: Pick<Context, 'db' | 'crisis' | 'now'>): Promise<string> {
  const settled = wholeSecond(new Date(now.getTime() - SETTLED_AFTER_MS));
  const { changedAt } = await readVersion(db, text(settled));
  const today = todayIn(crisis.timeZone, settled);
  const morning = isRunning(crisis, today) ? startOfDayIn(crisis.timeZone, today).getTime() : 0;
  // The second that a change lies in ends after it.
  return text(wholeSecond(new Date(Math.max(changedAt.getTime() + 999, morning))));
}

function wholeSecond(instant: Date): Date {
  return new Date(Math.floor(instant.getTime() / 1000) * 1000);
}

function text(instant: Date): string {
  return instant.toISOString().replace('.000Z', 'Z');
}
