import { Disclosure } from '@/components/ui/disclosure';
import { formatDay, formatNumber, nameIn } from '@/lib/i18n/format';
import { translator } from '@/lib/i18n/translate';
import { localPath } from '@/lib/i18n/locales';
import type { DashboardView } from '../dashboard/view';
import { FilterForm } from './filter-form';

/** What the page is narrowed to, in words, with the way back; the form opens on demand. */
export function FilterBar({ locale, trend, areas }: DashboardView) {
  const t = translator(locale);
  const { category, area, item, from, to, certainty } = trend.filters;
  const areaNames = areas.find(({ id }) => id === area)?.names;
  const active = [
    category && t(`common.category.${category}`),
    item,
    areaNames && nameIn(locale, areaNames),
    from && t('dashboard.filters.fromDay', { day: formatDay(locale, from, 'short') }),
    to && t('dashboard.filters.toDay', { day: formatDay(locale, to, 'short') }),
    certainty && t(`common.certainty.${certainty}`),
  ].filter((part) => part !== null && part !== undefined && part !== '');
  const { reports } = trend.counts;
  return (
    <div className="filter-bar">
      <Disclosure summary={active.length > 0 ? t('dashboard.filters.active', { count: active.length }) : t('dashboard.filters.heading')}>
        <FilterForm locale={locale} filters={trend.filters} areas={areas} />
      </Disclosure>
      {active.length > 0 ? (
        <p className="filter-view">
          <span>{t('dashboard.filters.shown', { view: active.join(' · ') })}</span>
          <strong className="no-break">{t('dashboard.filters.result', { reports, count: formatNumber(locale, reports) })}</strong>
          <a href={localPath(locale, '/')}>{t('dashboard.filters.clear')}</a>
        </p>
      ) : null}
    </div>
  );
}
