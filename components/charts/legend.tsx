import type { ChartModel, LegendEntry } from '@/lib/charts/model';
import { shownSeverities } from '@/lib/charts/shown-severities';
import type { Locale } from '@/lib/i18n/locales';
import { translator } from '@/lib/i18n/translate';
import { SeverityMark } from './severity-mark';

/** What colours, hatching and outlines of a chart mean; the numerals stand in the picture, too. */
export function Legend({ locale, model }: { locale: Locale; model: ChartModel }) {
  const t = translator(locale);
  return (
    <ul className="legend" aria-label={t('charts.legend.title')}>
      {shownSeverities(model).map((level) => (
        <li key={level}>
          <SeverityMark level={level} /> {t(`severity.${level}.word`)}
        </li>
      ))}
      {model.legend.map(({ key, label }) => (
        <li key={key}>
          <LegendSwatch kind={key} /> {label}
        </li>
      ))}
    </ul>
  );
}

function LegendSwatch({ kind }: { kind: LegendEntry['key'] }) {
  return <span className={`legend-swatch legend-${kind}`} aria-hidden="true" />;
}
