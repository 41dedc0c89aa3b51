import { PageFrame } from '@/components/layout/page-frame';
import { PageTitle } from '@/components/ui/page-title';
import { withAsOf } from '@/lib/core/with-as-of';
import type { Crisis } from '@/lib/crisis/schema';
import type { Trend } from '@/lib/estimates/trend';
import { localPath, type Locale } from '@/lib/i18n/locales';
import { translator } from '@/lib/i18n/translate';
import type { AskedMoment } from '@/lib/views/read-moment';
import { AreaCard } from './area-card';

type AreaListProps = { locale: Locale; crisis: Crisis; trend: Trend; moment: AskedMoment };

/** Every public area with its denominator and how much is known of it; the whole crisis first. */
export function AreaList({ locale, crisis, trend, moment }: AreaListProps) {
  const t = translator(locale);
  return (
    <PageFrame locale={locale} path="/areas" query={moment.search} crisis={crisis} past={moment.past}>
      <PageTitle lead={t('places.areas.lead')}>{t('places.areas.title')}</PageTitle>
      <ul className="card-list area-cards">
        {trend.areas.map((area) => (
          <AreaCard key={area.area.id} locale={locale} place={area} days={trend.days} asOf={trend.filters.asOf} />
        ))}
      </ul>
      <p className="note">{t('places.areas.note')}</p>
      <p>
        <a href={withAsOf(localPath(locale, '/charts/map'), trend.filters.asOf)}>{t('places.areas.boundaries')}</a>
      </p>
    </PageFrame>
  );
}
