import { areaTree } from '@/lib/crisis/areas';
import { currentAreas, currentItems } from '@/lib/crisis/current';
import type { Tx } from '@/lib/db/client';
import { joinSql, sql } from '@/lib/db/sql';
import { selectedReports, selectionInSql, type Surroundings, type Walk } from '@/lib/estimates/selected-reports';
import { headAt, versionAt } from '@/lib/estimates/stored/public-reports-at';
import { publicReportsAtLine } from '@/lib/estimates/stored/public-reports-at-line';
import type { Filters } from '@/lib/estimates/filters';
import type { Cell } from './columns/column';
import { REPORT_COLUMNS } from './columns/report-columns';
import { cursorText, type StartedWalk } from './cursor';
import type { DataPage, PageAsked } from './data-table';
import { REPORT_CELLS } from './reports-csv';

/** A page of reports.csv, all of one moment: cells by the same SQL, and the cursor of the page that follows. */
export async function reportsPage({ ctx: { db, crisis, now }, filters, page: { limit, walk } }: PageAsked): Promise<DataPage> {
  const surroundings = { crisis, areas: await currentAreas(db), items: await currentItems(db) };
  return db.$transaction(
    async (tx) => {
      const here = walk ?? (await begun(tx, filters, surroundings, now));
      const rows = await tx.$queryRaw<{ cells: Cell[] }[]>`
        SELECT json_build_array(${joinSql(REPORT_COLUMNS.map(({ name }) => REPORT_CELLS[name]), ', ')}) AS cells
        ${selectedReports(filters, surroundings, { ...here, rows: limit + 1 })} LIMIT ${limit + 1}`;
      const cells = rows.slice(0, limit).map((row) => row.cells);
      const last = rows.length > limit ? placeOf(cells.at(-1)!) : null;
      return { rows: cells, count: here.count, dataVersion: here.version, next: last && cursorText(filters, here, last) };
    },
    { isolationLevel: 'RepeatableRead' },
  );
}

async function begun(tx: Tx, filters: Filters, { crisis, areas }: Surroundings, now: Date): Promise<StartedWalk> {
  const { asOf } = filters;
  const [head] = await tx.$queryRaw<{ line: string; version: number }[]>`
    SELECT coalesce(${asOf === null ? sql`(SELECT max(seq) FROM public_revision)` : headAt(asOf)}, 0)::text AS line,
      (${versionAt(asOf)})::int AS version`;
  const { line, version } = head!;
  const [counted] = await tx.$queryRaw<{ count: number }[]>`
    SELECT count(*)::int AS count FROM ${publicReportsAtLine(line)} AS report
    WHERE ${selectionInSql(filters, areaTree(areas, crisis.policy).root.id)}`;
  return { line, version, after: null, count: counted!.count, startedAt: now.getTime() };
}

const ID = REPORT_COLUMNS.findIndex(({ name }) => name === 'report_id');
const DAY = REPORT_COLUMNS.findIndex(({ name }) => name === 'observed_on');

function placeOf(cells: readonly Cell[]): NonNullable<Walk['after']> {
  return { publicId: String(cells[ID]), observedOn: String(cells[DAY]) };
}
