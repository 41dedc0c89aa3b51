import type { CoverageRibbon } from '@/lib/charts/model';
import { em, type PlotBox } from './chart-layout';
import { stepPath } from './step-path';

/** How much of the population the figures above rest on: a strip that is full where every area reports. */
export function CoverageStrip({ ribbon, box, count }: { ribbon: CoverageRibbon; box: PlotBox; count: number }) {
  const { label, max, own, any } = ribbon;
  return (
    <g>
      <text className="chart-text" x="0" y={em(box.top - 0.5)}>
        {label}
      </text>
      <svg x="0" y={em(box.top)} width="100%" height={em(box.height)} viewBox={`0 0 ${count} ${max}`} preserveAspectRatio="none">
        <path className="chart-coverage-any" d={stepPath(any, max)} />
        <path className="chart-coverage-own" d={stepPath(own, max)} />
      </svg>
      <rect className="chart-frame" x="0" y={em(box.top)} width="100%" height={em(box.height)} />
    </g>
  );
}
