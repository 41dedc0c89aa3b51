import { getTrend } from '@/lib/estimates/get-trend';
import { severityRows } from '@/lib/estimates/severity-rows';
import type { Trend } from '@/lib/estimates/trend';
import { areaNames } from './area-names';
import type { Cell } from './columns/column';
import { SEVERITY_COLUMNS } from './columns/severity-columns';
import { csvStream } from './csv-stream';
import { dataFile } from './data-file';

/** /data/severity.csv: F1 of the page, with its filters. */
export const GET = dataFile({
  name: 'severity',
  columns: SEVERITY_COLUMNS,
  open: async ({ ctx, filters, options }) =>
    csvStream(SEVERITY_COLUMNS, cells(await getTrend(ctx.db, ctx.crisis, filters, ctx.now)), options),
});

function* cells(trend: Trend): Generator<Cell[]> {
  const names = areaNames(trend);
  for (const row of severityRows(trend)) {
    yield [
      row.day, row.areaCode, names.get(row.areaCode)!, row.areaLevel, row.category, String(row.severity), row.basis, row.people,
      row.lastSeverity, row.lastReportedOn, trend.dataVersion,
    ];
  }
}
