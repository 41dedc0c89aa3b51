import type { PeopleFigure } from '@/lib/estimates/trend';
import { formatNumber } from '@/lib/i18n/format';
import type { Locale } from '@/lib/i18n/locales';
import { translator } from '@/lib/i18n/translate';

/** F2 as the card says it: a number, a range, "at least", or "not known"; 0 is said as 0. */
export function affectedWords(figure: PeopleFigure | undefined, locale: Locale): string {
  const t = translator(locale);
  if (!figure || figure.status === 'unknown') return t('dashboard.card.affectedUnknown');
  if (figure.value === null) return t('dashboard.card.affectedSuppressed');
  const number = (value: number) => formatNumber(locale, value);
  const people = number(figure.value);
  if (figure.status === 'partly_suppressed') return t('dashboard.card.affectedAtLeast', { people });
  const { low, high } = figure;
  if (low === null || high === null || low === high) return t('dashboard.card.affected', { people });
  return t('dashboard.card.affectedRange', { people, low: number(low), high: number(high) });
}
