import type { ChartName } from '@/lib/charts/model';
import type { Measure } from '@/lib/estimates/filters';
import type { DashboardView } from './view';

/** Which chart over time leads when the address asks for a measure. */
const LEADS: Record<Measure, ChartName> = {
  people_severe: 'severity',
  people_affected: 'people',
  coverage_own: 'severity',
  coverage_any: 'severity',
  reports: 'reports',
};

/** The charts over time of a view, the one of its measure first. */
export function timeCharts({ trend }: DashboardView): { lead: ChartName; others: ChartName[] } {
  const lead = LEADS[trend.filters.measure ?? 'people_severe'];
  return { lead, others: (['severity', 'people', 'reports'] as const).filter((name) => name !== lead) };
}
