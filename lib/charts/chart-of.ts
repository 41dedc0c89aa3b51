import type { ChartInput } from './chart-frame';
import type { ChartModel } from './model';
import { reportsModel } from './reports-model';
import { severityModel } from './severity-model';

const CHARTS: Record<ChartModel['id'], (input: ChartInput) => ChartModel> = { severity: severityModel, reports: reportsModel };

/** The maker of the chart with this name, or null. */
export function chartOf(name: string): ((input: ChartInput) => ChartModel) | null {
  return Object.hasOwn(CHARTS, name) ? CHARTS[name as ChartModel['id']] : null;
}
