import { getTrend } from '@/lib/estimates/get-trend';
import { SEVERITY_COLUMNS } from './columns/severity-columns';
import { csvStream } from './csv-stream';
import { dataFile } from './data-file';
import { severityCells } from './severity-cells';

/** /data/severity.csv: F1 of the page, with its filters. */
export const GET = dataFile({
  name: 'severity',
  columns: SEVERITY_COLUMNS,
  open: async ({ ctx, filters, options }) =>
    csvStream(SEVERITY_COLUMNS, severityCells(await getTrend(ctx.db, ctx.crisis, filters, ctx.now)), options),
});
