import type { Step } from './model';

/** Values per day as steps: equal neighbours joined, empty stretches (null, or nothing between low and high) left out. */
export function stepsOf(values: readonly ({ low: number; high: number } | null)[]): Step[] {
  const steps: Step[] = [];
  values.forEach((value, day) => {
    if (value === null || value.high <= value.low) return;
    const last = steps.at(-1);
    if (last && last.to === day && last.low === value.low && last.high === value.high) last.to = day + 1;
    else steps.push({ from: day, to: day + 1, ...value });
  });
  return steps;
}

/** The way back: the step that covers a day; null outside of all. */
export function stepAt<Some extends Pick<Step, 'from' | 'to'>>(steps: readonly Some[], day: number): Some | null {
  return steps.find((step) => step.from <= day && day < step.to) ?? null;
}
