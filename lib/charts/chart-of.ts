import type { ChartInput } from './chart-frame';
import type { ChartModel, ChartName } from './model';
import { peopleModel } from './people-model';
import { reportsModel } from './reports-model';
import { severityModel } from './severity-model';
import { shareModel } from './share-model';

/** Every chart by its name. */
const CHARTS: Partial<Record<ChartName, (input: ChartInput) => ChartModel>> = {
  severity: severityModel,
  people: peopleModel,
  share: shareModel,
  reports: reportsModel,
};

/** The maker of the chart with this name, or null. */
export function chartOf(name: string): ((input: ChartInput) => ChartModel) | null {
  return (Object.hasOwn(CHARTS, name) && CHARTS[name as ChartName]) || null;
}
