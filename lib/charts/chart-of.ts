import { areasModel } from './areas-model';
import type { ChartInput } from './chart-frame';
import { aboutItem } from './chosen-item';
import { mapModel } from './map-model';
import type { ChartModel, ChartName } from './model';
import { peopleModel } from './people-model';
import { reportsModel } from './reports-model';
import { severityModel } from './severity-model';
import { shareModel } from './share-model';
import { weeksModel } from './weeks-model';

/** Every chart by its name. */
const CHARTS: Record<ChartName, (input: ChartInput) => ChartModel> = {
  severity: severityModel,
  people: peopleModel,
  share: shareModel,
  map: mapModel,
  weeks: weeksModel,
  areas: areasModel,
  reports: reportsModel,
};

/** The maker of the chart with this name; null where a name from outside is none. */
export function chartOf(name: ChartName): (input: ChartInput) => ChartModel;
export function chartOf(name: string): ((input: ChartInput) => ChartModel) | null;
export function chartOf(name: string): ((input: ChartInput) => ChartModel) | null {
  if (!Object.hasOwn(CHARTS, name)) return null;
  return (input) => aboutItem(input, CHARTS[name as ChartName](input));
}
