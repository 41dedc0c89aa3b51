import { PageFrame } from '@/components/layout/page-frame';
import { PageTitle } from '@/components/ui/page-title';
import { Pagination } from '@/components/ui/pagination';
import type { Crisis } from '@/lib/crisis/schema';
import { formatDay, formatNumber } from '@/lib/i18n/format';
import { localPath, type Locale } from '@/lib/i18n/locales';
import { translator } from '@/lib/i18n/translate';
import type { MethodChange } from '@/lib/record/method-changes';
import type { ChangesView } from '@/lib/record/read-changes-page';
import { ChangeList } from './change-list';

type ChangesPageProps = {
  locale: Locale;
  crisis: Crisis;
  view: ChangesView;
  methodChanges: readonly MethodChange[];
  /** The filters of this page as a query string without `?`; '' when it shows every change. */
  query: string;
};

/** What was corrected or withdrawn after it had been public, and what changed in the method. */
export function ChangesPage({ locale, crisis, view, methodChanges, query }: ChangesPageProps) {
  const t = translator(locale);
  const { list, isFirstPage, areas, items } = view;
  const { total, changes, next } = list;
  const counted = { total, count: formatNumber(locale, total) };
  const linkTo = (...parts: string[]) => {
    const search = parts.filter(Boolean).join('&');
    return localPath(locale, '/changes') + (search && `?${search}`);
  };
  const isFiltered = query !== '';
  return (
    <PageFrame locale={locale} path="/changes" query={query && `?${query}`} crisis={crisis}>
      <PageTitle lead={t('publicRecord.changes.lead')}>{t('publicRecord.changes.title')}</PageTitle>
      <section aria-labelledby="reports">
        <h2 id="reports">{t('publicRecord.changes.reports')}</h2>
        {isFiltered ? (
          <p className="row">
            <span>{t('publicRecord.changes.countInView', counted)}</span>
            <a href={linkTo()}>{t('publicRecord.changes.all')}</a>
          </p>
        ) : null}
        {total === 0 ? <p data-announce="">{t(isFiltered ? 'publicRecord.changes.noneInView' : 'publicRecord.changes.none')}</p> : null}
        <ChangeList names={{ locale, areas, items }} changes={changes} />
        {next === undefined && isFirstPage ? null : (
          <Pagination
            label={t('publicRecord.changes.pages')}
            summary={t('publicRecord.changes.count', counted)}
            links={[
              isFirstPage ? null : { href: linkTo(query), label: t('publicRecord.changes.newest') },
              next === undefined ? null : { href: linkTo(query, `after=${next}`), label: t('publicRecord.changes.older') },
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
      <p>
        <a href={localPath(locale, '/feed.atom')} type="application/atom+xml">
          {t('publicRecord.changes.feed')}
        </a>
      </p>
    </PageFrame>
  );
}
