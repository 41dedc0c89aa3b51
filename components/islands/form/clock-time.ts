import type { Locale } from '@/lib/i18n/locales';

/** The time of day on this phone, as 14:32. */
export function clockTime(locale: Locale, instant: number): string {
  return new Intl.DateTimeFormat(locale === 'en' ? 'en-GB' : locale, { hour: '2-digit', minute: '2-digit' }).format(instant);
}
