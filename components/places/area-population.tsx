import { LinkedText } from '@/components/ui/linked-text';
import type { PublicArea } from '@/lib/crisis/areas';
import { formatNumber } from '@/lib/i18n/format';
import type { Locale } from '@/lib/i18n/locales';
import { translator } from '@/lib/i18n/translate';

/** The denominator of an area with its date, its source and how it was made. */
export function AreaPopulation({ locale, area }: { locale: Locale; area: PublicArea }) {
  const t = translator(locale);
  const { population, populationIsEstimate, populationDate, populationSource } = area;
  return (
    <section className="figure" id="population" aria-labelledby="population-title">
      <h2 id="population-title">{t('places.area.population')}</h2>
      <p>{t('places.area.denominator')}</p>
      <dl className="facts">
        <dt>{t('places.area.people')}</dt>
        <dd className="numeric">{population === null ? '–' : formatNumber(locale, population)}</dd>
        <dt>{t('places.area.kind')}</dt>
        <dd>{t(populationIsEstimate ? 'places.area.estimate' : 'places.area.count')}</dd>
        {populationDate ? (
          <>
            <dt>{t('places.area.date')}</dt>
            <dd className="numeric">{populationDate}</dd>
          </>
        ) : null}
        {populationSource ? (
          <>
            <dt>{t('places.area.source')}</dt>
            <dd lang="en">
              <LinkedText label={t('places.area.source')}>{populationSource}</LinkedText>
            </dd>
          </>
        ) : null}
      </dl>
      <p className="note">{t('places.area.inside')}</p>
    </section>
  );
}
