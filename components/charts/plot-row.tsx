import type { Band, ChartRow } from '@/lib/charts/model';
import { CATEGORY_SHAPES } from '@/lib/charts/palette';
import { across, em, type PlotBox } from './chart-layout';
import { stepPath } from './step-path';

type PlotRowProps = { row: ChartRow; box: PlotBox; count: number; hatch: string };

/** Room between bars, in days. */
const BAR_GAP = 0.8;

/** One category: its name and scale above, its bands, outlines and numerals in a frame. */
export function PlotRow({ row, box, count, hatch }: PlotRowProps) {
  const { max, category } = row;
  const top = em(box.top);
  const height = em(box.height);
  return (
    <g>
      <svg className={`fill-${category}`} x="0" y={em(box.top - 1.45)} width="1em" height="1em" viewBox="0 0 16 16">
        <path d={CATEGORY_SHAPES[category]} />
      </svg>
      <text className="chart-label" x="0" dx="1.4em" y={em(box.top - 0.6)}>
        {row.label}
      </text>
      <text className="chart-text" x="100%" y={em(box.top - 0.6)} textAnchor="end">
        {row.maxLabel}
      </text>
      {row.silence ? <rect x="0" y={top} width="100%" height={height} fill={`url(#${hatch})`} /> : null}
      <svg x="0" y={top} width="100%" height={height} viewBox={`0 0 ${count} ${max}`} preserveAspectRatio="none">
        {row.bands.map((band) => (
          <BandPath key={band.id} band={band} max={max} />
        ))}
        {row.outlines.map(({ id, series, steps }) => (
          <path key={id} className={`chart-last stroke-${'level' in series ? series.level : 0}`} d={stepPath(steps, max)} />
        ))}
      </svg>
      {row.numerals.map(({ at, value, level, basis }) => (
        <text
          key={`${at}-${level}`}
          className={basis === 'own' ? `chart-numeral on-${level}` : 'chart-numeral'}
          x={across(at, count)}
          y={em(box.top + (1 - value / max) * box.height + 0.35)}
          textAnchor="middle"
        >
          {level}
        </text>
      ))}
      <rect className="chart-frame" x="0" y={top} width="100%" height={height} />
    </g>
  );
}

function BandPath({ band: { series, steps }, max }: { band: Band; max: number }) {
  if (series.kind === 'category') return <path className={`fill-${series.category}`} d={stepPath(steps, max, BAR_GAP)} />;
  const path = stepPath(steps, max);
  if (series.kind === 'severity' && series.basis === 'whole_area') {
    return (
      <>
        <path className="chart-ground" d={path} />
        <path className={`chart-step chart-lighter fill-${series.level}`} d={path} />
      </>
    );
  }
  return <path className={`chart-step fill-${series.level}`} d={path} />;
}
