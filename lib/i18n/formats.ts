import { armenianDates, armenianNumbers, knowsArmenian } from './armenian';
import type { Locale } from './locales';

/** Writes days and times in a language of the pages, whatever languages the browser knows. */
export function dateFormat(locale: Locale, options: Intl.DateTimeFormatOptions): { format: (at: Date) => string } {
  if (locale === 'hy' && !knowsArmenian()) return armenianDates(options);
  return new Intl.DateTimeFormat(locale === 'en' ? 'en-GB' : locale, options);
}

/** Writes numbers in a language of the pages. */
export function numberFormat(locale: Locale, options: Intl.NumberFormatOptions = {}): { format: (value: number) => string } {
  return locale === 'hy' && !knowsArmenian() ? armenianNumbers(options) : new Intl.NumberFormat(locale, options);
}

/** Which form of a noun goes with a number: `one`, `few`, `many` or `other`. Armenian counts everything below two as one (CLDR). */
export function pluralForm(locale: Locale, count: number): string {
  if (locale === 'hy') return Math.abs(count) < 2 ? 'one' : 'other';
  return new Intl.PluralRules(locale).select(count);
}
