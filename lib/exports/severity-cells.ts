import { severityRows, type SeverityRow } from '@/lib/estimates/severity-rows';
import type { Trend } from '@/lib/estimates/trend';
import { areaNames } from './area-names';
import type { Cell } from './columns/column';

/** F1 of a trend as cells of SEVERITY_COLUMNS; `isWanted` leaves rows out. */
export function* severityCells(trend: Trend, isWanted: (row: SeverityRow) => boolean = () => true): Generator<Cell[]> {
  const names = areaNames(trend);
  for (const row of severityRows(trend)) {
    if (!isWanted(row)) continue;
    yield [
      row.day, row.areaCode, names.get(row.areaCode)!, row.areaLevel, row.category, String(row.severity), row.basis, row.people,
      row.lastSeverity, row.lastReportedOn, trend.dataVersion,
    ];
  }
}
