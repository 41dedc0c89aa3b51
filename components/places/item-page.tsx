import { CategoryCards } from '@/components/dashboard/category-cards';
import { FigureOf } from '@/components/dashboard/figure-of';
import { PageFrame } from '@/components/layout/page-frame';
import { withAsOf } from '@/lib/core/with-as-of';
import type { ItemReference } from '@/lib/crisis/item-reference';
import type { Item } from '@/lib/crisis/schema';
import { formatNumber, nameIn } from '@/lib/i18n/format';
import { localPath } from '@/lib/i18n/locales';
import { translator } from '@/lib/i18n/translate';
import type { PlaceView } from '@/lib/views/place-view';
import { ItemFacts } from './item-facts';
import { ItemLinks } from './item-links';
import { ItemReferences } from './item-references';

type ItemPageProps = { view: PlaceView; item: Item; reference: ItemReference };

/** One item: what it is, what it weighs in the figures, and what reports say of it alone. */
export function ItemPage({ view, item, reference }: ItemPageProps) {
  const { locale, crisis, trend, path, ownSearch } = view;
  const t = translator(locale);
  const { reports, days } = trend.counts;
  return (
    <PageFrame locale={locale} path={path} query={ownSearch} crisis={crisis} past={view.past}>
      <p className="place-back">
        <a href={withAsOf(localPath(locale, '/items'), view.filters.asOf)}>{t('places.item.back')}</a>
      </p>
      {crisis.banner ? <p className="banner">{nameIn(locale, crisis.banner)}</p> : null}
      <div className="headline">
        <h1>{nameIn(locale, item.names)}</h1>
        <p className="lead">
          {t('places.item.lead', { category: t(`common.category.${item.category}`), reports, count: formatNumber(locale, reports), days })}
        </p>
        {reports === 0 ? <p>{t('places.item.silence')}</p> : null}
      </div>
      <ItemFacts locale={locale} item={item} />
      {reports > 0 ? (
        <>
          <CategoryCards {...view} />
          {item.weight === 'PART' ? <p className="note">{t('places.item.capped')}</p> : null}
          <FigureOf view={view} name="severity" files={{}} />
        </>
      ) : null}
      <ItemReferences locale={locale} reference={reference} />
      <ItemLinks {...view} item={item} />
    </PageFrame>
  );
}
