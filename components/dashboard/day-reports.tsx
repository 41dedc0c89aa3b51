import { StatementQuote } from '@/components/dashboard/statement-quote';
import { withAsOf } from '@/lib/core/with-as-of';
import { formatNumber, nameIn } from '@/lib/i18n/format';
import { localPath } from '@/lib/i18n/locales';
import { translator } from '@/lib/i18n/translate';
import type { RecordList } from '@/lib/record/list-public-reports';
import type { DashboardView } from './view';

/** As many as are quoted on the page; the list of reports has all of them. */
const QUOTED = 6;

/** What was said of the chosen day itself, whatever is still in force from earlier days: "gas is back" is here at once. */
export function DayReports({ view, list }: { view: DashboardView; list: RecordList }) {
  const { locale, areas, items, trend, dataQuery } = view;
  const t = translator(locale);
  const { day } = trend.on!;
  const query = new URLSearchParams(dataQuery);
  query.set('from', day);
  query.set('to', day);
  const name = (category: string, itemCode: string | null) => {
    const item = items.find(({ code }) => code === itemCode);
    return item ? t('dashboard.day.saidOf', { category: t(`common.category.${category}`), item: nameIn(locale, item.names) }) : t(`common.category.${category}`);
  };
  return (
    <section className="day-reports" aria-labelledby="day-reports-title">
      <h3 id="day-reports-title">{t('dashboard.day.reports', { count: list.total, shown: formatNumber(locale, list.total) })}</h3>
      {list.total === 0 ? <p>{t('dashboard.day.noReports')}</p> : null}
      <div className="day-report-list">
        {list.reports.slice(0, QUOTED).map((report) => (
          <StatementQuote
            key={report.publicId}
            locale={locale}
            title={name(report.category, report.itemCode)}
            statement={report}
            areas={areas}
            href={withAsOf(localPath(locale, `/record/${report.publicId}`), view.filters.asOf)}
          />
        ))}
      </div>
      {list.total > QUOTED ? (
        <p>
          <a href={`${localPath(locale, '/record')}?${query}`}>{t('dashboard.day.allReports', { count: formatNumber(locale, list.total) })}</a>
        </p>
      ) : null}
    </section>
  );
}
