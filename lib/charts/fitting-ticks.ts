import type { Tick, TimeAxis } from './model';
import { textEms } from './text-width';

/** Least room between two labels, in em. */
const GAP = 0.8;

/** The axis with every nth of its marks, so many as have room for their labels where it is `width` em wide. */
export function fittingTicks(axis: TimeAxis, width: number): TimeAxis {
  const startOf = ({ at }: Tick) => (at / Math.max(1, axis.count)) * width;
  const endOf = (tick: Tick) => startOf(tick) + textEms(tick.label);
  const every = (step: number) => axis.ticks.filter((tick, index) => index % step === 0 && endOf(tick) <= width);
  const fits = (ticks: Tick[]) => ticks.every((tick, index) => index === 0 || startOf(tick) >= endOf(ticks[index - 1]!) + GAP);
  let step = 1;
  while (step < axis.ticks.length && !fits(every(step))) step += 1;
  return { ...axis, ticks: every(step).map((tick) => ({ ...tick, wide: false, end: false })) };
}
