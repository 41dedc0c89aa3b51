import { SinceNote } from './since-note';
import { PageFrame } from '@/components/layout/page-frame';
import { PageTitle } from '@/components/ui/page-title';
import { Pagination } from '@/components/ui/pagination';
import type { Crisis } from '@/lib/crisis/schema';
import type { Filters } from '@/lib/estimates/filters';
import { formatDay, formatNumber } from '@/lib/i18n/format';
import { localPath, type Locale } from '@/lib/i18n/locales';
import { translator } from '@/lib/i18n/translate';
import type { MethodChange } from '@/lib/record/method-changes';
import type { ChangesView } from '@/lib/record/read-changes-page';
import { ChangeFiles } from './change-files';
import { ChangeList } from './change-list';
import { RecordFilters } from './record-filters';

type ChangesPageProps = {
  locale: Locale;
  crisis: Crisis;
  view: ChangesView;
  methodChanges: readonly MethodChange[];
  /** The query string of this page with other filters, or from another place on; from the newest change unless said. */
  searchOf: (changes: Partial<Filters>, after?: string) => string;
};

/** What was corrected or withdrawn after it had been public, and what changed in the method. */
export function ChangesPage({ locale, crisis, view, methodChanges, searchOf }: ChangesPageProps) {
  const t = translator(locale);
  const { filters, since, past, list, isFirstPage, areas, items } = view;
  const { total, changes, next } = list;
  const counted = { total, count: formatNumber(locale, total) };
  const linkTo = (changes: Partial<Filters>, after?: string) => {
    const query = [searchOf(changes, after).slice(1), since ? `since=${encodeURIComponent(since)}` : ''].filter(Boolean).join('&');
    return localPath(locale, '/changes') + (query && `?${query}`);
  };
  const isFiltered = since !== null || searchOf({}) !== '';
  return (
    <PageFrame locale={locale} path="/changes" query={searchOf({})} crisis={crisis} past={past}>
      <PageTitle lead={t('publicRecord.changes.lead')}>{t('publicRecord.changes.title')}</PageTitle>
      <RecordFilters
        locale={locale}
        path="/changes"
        filters={filters}
        areas={areas}
        items={items}
        linkTo={linkTo}
        result={t('publicRecord.changes.count', counted)}
        also={since ? { since } : {}}
      />
      {since ? <SinceNote locale={locale} since={since} all={localPath(locale, '/changes') + searchOf({})} /> : null}
      <section aria-labelledby="reports">
        <h2 id="reports">{t('publicRecord.changes.reports')}</h2>
        {total === 0 ? <p data-announce="">{t(isFiltered ? 'publicRecord.changes.noneInView' : 'publicRecord.changes.none')}</p> : null}
        <ChangeList names={{ locale, areas, items }} changes={changes} />
        {next === undefined && isFirstPage ? null : (
          <Pagination
            label={t('publicRecord.changes.pages')}
            summary={t('publicRecord.changes.count', counted)}
            links={[
              isFirstPage ? null : { href: linkTo({}), label: t('publicRecord.changes.newest') },
              next === undefined ? null : { href: linkTo({}, next), label: t('publicRecord.changes.older') },
            ]}
          />
        )}
      </section>
      <section className="record-section" aria-labelledby="method">
        <h2 id="method">{t('publicRecord.changes.method')}</h2>
        <dl className="facts record-method">
          {methodChanges.map(({ on, key }) => (
            <div key={key} className="facts-row">
              <dt>{formatDay(locale, on)}</dt>
              <dd>{t(`publicRecord.method.${key}`)}</dd>
            </div>
          ))}
        </dl>
        <p>
          <a href={localPath(locale, '/method')}>{t('publicRecord.changes.methodNote')}</a>
        </p>
      </section>
      <section className="record-section" aria-labelledby="files">
        <h2 id="files">{t('corrections.files')}</h2>
        <ChangeFiles locale={locale} searchOf={searchOf} />
      </section>
    </PageFrame>
  );
}
