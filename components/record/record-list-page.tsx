import { DownloadLinks } from '@/components/figures/download-links';
import { PageFrame } from '@/components/layout/page-frame';
import { Notice } from '@/components/ui/notice';
import { PageTitle } from '@/components/ui/page-title';
import { Pagination } from '@/components/ui/pagination';
import type { Crisis } from '@/lib/crisis/schema';
import type { Filters } from '@/lib/estimates/filters';
import { formatNumber } from '@/lib/i18n/format';
import { localPath, type Locale } from '@/lib/i18n/locales';
import { translator } from '@/lib/i18n/translate';
import type { RecordView } from '@/lib/record/read-record-list';
import { RecordFilters } from './record-filters';
import { RecordTable } from './record-table';

type RecordListPageProps = {
  locale: Locale;
  crisis: Crisis;
  view: RecordView;
  sorts: readonly RecordView['sort'][];
  /** The query string of this list with other filters, in another order, or from another place on; from its beginning unless said. */
  searchOf: (changes: Changes) => string;
  /** The filters of this list as the files take them, without `?`. */
  dataQuery: string;
};

type Changes = { filters?: Partial<Filters>; sort?: RecordView['sort']; after?: string | null | undefined };

/** Every public report behind the figures, a page at a time, with the same rows as a file. */
export function RecordListPage({ locale, crisis, view, sorts, searchOf, dataQuery }: RecordListPageProps) {
  const t = translator(locale);
  const { filters, list, sort, areas, items } = view;
  const { total, reports, first, last } = list;
  const counted = { total, count: formatNumber(locale, total) };
  const linkTo = (changes: Changes) => localPath(locale, '/record') + searchOf(changes);
  const range = t('publicRecord.list.range', { ...counted, first: formatNumber(locale, first), last: formatNumber(locale, last) });
  const pages = (
    <Pagination
      label={t('publicRecord.list.pages')}
      summary={last > 0 ? range : t('publicRecord.list.beyond')}
      links={[
        list.previous || last === 0 ? { href: linkTo({}), label: t('publicRecord.list.first') } : null,
        list.previous === undefined ? null : { href: linkTo({ after: list.previous }), label: t('publicRecord.list.previous') },
        list.next === undefined ? null : { href: linkTo({ after: list.next }), label: t('publicRecord.list.next') },
      ]}
    />
  );
  return (
    <PageFrame locale={locale} path="/record" query={searchOf({ after: view.after })} crisis={crisis} past={view.past}>
      <PageTitle lead={t('publicRecord.list.lead')}>{t('publicRecord.list.title')}</PageTitle>
      <RecordFilters
        locale={locale}
        path="/record"
        filters={filters}
        areas={areas}
        items={items}
        linkTo={(changed) => linkTo({ filters: changed })}
        result={t('dashboard.filters.result', { reports: total, count: counted.count })}
        also={sort === sorts[0] ? {} : { sort }}
      />
      {total === 0 ? (
        <Notice title={t(dataQuery ? 'dashboard.empty.heading' : 'dashboard.empty.noneYet')}>
          <p data-announce="">{t(dataQuery ? 'dashboard.empty.detail' : 'dashboard.empty.noneYetDetail')}</p>
        </Notice>
      ) : (
        <>
          <p className="visually-hidden" data-announce="">
            {t('publicRecord.list.announce', { ...counted, shown: formatNumber(locale, reports.length) })}
          </p>
          <div className="record-bar">
            {pages}
            <nav className="record-sorts" aria-label={t('publicRecord.list.order')}>
              {sorts.map((other) =>
                other === sort ? (
                  <span key={other} aria-current="true">
                    {t(`publicRecord.list.${other}`)}
                  </span>
                ) : (
                  <a key={other} href={linkTo({ sort: other })} data-island="view">
                    {t(`publicRecord.list.${other}`)}
                  </a>
                ),
              )}
            </nav>
          </div>
          {reports.length > 0 ? <RecordTable names={{ locale, areas, items }} caption={range} reports={reports} asOf={filters.asOf} /> : null}
          {list.next !== undefined || list.previous !== undefined ? pages : null}
          <section className="record-section" aria-labelledby="downloads">
            <h2 id="downloads">{t('publicRecord.list.downloadTitle')}</h2>
            <p>{t('publicRecord.list.downloadNote', counted)}</p>
            <DownloadLinks locale={locale} files={['reports']} query={dataQuery} />
          </section>
        </>
      )}
    </PageFrame>
  );
}
