import { setImmediate } from 'node:timers/promises';
import type { ReportRules } from '@/lib/reports/input/check-report';
import { contentHash } from '@/lib/reports/stored/content-hash';
import { contentOf } from '@/lib/reports/stored/report-content';
import { contentChecker, twiceFault, type CheckOptions, type ContentRow } from './check-content';
import { matchColumns } from './match';
import type { OpenTable } from './open-rows';
import { columnsText } from './report-columns';
import { namesOf, type Named } from './row-names';
import type { RowFault, TableRow } from './table';
import { rowRegister } from './twice';

/** A row that can be stored, under the names it will have; what it says is text already. */
export type CheckedRow = Pick<ContentRow, 'row' | 'clientId' | 'reportId'> & Named & { contentHash: string; columns: string };

/** `read` rows of the file: those that can be stored, without repetitions, and what is wrong in the others. */
export type CheckedChunk = { read: number; rows: CheckedRow[]; faults: RowFault[] };

/** Rows that are handed on together: few, because what waits for its turn is moved among what lives for ever and fills the memory. */
const TOGETHER = 150;

/** Rows after which everybody else has a turn: other requests, and what the database says. */
const AT_ONCE = 8;

type Asked = { rules: ReportRules; author: string } & CheckOptions;

/** A file row after row as `checkContent` judges it, with names and hashes, some at a time. */
export async function* checkedChunks(table: OpenTable, { rules, author, ...options }: Asked): AsyncGenerator<CheckedChunk> {
  if (table.unread) return yield { read: 0, rows: [], faults: [table.unread] };
  const { columns, faults } = matchColumns(table.header);
  if (faults.length > 0) return yield { read: 0, rows: [], faults };
  const check = contentChecker(columns, rules, options);
  const register = rowRegister();
  let checked: CheckedChunk = { read: 0, rows: [], faults: [] };
  for await (const { rows, fault } of table.chunks()) {
    checked.read += rows.length;
    for (const [index, row] of rows.entries()) {
      add(row);
      if (index % AT_ONCE === AT_ONCE - 1) await setImmediate();
    }
    if (fault) checked.faults.push(fault);
    if (checked.read < TOGETHER) continue;
    yield checked;
    checked = { read: 0, rows: [], faults: [] };
  }
  yield checked;

  function add(row: TableRow): void {
    const { content, faults: ofRow } = check(row);
    if (!content) return void checked.faults.push(...ofRow);
    const { clientId, reportId, certainty, codingNote } = content;
    const hash = contentHash(content.content);
    const names = namesOf(content, hash, { as: options.as, author });
    const isNamed = clientId !== null || reportId !== null;
    const earlier = register(names.id, content.row, isNamed ? hash : null);
    if (earlier) return void (earlier.same || checked.faults.push(twiceFault(content, earlier.row)));
    const columns = columnsText({ ...contentOf(content.content, rules), codingNote }, certainty);
    checked.rows.push({ row: content.row, clientId, reportId, ...names, contentHash: hash, columns });
  }
}
