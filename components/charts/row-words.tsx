import type { ChartRow } from '@/lib/charts/model';
import { CATEGORY_SHAPES } from '@/lib/charts/palette';
import { across, em, type PlotBox } from './chart-layout';

/** What is written on a row, above every line: its name and scale, and the numerals of its severities. */
export function RowWords({ row, box, count }: { row: ChartRow; box: PlotBox; count: number }) {
  return (
    <g>
      <svg className={`fill-${row.category}`} x="0" y={em(box.top - 1.45)} width="1em" height="1em" viewBox="0 0 16 16">
        <path d={CATEGORY_SHAPES[row.category]} />
      </svg>
      <text className="chart-label" x="0" dx="1.4em" y={em(box.top - 0.6)}>
        {row.label}
      </text>
      <text className="chart-text" x="100%" y={em(box.top - 0.6)} textAnchor="end">
        {row.maxLabel}
      </text>
      {row.numerals.map(({ at, value, level, basis }) => (
        <text
          key={`${at}-${level}-${basis}`}
          className={basis === 'own' ? `chart-numeral on-${level}` : 'chart-numeral'}
          x={across(at, count)}
          y={em(box.top + (1 - value / row.max) * box.height + 0.35)}
          textAnchor="middle"
        >
          {level}
        </text>
      ))}
    </g>
  );
}
