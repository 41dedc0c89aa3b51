import { chartOf } from '@/lib/charts/chart-of';
import { formatDay } from '@/lib/i18n/format';
import { localPath } from '@/lib/i18n/locales';
import { translator } from '@/lib/i18n/translate';
import type { RecordList } from '@/lib/record/list-public-reports';
import { AreaTable } from './area-table';
import { DayReports } from './day-reports';
import { FigureOf, type FilesOf } from './figure-of';
import { PeopleTable } from './people-table';
import type { DashboardView } from './view';

type DaySectionProps = {
  view: DashboardView;
  files: FilesOf;
  /** The public reports that describe this very day. */
  reports: RecordList | null;
  light: boolean;
};

/** Everything about one day: share of the population, severity by area as list, weeks and map, people by severity. */
export function DaySection({ view, files, reports, light }: DaySectionProps) {
  const { locale, trend } = view;
  const t = translator(locale);
  if (!trend.on) return null;
  return (
    <section className="day" id="day" aria-labelledby="day-title">
      <h2 id="day-title">{t('dashboard.day.heading', { day: formatDay(locale, trend.on.day) })}</h2>
      <FigureOf view={view} name="share" files={files} />
      {reports ? <DayReports view={view} list={reports} /> : null}
      <PeopleTable {...view} />
      <div className="day-places">
        <div className="figure">
          <AreaTable {...view} />
          <p className="note">{t('dashboard.day.keyNote')}</p>
        </div>
        {light ? <LeftOutMap {...view} /> : <FigureOf view={view} name="map" files={files} />}
      </div>
      <FigureOf view={view} name="weeks" files={files} />
    </section>
  );
}

/** In the light view: where the map is, and that the list above says the same. */
function LeftOutMap(view: DashboardView) {
  const { locale, search } = view;
  const t = translator(locale);
  return (
    <section className="figure" id="figure-map" aria-labelledby="figure-map-title">
      <p className="figure-kind">{t('chartPage.kinds.map')}</p>
      <h2 className="figure-title" id="figure-map-title">
        {chartOf('map')(view).title}
      </h2>
      <p>
        {t('chartPage.lightMap')} <a href={`${localPath(locale, '/charts/map')}${search}`}>{t('chartPage.showMap')}</a>
      </p>
    </section>
  );
}
