import { getTrend } from '@/lib/estimates/get-trend';
import { SEVERITY_COLUMNS } from './columns/severity-columns';
import { csvStream } from './csv-stream';
import { dataFile } from './data-file';
import { onlyDay } from './only-day';
import { severityCells } from './severity-cells';

/** /data/severity.csv: F1 of the page, with its filters; `on` selects the rows of that day. */
export const GET = dataFile({
  name: 'severity',
  columns: SEVERITY_COLUMNS,
  unmoved: ['severity', 'measure'],
  open: async ({ ctx, filters, options }) =>
    csvStream(SEVERITY_COLUMNS, severityCells(await getTrend(ctx.db, ctx.crisis, filters, ctx.now), onlyDay(filters)), options),
});
