import type words from '@/lib/i18n/messages/en/phone.json';
import { dateFormat } from '@/lib/i18n/formats';
import type { Locale } from '@/lib/i18n/locales';
import { say } from '@/lib/i18n/say';

/** The words of the outbox in one language. */
export type OutboxWords = (typeof words)['outbox'];

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/** How long ago something was saved, in one unit: minutes up to an hour, hours up to two days, then days. Both instants in ms. */
export function ageInWords(locale: Locale, { age }: OutboxWords, savedAt: number, now: number): string {
  const ms = Math.max(now - savedAt, MINUTE);
  if (ms < HOUR) return say(locale, age.minutes, { count: Math.floor(ms / MINUTE) });
  if (ms < 2 * DAY) return say(locale, age.hours, { count: Math.floor(ms / HOUR) });
  return say(locale, age.days, { count: Math.floor(ms / DAY) });
}

/** Day and time of an instant by the clock of this phone; the year only where it is another one than now. */
export function instantInWords(locale: Locale, instant: number | string, now: number): { day: string; time: string } {
  const at = new Date(instant);
  const isThisYear = at.getFullYear() === new Date(now).getFullYear();
  const write = (options: Intl.DateTimeFormatOptions) => dateFormat(locale, options).format(at);
  return {
    day: write({ day: 'numeric', month: 'short', ...(isThisYear ? {} : { year: 'numeric' }) }),
    time: write({ hour: '2-digit', minute: '2-digit' }),
  };
}

/** The sign-in, which leads on to the outbox. */
export function signInAddress(localPath: (path: string) => string): string {
  return `${localPath('/sign-in')}?${new URLSearchParams({ next: localPath('/outbox') })}`;
}
