import type { ChartModel } from './model';

/** A chart without its events: their numbers lead to the list on the page, which a picture and an embedded chart do not have. */
export function withoutEvents(model: ChartModel): ChartModel {
  return 'events' in model ? { ...model, events: [] } : model;
}
