import { SourceLinks } from '@/components/ui/source-links';
import { placeFacts } from '@/lib/charts/place-facts';
import { withAsOf } from '@/lib/core/with-as-of';
import type { Day } from '@/lib/crisis/schema';
import type { AreaTrend } from '@/lib/estimates/trend';
import { formatDay, formatNumber, nameIn } from '@/lib/i18n/format';
import { localPath, type Locale } from '@/lib/i18n/locales';
import { translator } from '@/lib/i18n/translate';
import { AlsoKnownAs } from './also-known-as';

type AreaCardProps = { locale: Locale; place: AreaTrend; days: readonly Day[]; /** The instant that the list is as of; null for now. */ asOf: string | null };

/** One area of the list: its names, its denominator, how often it speaks and how often it was severe. */
export function AreaCard({ locale, place, days, asOf }: AreaCardProps) {
  const t = translator(locale);
  const { area, population } = place;
  const { reports, newestOn, severeDays, ownSevereDays } = placeFacts(place, days);
  return (
    <li className="card">
      <h2 className="card-title">
        <a href={withAsOf(localPath(locale, `/areas/${area.id}`), asOf)}>{nameIn(locale, area.names)}</a>
      </h2>
      {area.level === 0 ? <p className="note">{t('places.areas.whole')}</p> : null}
      <dl className="facts">
        <dt>{t('places.areas.population')}</dt>
        <dd>
          <span className="numeric">{formatNumber(locale, population)}</span>
          <span className="note place-date">
            {area.populationIsEstimate ? t('places.areas.estimate') : null} {area.populationDate}
          </span>
          {area.populationSource ? <SourceLinks source={area.populationSource} label={t('places.areas.source')} /> : null}
        </dd>
        <dt>{t('places.areas.reports')}</dt>
        <dd className="numeric">{formatNumber(locale, reports)}</dd>
        <dt>{t('places.areas.severe')}</dt>
        <dd>
          {t('places.areas.severeDays', { severe: severeDays, total: days.length })}
          {area.level === 1 && severeDays > 0 ? (
            <span className="note place-date">{t('places.areas.ownDays', { own: ownSevereDays })}</span>
          ) : null}
        </dd>
        <dt>{t('places.areas.newest')}</dt>
        <dd>{newestOn ? formatDay(locale, newestOn, 'short') : t('places.areas.none')}</dd>
      </dl>
      <AlsoKnownAs locale={locale} area={area} />
    </li>
  );
}
