import { stepAt } from '@/lib/charts/steps';
import type { ChartRow, Numeral } from '@/lib/charts/model';
import { across, em } from './lengths';
import type { PlotBox } from './time-layout';

/** Height that a numeral needs, in em. */
const NUMERAL = 0.9;

/** The numerals of a row's severities, above every line, where the stretch is high enough for one. Stands in the time column. */
export function RowNumerals({ row, box, count }: { row: ChartRow; box: PlotBox; count: number }) {
  return row.numerals
    .filter((numeral) => heightOf(numeral, row) * box.height >= NUMERAL)
    .map(({ at, value, level, basis }) => (
      <text
        key={`${at}-${level}-${basis}`}
        className={basis === 'own' ? `chart-numeral on-${level}` : 'chart-numeral'}
        x={across(at, count)}
        y={em(box.top + (1 - value / row.max) * box.height + 0.35)}
        textAnchor="middle"
      >
        {level}
      </text>
    ));
}

/** The share of the row's height that the numeral's stretch takes. */
function heightOf({ at, level, basis }: Numeral, { bands, max }: ChartRow): number {
  const band = bands.find(({ series }) => series.kind === 'severity' && series.level === level && series.basis === basis);
  const step = band && stepAt(band.steps, Math.floor(at));
  return step ? (step.high - step.low) / max : 0;
}
