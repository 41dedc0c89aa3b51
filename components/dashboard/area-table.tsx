import { CategoryMark } from '@/components/charts/category-mark';
import { formatNumber, nameIn } from '@/lib/i18n/format';
import { translator } from '@/lib/i18n/translate';
import { SeverityCell } from './severity-cell';
import type { DashboardView } from './view';

/** Severity by area on the chosen day: areas down, categories across, a numeral in every cell that has a report. */
export function AreaTable({ locale, trend }: DashboardView) {
  const t = translator(locale);
  if (!trend.on) return null;
  const { index } = trend.on;
  const rows = trend.areas.length > 1 ? trend.areas.slice(1) : trend.areas;
  const caption = t('dashboard.day.areas');
  return (
    <div className="table-scroll" role="region" aria-label={caption} tabIndex={0}>
      <table className="table area-table">
        <caption>{caption}</caption>
        <thead>
          <tr>
            <th scope="col">{t('dashboard.day.area')}</th>
            {trend.categories.map((category) => (
              <th key={category} scope="col">
                <CategoryMark category={category} />
                {t(`common.category.${category}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ area, population, byCategory }) => (
            <tr key={area.id}>
              <th scope="row">
                {nameIn(locale, area.names)}
                <span className="note numeric">{t('charts.people', { people: formatNumber(locale, population) })}</span>
              </th>
              {trend.categories.map((category) => (
                <td key={category}>
                  <SeverityCell locale={locale} parts={byCategory[category]?.severity[index] ?? []} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
