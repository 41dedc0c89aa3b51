import type { ChartModel, ChartRow } from './model';

/** The severities that a chart fills something with. */
export function levelsIn(model: ChartModel): ReadonlySet<number> {
  return new Set(all(model).filter((level) => level !== null));
}

function all(model: ChartModel): (number | null)[] {
  switch (model.kind) {
    case 'bands':
      return model.rows.flatMap(levelsOf);
    case 'panels':
      return model.panels.flatMap(({ rows }) => rows.flatMap(levelsOf));
    case 'bars':
      return model.groups.flatMap(({ bars }) => bars.flatMap(({ parts }) => parts.map(({ level }) => level)));
    case 'map':
      return model.spots.map(({ level }) => level);
    case 'weeks':
      return model.rows.flatMap(({ cells }) => cells.map(({ level }) => level));
    case 'lines':
      return [];
  }
}

function levelsOf({ bands }: ChartRow): (number | null)[] {
  return bands.map(({ series }) => (series.kind === 'severity' ? series.level : null));
}
