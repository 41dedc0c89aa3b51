import { Problem, type FieldError } from '@/lib/core/problem';
import { CERTAINTIES, type Certainty } from '@/lib/crisis/vocabulary';
import type { ReportRules } from '@/lib/reports/input/check-report';
import { parseReportContent } from '@/lib/reports/input/parse-report';
import { contentHash } from '@/lib/reports/stored/content-hash';
import { contentOf, type ReportContent } from '@/lib/reports/stored/report-content';
import { matchColumns, type Columns, type ImportColumn } from './match';
import type { RowFault, Table } from './read-rows';

/** A row that can be stored. `key` names the report however often the file is sent. */
export type CheckedRow = {
  row: number;
  key: { clientId: string } | { name: string };
  /** The public name that the row brings along; null: the import gives one. */
  publicId: string | null;
  content: ReportContent;
  contentHash: string;
  certainty: Certainty | null;
};

export type Checked = { rows: CheckedRow[]; faults: RowFault[] };

/** `record` keeps certainty and coding note; `confirmed` answers yes to every "is this right?" of the form. */
export type CheckOptions = { as: 'submitted' | 'record'; confirmed: boolean };

/** Column of each field of a report: what a fault is said of. */
const COLUMNS: Record<string, ImportColumn> = {
  areaId: 'area_code', category: 'category', itemCode: 'item_code', severity: 'severity', peopleAffected: 'people_affected',
  quantityNeeded: 'quantity_needed', quantityAvailable: 'quantity_available', unit: 'unit', observedOn: 'observed_on',
  sourceType: 'source_type', citation: 'citation', claimedBy: 'claimed_by', statement: 'statement', validUntil: 'valid_until',
  counterClaim: 'counter_claim', archived: 'archived', note: 'note',
};
const CODING_NOTE_LENGTH = 200;
const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/**
 * Every row of a file checked exactly as a report that people send, all faults at once. A row that stands twice in the same words is one
 * report; two different rows under one key are a fault.
 */
export function checkRows(table: Table, rules: ReportRules, options: CheckOptions): Checked {
  const { columns, faults } = matchColumns(table.header);
  if (faults.length > 0) return { rows: [], faults };
  const byKey = new Map<string, CheckedRow>();
  for (const { row, cells } of table.rows) {
    const read = cellReader(cells, columns);
    const checked = checkRow(row, read, rules, options);
    faults.push(...checked.faults);
    if (!checked.report) continue;
    const key = JSON.stringify(checked.report.key);
    const earlier = byKey.get(key);
    if (!earlier) byKey.set(key, checked.report);
    else if (earlier.contentHash !== checked.report.contentHash) {
      faults.push(fault(row, 'clientId' in earlier.key ? 'client_id' : 'report_id', read, 'row.twice', { row: earlier.row }));
    }
  }
  return { rows: [...byKey.values()], faults };
}

type Read = (column: ImportColumn) => string | null;

function checkRow(row: number, read: Read, rules: ReportRules, { as, confirmed }: CheckOptions) {
  const faults: RowFault[] = [];
  const clientId = read('client_id');
  if (clientId !== null && !UUID.test(clientId)) faults.push(fault(row, 'client_id', read, 'id.uuid'));
  const reportId = read('report_id');
  if (reportId !== null && !/^[A-Za-z0-9_-]{8,64}$/.test(reportId)) faults.push(fault(row, 'report_id', read, 'reportId.form'));
  const certainty = CERTAINTIES.find((grade) => grade === read('certainty')) ?? null;
  const isRecord = as === 'record';
  if (isRecord && certainty === null) {
    const code = read('certainty') === null ? 'certainty.empty' : 'value.choice';
    faults.push(fault(row, 'certainty', read, code, { choices: CERTAINTIES.join(', ') }));
  }
  const codingNote = isRecord ? read('coding_note') : null;
  if (codingNote !== null && codingNote.length > CODING_NOTE_LENGTH) {
    faults.push(fault(row, 'coding_note', read, 'text.long', { max: CODING_NOTE_LENGTH }));
  }
  try {
    const input = parseReportContent(inputOf(read, confirmed), rules, unreadNumbers(read));
    if (faults.length > 0) return { faults, report: null };
    const hash = contentHash(input);
    const report: CheckedRow = {
      row,
      key: clientId ? { clientId: clientId.toLowerCase() } : { name: reportId ?? hash },
      publicId: isRecord ? reportId : null,
      content: { ...contentOf(input, rules), codingNote },
      contentHash: hash,
      certainty: isRecord ? certainty : null,
    };
    return { faults, report };
  } catch (error) {
    if (!(error instanceof Problem)) throw error;
    const ofFields = error.fields.map(({ field, code, params }) => fault(row, COLUMNS[field] ?? field, read, code, params));
    return { faults: [...faults, ...ofFields], report: null };
  }
}

/** Numbers of a file are written in one way, whatever the language: digits, and a point before at most three decimals. */
const WHOLE = /^\d{1,10}$/;
const DECIMAL = /^\d{1,11}(\.\d{1,3})?$/;
const NUMBERS = [
  { field: 'peopleAffected', column: 'people_affected', form: WHOLE, code: 'people.number' },
  { field: 'quantityNeeded', column: 'quantity_needed', form: DECIMAL, code: 'quantity.number' },
  { field: 'quantityAvailable', column: 'quantity_available', form: DECIMAL, code: 'quantity.number' },
] as const;

/** The answers of a row as the form or a script would send them. */
function inputOf(read: Read, confirmed: boolean): Record<string, unknown> {
  const severity = read('severity');
  const number = ({ column, form }: (typeof NUMBERS)[number]) => (form.test(read(column) ?? '') ? Number(read(column)) : null);
  return {
    ...Object.fromEntries(Object.entries(COLUMNS).map(([field, column]) => [field, read(column)])),
    ...Object.fromEntries(NUMBERS.map((it) => [it.field, number(it)])),
    severity: severity !== null && /^\d$/.test(severity) ? Number(severity) : severity,
    unlikelyConfirmed: confirmed,
    oldDayConfirmed: confirmed,
    noteConfirmed: confirmed,
  };
}

/** Numbers that stand there and cannot be read as one. */
function unreadNumbers(read: Read): FieldError[] {
  const unread = NUMBERS.filter(({ column, form }) => read(column) !== null && !form.test(read(column)!));
  return unread.map(({ field, code }) => ({ field, code }));
}

/** A cell by its column; null when it is empty or the file has no such column. */
function cellReader(cells: readonly string[], columns: Columns): Read {
  return (column) => cells[columns.get(column) ?? -1]?.trim() || null;
}

function fault(row: number, column: ImportColumn | string, read: Read, code: string, params?: RowFault['params']): RowFault {
  const value = (read(column as ImportColumn) ?? '').slice(0, 80);
  return { row, column, value, code, ...(params ? { params } : {}) };
}
