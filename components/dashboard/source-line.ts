import { formatNumber } from '@/lib/i18n/format';
import { translator } from '@/lib/i18n/translate';
import { chartArea } from '@/lib/charts/chart-frame';
import { isRecord, type DashboardView } from './view';

/** Source and denominator with its date, as they stand under every figure. */
export function sourceLine(view: DashboardView): string {
  const { locale, trend } = view;
  const t = translator(locale);
  const { area, population } = chartArea(trend);
  return t('dashboard.figures.source', {
    source: t(isRecord(view) ? 'dashboard.figures.sourceRecord' : 'dashboard.figures.sourceReports'),
    population: formatNumber(locale, population),
    date: area.populationDate ?? '–',
  });
}
