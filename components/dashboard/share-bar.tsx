import { across } from '@/components/charts/lengths';
import { HatchPattern } from '@/components/charts/hatch-pattern';
import type { Category } from '@/lib/crisis/vocabulary';

type ShareBarProps = {
  category: Category;
  /** Severe or worse, in the unit of `total`. */
  severe: number;
  /** Without any report: hatched, at the end. */
  silent: number;
  total: number;
  label: string;
};

/** A whole (days of the period, or people) as one bar: severe or worse, something else reported, nothing reported. */
export function ShareBar({ category, severe, silent, total, label }: ShareBarProps) {
  const id = `share-${category}`;
  return (
    <svg className="share-bar" role="img" width="100%" height="0.75rem" aria-label={label}>
      <defs>
        <HatchPattern id={id} />
      </defs>
      <rect className="chart-ground" width="100%" height="100%" />
      <rect x={across(total - silent, total)} width={across(silent, total)} height="100%" fill={`url(#${id})`} />
      <rect className={`fill-${category}`} width={across(severe, total)} height="100%" />
      <rect className="chart-frame" width="100%" height="100%" />
    </svg>
  );
}
