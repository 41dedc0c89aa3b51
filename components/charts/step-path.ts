import type { Step } from '@/lib/charts/model';

/** Steps as one path in a box of `axis.count` by `max`, the value axis pointing up. `gap` leaves room between bars, in days. */
export function stepPath(steps: readonly Step[], max: number, gap = 0): string {
  return steps
    .map(({ from, to, low, high }) => {
      const inset = Math.min(gap, (to - from) / 4);
      const width = round(to - from - 2 * inset);
      return `M${round(from + inset)} ${max - high}h${width}v${high - low}h-${width}z`;
    })
    .join('');
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}
