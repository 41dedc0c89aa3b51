import { REPORT_COLUMNS, type ReportColumnName } from '@/lib/exports/columns/report-columns';
import type { Cell } from '@/lib/exports/columns/column';
import type { PublicContent } from '@/lib/record/public-content';

/** Labels and what follows from other columns, and what every change moves: told with the change, never as a change. */
type NotTold = 'report_id' | 'area_name' | 'item_name' | 'item_weight' | 'revision' | 'published_on' | 'data_version';

/** The cells of a row of reports.csv that say something about the world, from what the log kept of it. */
const CELLS: Record<Exclude<ReportColumnName, NotTold>, (content: PublicContent) => Cell> = {
  observed_on: ({ observedOn }) => observedOn,
  area_code: ({ areaId }) => areaId,
  category: ({ category }) => category,
  item_code: ({ itemCode }) => itemCode,
  severity: ({ severity }) => severity,
  people_affected: ({ peopleAffected }) => peopleAffected,
  people_status: ({ peopleStatus }) => peopleStatus,
  quantity_needed: ({ quantityNeeded }) => quantityNeeded,
  quantity_available: ({ quantityAvailable }) => quantityAvailable,
  unit: ({ unit }) => unit,
  certainty: ({ certainty }) => certainty,
  source_type: ({ sourceType }) => sourceType,
  claimed_by: ({ claimedBy }) => claimedBy,
  statement: ({ statement }) => statement,
  citation: ({ citation }) => citation,
  valid_until: ({ validUntil }) => validUntil,
  counter_claim: ({ counterClaim }) => counterClaim,
  scope: ({ scope }) => scope,
  coding_note: ({ codingNote }) => codingNote,
};

/** A cell of reports.csv that differs between two public states of a report, with both values as that file writes them. */
export type ChangedCell = { column: string; old: string | null; new: string | null };

/** In the order of the columns of reports.csv; nothing where one of the states is missing. */
export function changedCells(before: PublicContent | null, after: PublicContent | null): ChangedCell[] {
  if (!before || !after) return [];
  return REPORT_COLUMNS.flatMap(({ name }) => {
    if (!isTold(name)) return [];
    const [old, now] = [written(CELLS[name](before)), written(CELLS[name](after))];
    return old === now ? [] : [{ column: name, old, new: now }];
  });
}

function isTold(name: ReportColumnName): name is keyof typeof CELLS {
  return Object.hasOwn(CELLS, name);
}

function written(cell: Cell): string | null {
  return cell === null ? null : String(cell);
}
