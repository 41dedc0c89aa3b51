import { SEVERITIES, type Severity } from '@/lib/crisis/vocabulary';
import type { ChartModel } from './model';

/** The severities that the key of a chart explains, the worst first: none where the chart draws numbers alone. */
export function shownSeverities({ id }: Pick<ChartModel, 'id'>): readonly Severity[] {
  return id === 'people' || id === 'reports' ? [] : [...SEVERITIES].reverse();
}
