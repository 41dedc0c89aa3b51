import type { PeopleFigure } from '@/lib/estimates/trend';
import type { ChartLine } from './model';

type LineStep = ChartLine['steps'][number];

/**
 * F2 per day as steps: equal neighbours joined, and nothing where no number is known or it is withheld. A known 0 is a step like any
 * other. Where an end of the range is withheld, the step ends at the figure itself.
 */
export function peopleSteps(figures: readonly PeopleFigure[]): LineStep[] {
  const steps: LineStep[] = [];
  figures.forEach(({ value, low, high, status }, day) => {
    if (value === null) return;
    const step = { value, low: low ?? value, high: high ?? value, atLeast: status === 'partly_suppressed' };
    const last = steps.at(-1);
    if (last && last.to === day && isSame(last, step)) last.to = day + 1;
    else steps.push({ from: day, to: day + 1, ...step });
  });
  return steps;
}

function isSame(a: Omit<LineStep, 'from' | 'to'>, b: Omit<LineStep, 'from' | 'to'>): boolean {
  return a.value === b.value && a.low === b.low && a.high === b.high && a.atLeast === b.atLeast;
}
