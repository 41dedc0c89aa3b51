import type { Day, Names } from '@/lib/crisis/schema';
import { dateFormat, numberFormat } from './formats';
import type { Locale } from './locales';

/** A whole or decimal number with the grouping of the language: 120,000 · 120 000. */
export function formatNumber(locale: Locale, value: number, maximumFractionDigits = 1): string {
  return keptNumbers(locale, { maximumFractionDigits, useGrouping: 'always' }).format(value);
}

/** A share between 0 and 1 as a percentage with at most one decimal. */
export function formatShare(locale: Locale, share: number): string {
  return keptNumbers(locale, { style: 'percent', maximumFractionDigits: 1 }).format(share);
}

const DAY_STYLES = {
  long: { day: 'numeric', month: 'long', year: 'numeric' },
  short: { day: 'numeric', month: 'short', year: 'numeric' },
  dayMonth: { day: 'numeric', month: 'short' },
  month: { month: 'short', year: 'numeric' },
  monthOnly: { month: 'short' },
} as const satisfies Record<string, Intl.DateTimeFormatOptions>;

/** A calendar day in words: 12 December 2022. Days have no time zone, so none can shift them. */
export function formatDay(locale: Locale, day: Day, style: keyof typeof DAY_STYLES = 'long'): string {
  return keptDates(locale, { ...DAY_STYLES[style], timeZone: 'UTC' }).format(new Date(day));
}

/** An instant in the crisis's time zone, with the zone said: 20 Jan 2023, 18:00 GMT+4. */
export function formatInstant(locale: Locale, instant: Date, timeZone: string): string {
  const options: Intl.DateTimeFormatOptions = {
    day: 'numeric', month: 'short', year: 'numeric', hour: '2-digit', minute: '2-digit', timeZone, timeZoneName: 'shortOffset',
  };
  return keptDates(locale, options).format(instant);
}

/** The name in the page's language; English where the profile has none. */
export function nameIn(locale: Locale, names: Names): string {
  return names[locale] ?? names.en;
}

/** Making a formatter costs far more than using it, and a page writes thousands of numbers: one is kept per language and style. */
const keptNumbers = kept(numberFormat);
const keptDates = kept(dateFormat);

function kept<Options, Format>(make: (locale: Locale, options: Options) => Format): (locale: Locale, options: Options) => Format {
  const formats = new Map<string, Format>();
  return (locale, options) => {
    const key = locale + JSON.stringify(options);
    const known = formats.get(key);
    if (known) return known;
    const format = make(locale, options);
    formats.set(key, format);
    return format;
  };
}
