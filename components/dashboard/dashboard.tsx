import { CorrectionsNote } from '@/components/figures/corrections-note';
import { DownloadLinks } from '@/components/figures/download-links';
import { FilterBar } from '@/components/filters/filter-bar';
import { PageFrame } from '@/components/layout/page-frame';
import { nameIn } from '@/lib/i18n/format';
import { localPath } from '@/lib/i18n/locales';
import { translator } from '@/lib/i18n/translate';
import type { RecordList } from '@/lib/record/list-public-reports';
import type { ChangesIn } from '@/lib/record/read-changes';
import { CategoryCards } from './category-cards';
import { DayChooser } from './day-chooser';
import { DaySection } from './day-section';
import { EmptyView } from './empty-view';
import { EventList } from './event-list';
import { FigureOf, type FilesOf } from './figure-of';
import { HeadlineActions } from './headline-actions';
import { LastWeek } from './last-week';
import { PopulationTable } from './population-table';
import { PrintNotes } from './print-notes';
import { RecordHeadline } from './record-headline';
import { RunningHeadline } from './running-headline';
import { ShownWords } from './shown-words';
import { timeCharts } from './time-charts';
import { isFinished, type DashboardView } from './view';

export type DashboardProps = {
  view: DashboardView;
  files: FilesOf;
  changes: ChangesIn;
  /** The public reports that describe the chosen day; null without one. */
  dayReports: RecordList | null;
  /** The reader saves data: the map is left out until asked for. */
  light: boolean;
};

/** The public page: the answer first, then what it rests on, then every number behind it. */
export function Dashboard({ view, files, changes, dayReports, light }: DashboardProps) {
  const { locale, crisis, trend, query, search } = view;
  const isBlank = trend.counts.reports === 0 && query === '';
  const Headline = isFinished(view) ? RecordHeadline : RunningHeadline;
  const { lead, others } = timeCharts(view);
  const [second, third] = others;
  return (
    <PageFrame locale={locale} path="/" query={search} crisis={crisis} past={view.past}>
      {crisis.banner ? <p className="banner">{nameIn(locale, crisis.banner)}</p> : null}
      <Headline {...view} />
      <HeadlineActions {...view} />
      <FilterBar {...view} />
      <ShownWords {...view} />
      <CorrectionsNote view={view} changes={changes} />
      {trend.counts.reports === 0 ? <EmptyView {...view} /> : null}
      {trend.days.length > 0 ? <CategoryCards {...view} /> : null}
      {trend.days.length > 0 && !isBlank ? (
        <>
          <FigureOf view={view} name={lead} files={files}>
            <DayChooser {...view} />
          </FigureOf>
          <EventList {...view} />
          <DaySection view={view} files={files} reports={dayReports} light={light} />
          <LastWeek {...view} />
          {trend.areas.length > 1 ? <FigureOf view={view} name="areas" files={files} /> : null}
          <FigureOf view={view} name={second!} files={files} />
          <FigureOf view={view} name={third!} files={files} />
        </>
      ) : null}
      <PrintNotes {...view} />
      <PopulationTable {...view} />
      <Downloads {...view} />
    </PageFrame>
  );
}

/** Every row behind the page as files. */
function Downloads({ locale, crisis, dataQuery }: DashboardView) {
  const t = translator(locale);
  return (
    <section className="figure" id="downloads" aria-labelledby="downloads-title">
      <h2 id="downloads-title">{t('dashboard.downloads.heading')}</h2>
      <p>{t('dashboard.downloads.note')}</p>
      <DownloadLinks locale={locale} files={['reports', 'severity', 'trends']} query={dataQuery} />
      {/* Down here: what a script adds must not push down what is being read. */}
      <p data-island="print" data-label={t('chartPage.print')} />
      <p>
        <a href={localPath(locale, '/data')}>{t('dashboard.downloads.more')}</a>
      </p>
      {crisis.closureWording ? <p className="note">{nameIn(locale, crisis.closureWording)}</p> : null}
    </section>
  );
}
