import { stepPath } from '@/components/charts/step-path';
import type { CoverageRibbon } from '@/lib/charts/model';
import type { ChartPart } from './chart-part';

/** How much of the population the plots above rest on, for the part that is shown. */
export function CoverageRow({ ribbon: { label, max, own, any }, part }: { ribbon: CoverageRibbon; part: ChartPart }) {
  return (
    <div className="coverage-row">
      <p className="note">{label}</p>
      <svg viewBox={`${part.from} 0 ${part.to - part.from} ${max}`} preserveAspectRatio="none" aria-hidden="true">
        <path className="chart-coverage-any" d={stepPath(any, max)} />
        <path className="chart-coverage-own" d={stepPath(own, max)} />
      </svg>
    </div>
  );
}
