import { dateFormat } from '@/lib/i18n/formats';
import type { Locale } from '@/lib/i18n/locales';

/** The time of day on this phone, as 14:32. */
export function clockTime(locale: Locale, instant: number): string {
  return dateFormat(locale, { hour: '2-digit', minute: '2-digit' }).format(new Date(instant));
}
