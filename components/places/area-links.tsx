import { Button } from '@/components/ui/button';
import { Select } from '@/components/ui/select';
import { TellUsLink } from '@/components/layout/tell-us-link';
import { chartArea } from '@/lib/charts/chart-frame';
import { withAsOf } from '@/lib/core/with-as-of';
import { nameIn } from '@/lib/i18n/format';
import { localPath } from '@/lib/i18n/locales';
import { translator } from '@/lib/i18n/translate';
import type { PlaceView } from '@/lib/views/place-view';

/** Where to go on from an area: its reports, its overview, its rows, and another area beside it. */
export function AreaLinks({ locale, trend, filters, areas, query, dataQuery, path, ownSearch }: PlaceView) {
  const t = translator(locale);
  const { area } = chartArea(trend);
  const others = areas.filter(({ id, level }) => level === 1 && id !== area.id);
  return (
    <section className="figure" aria-labelledby="further">
      <h2 id="further">{t('places.area.further')}</h2>
      <ul className="link-list">
        <li>
          <a href={withAsOf(`${localPath(locale, '/record')}?${new URLSearchParams({ area: area.id })}`, filters.asOf)}>{t('places.area.record')}</a>
        </li>
        <li>
          <a href={`${localPath(locale, '/')}?${query}`}>{t('places.area.overview')}</a>
        </li>
        <li>
          <a href={`/data/reports.csv?${dataQuery}`} download>
            {t('places.area.reportsCsv')}
          </a>
        </li>
        <li>
          <TellUsLink locale={locale} about={localPath(locale, path) + ownSearch} />
        </li>
      </ul>
      {area.level === 1 && others.length > 0 ? (
        <form className="compare-form" method="get" action={localPath(locale, '/')}>
          <input type="hidden" name="area" value={area.id} />
          <Select
            name="compare"
            label={t('places.area.compare')}
            options={others.map(({ id, names }) => ({ value: id, label: nameIn(locale, names) }))}
          />
          <Button kind="secondary">{t('places.area.compareButton')}</Button>
        </form>
      ) : null}
    </section>
  );
}
