import { SourceLinks } from '@/components/ui/source-links';
import { Table } from '@/components/ui/table';
import { formatNumber, nameIn } from '@/lib/i18n/format';
import { translator } from '@/lib/i18n/translate';
import type { DashboardView } from './view';

/** The denominators of every share on the page, each with its source and date. */
export function PopulationTable({ locale, areas }: DashboardView) {
  const t = translator(locale);
  return (
    <section className="figure" id="population" aria-labelledby="population-title">
      <h2 id="population-title">{t('dashboard.population.heading')}</h2>
      <p>{t('dashboard.population.intro')}</p>
      <Table
        caption={t('dashboard.population.heading')}
        captionHidden
        columns={[
          { key: 'area', label: t('dashboard.day.area') },
          { key: 'people', label: t('dashboard.population.people'), number: true },
          { key: 'date', label: t('dashboard.population.date') },
          { key: 'source', label: t('dashboard.population.source') },
        ]}
        rows={areas.map((area) => ({
          area: nameIn(locale, area.names),
          people: (
            <>
              {area.population === null ? '–' : formatNumber(locale, area.population)}{' '}
              {area.populationIsEstimate ? <span className="note">{t('dashboard.population.estimate')}</span> : null}
            </>
          ),
          date: area.populationDate ?? '–',
          source: area.populationSource ? <SourceLinks source={area.populationSource} label={t('dashboard.population.source')} /> : '–',
        }))}
      />
    </section>
  );
}
