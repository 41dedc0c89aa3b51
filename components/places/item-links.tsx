import { TellUsLink } from '@/components/layout/tell-us-link';
import { withAsOf } from '@/lib/core/with-as-of';
import type { Item } from '@/lib/crisis/schema';
import { localPath } from '@/lib/i18n/locales';
import { translator } from '@/lib/i18n/translate';
import type { PlaceView } from '@/lib/views/place-view';

/** Where to go on from an item: its reports, its overview, its rows. */
export function ItemLinks({ locale, filters, query, dataQuery, path, ownSearch, item }: PlaceView & { item: Item }) {
  const t = translator(locale);
  return (
    <section className="figure" aria-labelledby="further">
      <h2 id="further">{t('places.area.further')}</h2>
      <ul className="link-list">
        <li>
          <a href={withAsOf(`${localPath(locale, '/record')}?${new URLSearchParams({ item: item.code })}`, filters.asOf)}>{t('places.item.record')}</a>
        </li>
        <li>
          <a href={`${localPath(locale, '/')}?${query}`}>{t('places.item.overview')}</a>
        </li>
        <li>
          <a href={withAsOf(`${localPath(locale, '/')}?${new URLSearchParams({ category: item.category })}`, filters.asOf)}>{t('places.item.category')}</a>
        </li>
        <li>
          <a href={`/data/reports.csv?${dataQuery}`} download>
            {t('places.item.reportsCsv')}
          </a>
        </li>
        <li>
          <TellUsLink locale={locale} about={localPath(locale, path) + ownSearch} />
        </li>
      </ul>
    </section>
  );
}
