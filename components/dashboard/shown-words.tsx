import { formatNumber } from '@/lib/i18n/format';
import { translator } from '@/lib/i18n/translate';
import type { DashboardView } from './view';

/** How much the page shows, in a sentence that is read out when it changes, and the way to the numbers behind every chart. */
export function ShownWords({ locale, trend, tables, linkTo }: DashboardView) {
  const t = translator(locale);
  const { reports } = trend.counts;
  const areas = Math.max(1, trend.areas.length - 1);
  return (
    <div className="note shown-words">
      <p data-announce="">{t('dashboard.shown', { areas, reports, count: formatNumber(locale, reports) })}</p>
      <a href={linkTo({ tables: !tables })} data-island="view">
        {t(tables ? 'dashboard.figures.hideTables' : 'dashboard.figures.showTables')}
      </a>
    </div>
  );
}
