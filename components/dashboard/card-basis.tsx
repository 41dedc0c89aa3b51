import { chartArea } from '@/lib/charts/chart-frame';
import type { CategorySummary } from '@/lib/estimates/trend';
import { translator } from '@/lib/i18n/translate';
import type { DashboardView } from './view';

/** What the numbers of a card without a statement of its own rest on; nothing where nothing is in force. */
export function CardBasis({ view: { locale, trend }, summary: { category, worst } }: { view: DashboardView; summary: CategorySummary }) {
  const t = translator(locale);
  const { area, byCategory } = chartArea(trend);
  const bases = new Set(byCategory[category]?.severity.flatMap((day) => day.map(({ basis }) => basis)));
  if (worst || !(bases.has('own') || bases.has('whole_area'))) return null;
  const isWholeOnly = area.level === 1 && !bases.has('own');
  return <p className="note">{t(isWholeOnly ? 'dashboard.card.restsOnWhole' : 'dashboard.card.restsOnReports')}</p>;
}
