import { CategoryCards } from '@/components/dashboard/category-cards';
import { FigureOf } from '@/components/dashboard/figure-of';
import { PageFrame } from '@/components/layout/page-frame';
import { withAsOf } from '@/lib/core/with-as-of';
import { nameIn } from '@/lib/i18n/format';
import { localPath } from '@/lib/i18n/locales';
import { translator } from '@/lib/i18n/translate';
import { chartArea } from '@/lib/charts/chart-frame';
import type { PlaceView } from '@/lib/views/place-view';
import { AlsoKnownAs } from './also-known-as';
import { AreaLinks } from './area-links';
import { AreaPopulation } from './area-population';
import { PlaceWords } from './place-words';

/** All that is public about one area: in words, by category, over time, and what its shares are divided by. */
export function AreaPage(view: PlaceView) {
  const { locale, crisis, trend, path, ownSearch } = view;
  const t = translator(locale);
  const { area } = chartArea(trend);
  return (
    <PageFrame locale={locale} path={path} query={ownSearch} crisis={crisis} past={view.past}>
      <p className="place-back">
        <a href={withAsOf(localPath(locale, '/areas'), view.filters.asOf)}>{t('places.area.back')}</a>
      </p>
      {crisis.banner ? <p className="banner">{nameIn(locale, crisis.banner)}</p> : null}
      <div className="headline">
        <h1>{nameIn(locale, area.names)}</h1>
        <p>
          <AlsoKnownAs locale={locale} area={area} />
        </p>
        <PlaceWords {...view} />
      </div>
      {trend.days.length > 0 ? (
        <>
          <CategoryCards {...view} />
          <FigureOf view={view} name="severity" files={{}} />
        </>
      ) : null}
      <AreaPopulation locale={locale} area={area} />
      <AreaLinks {...view} />
    </PageFrame>
  );
}
