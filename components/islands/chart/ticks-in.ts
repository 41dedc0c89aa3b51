import type { TimeAxis } from '@/lib/charts/model';
import type { ChartPart } from './chart-part';

/** The marks of the axis inside a part; a part too short for two of them is marked by days of its own. */
export function ticksIn({ ticks, dayLabels }: TimeAxis, { from, to }: ChartPart): { at: number; label: string }[] {
  const inside = ticks.filter(({ at }) => at >= from && at < to);
  if (inside.length > 1) return inside;
  const length = to - from;
  const own = [...new Set([from, from + Math.floor(length / 3), from + Math.floor((2 * length) / 3)])];
  return own.map((at) => ({ at, label: dayLabels[at] ?? '' }));
}
