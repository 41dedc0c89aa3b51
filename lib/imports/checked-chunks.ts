import type { ReportRules } from '@/lib/reports/input/check-report';
import { contentHash } from '@/lib/reports/stored/content-hash';
import { contentOf } from '@/lib/reports/stored/report-content';
import { contentChecker, twiceFault, type CheckOptions } from './check-content';
import type { CheckedChunk } from './checked-file';
import { matchColumns } from './match';
import type { OpenTable } from './open-rows';
import { namesOf } from './row-names';
import { rowsText, type JudgedRow } from './row-text';
import type { RowFault, TableRow } from './table';
import { uuidRegister } from './uuid-register';

/** Rows that are handed on together, in one statement. */
const TOGETHER = 150;

/** What rows are judged by, and for whom. Can be sent to another thread. */
export type Asked = { rules: ReportRules; author: string } & CheckOptions;

/** A file row after row as `checkContent` judges it, with names and hashes, some at a time. */
export async function* checkedChunks(table: OpenTable, { rules, author, ...options }: Asked): AsyncGenerator<CheckedChunk> {
  if (table.unread) return yield { read: 0, ready: 0, rows: rowsText([]), faults: [table.unread] };
  const { columns, faults: ofHeader } = matchColumns(table.header);
  if (ofHeader.length > 0) return yield { read: 0, ready: 0, rows: rowsText([]), faults: ofHeader };
  const check = contentChecker(columns, rules, options);
  const register = uuidRegister();
  let read = 0;
  let ready: JudgedRow[] = [];
  let faults: RowFault[] = [];
  for await (const { rows, fault } of table.chunks()) {
    read += rows.length;
    rows.forEach(add);
    if (fault) faults.push(fault);
    if (read >= TOGETHER) yield together();
  }
  yield together();

  function add(row: TableRow): void {
    const { content, faults: ofRow } = check(row);
    if (!content) return void faults.push(...ofRow);
    const { clientId, reportId, certainty, codingNote } = content;
    const hash = contentHash(content.content);
    const names = namesOf(content, hash, { as: options.as, author });
    const isNamed = clientId !== null || reportId !== null;
    const earlier = register(names.id, content.row, isNamed ? hash : null);
    if (earlier) return void (earlier.same || faults.push(twiceFault(content, earlier.row)));
    const said = { ...contentOf(content.content, rules), codingNote };
    ready.push({ row: content.row, clientId, reportId, certainty, ...names, contentHash: hash, content: said });
  }

  function together(): CheckedChunk {
    const chunk = { read, ready: ready.length, rows: rowsText(ready), faults };
    [read, ready, faults] = [0, [], []];
    return chunk;
  }
}
