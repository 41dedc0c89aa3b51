import type { PeopleFigure, PeopleRange } from '@/lib/estimates/trend';
import { formatNumber } from '@/lib/i18n/format';
import type { Locale } from '@/lib/i18n/locales';
import { translator } from '@/lib/i18n/translate';

/** F2 in a table: a number, "at least", "not known" or "fewer than can be shown"; 0 is 0. */
export function affectedCell(figure: PeopleFigure | undefined, locale: Locale): string {
  const t = translator(locale);
  if (!figure || figure.status === 'unknown') return t('dashboard.day.unknown');
  if (figure.value === null) return t('dashboard.day.suppressed');
  const people = formatNumber(locale, figure.value);
  return figure.status === 'partly_suppressed' ? t('dashboard.day.atLeast', { people }) : people;
}

/** F3 in a table: never one number, always the pair. */
export function affectedRangeCell(range: PeopleRange | undefined, locale: Locale): string {
  const t = translator(locale);
  if (!range || range.status === 'unknown') return t('dashboard.day.unknown');
  if (range.atLeast === null || range.atMost === null) return t('dashboard.day.suppressed');
  return t('dashboard.day.anyRange', { low: formatNumber(locale, range.atLeast), high: formatNumber(locale, range.atMost) });
}
