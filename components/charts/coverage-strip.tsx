import type { CoverageRibbon } from '@/lib/charts/model';
import { em } from './lengths';
import { stepPath } from './step-path';
import type { PlotBox } from './time-layout';

/** How much of the population the figures above rest on: a strip that is full where every area reports. */
export function CoverageStrip({ ribbon: { max, own, any }, box, count }: { ribbon: CoverageRibbon; box: PlotBox; count: number }) {
  return (
    <g>
      <svg x="0" y={em(box.top)} width="100%" height={em(box.height)} viewBox={`0 0 ${count} ${max}`} preserveAspectRatio="none">
        <path className="chart-coverage-any" d={stepPath(any, max)} />
        <path className="chart-coverage-own" d={stepPath(own, max)} />
      </svg>
      <rect className="chart-frame" x="0" y={em(box.top)} width="100%" height={em(box.height)} />
    </g>
  );
}
