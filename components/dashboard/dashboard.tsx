import { PageFrame } from '@/components/layout/page-frame';
import { FilterBar } from '@/components/filters/filter-bar';
import { DownloadLinks } from '@/components/figures/download-links';
import { nameIn } from '@/lib/i18n/format';
import { localPath } from '@/lib/i18n/locales';
import { translator } from '@/lib/i18n/translate';
import { CategoryCards } from './category-cards';
import { DaySection } from './day-section';
import { EmptyView } from './empty-view';
import { EventList } from './event-list';
import { PopulationTable } from './population-table';
import { RecordHeadline } from './record-headline';
import { ReportsFigure } from './reports-figure';
import { RunningHeadline } from './running-headline';
import { SeverityFigure } from './severity-figure';
import { isFinished, type DashboardView } from './view';

/** The public page: the answer first, then what it rests on, then every number behind it. */
export function Dashboard(view: DashboardView) {
  const { locale, crisis, trend, query, fileQuery, search } = view;
  const t = translator(locale);
  const isBlank = trend.counts.reports === 0 && query === '';
  const Headline = isFinished(view) ? RecordHeadline : RunningHeadline;
  return (
    <PageFrame locale={locale} path="/" query={search} crisis={crisis}>
      {crisis.banner ? <p className="banner">{nameIn(locale, crisis.banner)}</p> : null}
      <Headline {...view} />
      <FilterBar {...view} />
      {trend.counts.reports === 0 ? <EmptyView {...view} /> : null}
      {trend.days.length > 0 ? <CategoryCards {...view} /> : null}
      {trend.days.length > 0 && !isBlank ? (
        <>
          <SeverityFigure {...view} />
          <DaySection {...view} />
          <ReportsFigure {...view} />
        </>
      ) : null}
      <EventList {...view} />
      <PopulationTable {...view} />
      <section className="figure" id="downloads" aria-labelledby="downloads-title">
        <h2 id="downloads-title">{t('dashboard.downloads.heading')}</h2>
        <p>{t('dashboard.downloads.note')}</p>
        <DownloadLinks locale={locale} files={['reports', 'severity', 'trends']} query={fileQuery} />
        <p>
          <a href={localPath(locale, '/data')}>{t('dashboard.downloads.more')}</a>
        </p>
        {crisis.closureWording ? <p className="note">{nameIn(locale, crisis.closureWording)}</p> : null}
      </section>
    </PageFrame>
  );
}
