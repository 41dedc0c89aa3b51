import { PageFrame } from '@/components/layout/page-frame';
import { PageTitle } from '@/components/ui/page-title';
import { SourceLinks } from '@/components/ui/source-links';
import { Table } from '@/components/ui/table';
import { placeFacts } from '@/lib/charts/place-facts';
import type { Crisis } from '@/lib/crisis/schema';
import type { AreaTrend, Trend } from '@/lib/estimates/trend';
import { formatDay, formatNumber, nameIn } from '@/lib/i18n/format';
import { localPath, type Locale } from '@/lib/i18n/locales';
import { translator } from '@/lib/i18n/translate';
import { AlsoKnownAs } from './also-known-as';

type AreaListProps = { locale: Locale; crisis: Crisis; trend: Trend };

/** Every public area with its denominator and how much is known of it; the whole crisis first. */
export function AreaList({ locale, crisis, trend }: AreaListProps) {
  const t = translator(locale);
  return (
    <PageFrame locale={locale} path="/areas" crisis={crisis}>
      <PageTitle lead={t('places.areas.lead')}>{t('places.areas.title')}</PageTitle>
      <Table
        caption={t('places.areas.title')}
        captionHidden
        columns={[
          { key: 'area', label: t('places.areas.area') },
          { key: 'population', label: t('places.areas.population'), number: true },
          { key: 'reports', label: t('places.areas.reports'), number: true },
          { key: 'severe', label: t('places.areas.severe') },
          { key: 'newest', label: t('places.areas.newest') },
          { key: 'source', label: t('places.areas.source') },
        ]}
        rows={trend.areas.map((area) => areaRow(area, trend, locale))}
      />
      <p className="note">{t('places.areas.note')}</p>
      <p>
        <a href={localPath(locale, '/charts/map')}>{t('places.areas.boundaries')}</a>
      </p>
    </PageFrame>
  );
}

function areaRow(areaTrend: AreaTrend, { days }: Trend, locale: Locale) {
  const t = translator(locale);
  const { area, population } = areaTrend;
  const { reports, newestOn, severeDays, ownSevereDays } = placeFacts(areaTrend, days);
  return {
    area: (
      <div className="place-name">
        <a href={localPath(locale, `/areas/${area.id}`)}>{nameIn(locale, area.names)}</a>{' '}
        {area.level === 0 ? <span className="note">{t('places.areas.whole')}</span> : null}
        <AlsoKnownAs locale={locale} area={area} />
      </div>
    ),
    population: (
      <>
        {formatNumber(locale, population)}
        <span className="note place-date">
          {area.populationIsEstimate ? t('places.areas.estimate') : null} {area.populationDate}
        </span>
      </>
    ),
    reports: formatNumber(locale, reports),
    severe: (
      <>
        {t('places.areas.severeDays', { severe: severeDays, total: days.length })}
        {area.level === 1 && severeDays > 0 ? (
          <span className="note place-date">{t('places.areas.ownDays', { own: ownSevereDays })}</span>
        ) : null}
      </>
    ),
    newest: newestOn ? <span className="no-break">{formatDay(locale, newestOn, 'short')}</span> : t('places.areas.none'),
    source: area.populationSource ? <SourceLinks source={area.populationSource} label={t('places.areas.source')} /> : '–',
  };
}
