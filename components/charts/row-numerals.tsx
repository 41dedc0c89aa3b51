import type { ChartRow } from '@/lib/charts/model';
import { across, em } from './lengths';
import type { PlotBox } from './time-layout';

/** Room that a numeral needs above and below, in em. */
const NUMERAL = 1.1;

/** The numerals of a row's severities, above every line, where the stretch is high enough for one. Stands in the time column. */
export function RowNumerals({ row, box, count }: { row: ChartRow; box: PlotBox; count: number }) {
  if (box.height < NUMERAL) return null;
  return row.numerals.map(({ at, value, level, basis }) => (
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
