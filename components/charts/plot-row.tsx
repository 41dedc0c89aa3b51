import type { Band, ChartRow } from '@/lib/charts/model';
import { em } from './lengths';
import { stepPath } from './step-path';
import type { PlotBox } from './time-layout';

type PlotRowProps = { row: ChartRow; box: PlotBox; count: number; hatch: string };

/** Room between bars, in days. */
const BAR_GAP = 0.8;

/** One category's bands and outlines in a frame, on the hatching of silence. */
export function PlotRow({ row, box, count, hatch }: PlotRowProps) {
  const { max } = row;
  const top = em(box.top);
  const height = em(box.height);
  return (
    <g>
      {row.silence ? <rect x="0" y={top} width="100%" height={height} fill={`url(#${hatch})`} /> : null}
      <svg x="0" y={top} width="100%" height={height} viewBox={`0 0 ${count} ${max}`} preserveAspectRatio="none">
        {row.bands.map((band) => (
          <BandPath key={band.id} band={band} max={max} />
        ))}
        {row.outlines.map(({ id, series, steps }) => (
          <path key={id} className={`chart-last stroke-${'level' in series ? series.level : 0}`} d={stepPath(steps, max)} />
        ))}
      </svg>
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
