import type { FieldError } from '@/lib/core/problem';
import { unguarded } from '@/lib/core/spreadsheet-guard';
import { CERTAINTIES, type Certainty } from '@/lib/crisis/vocabulary';
import { readDay } from '@/lib/reports/form/day-fields';
import type { CheckRules } from '@/lib/reports/input/check-report';
import { readReportContent } from '@/lib/reports/input/parse-report';
import type { ReportContentInput } from '@/lib/reports/schema';
import { saidBy } from '@/lib/reports/stored/said-by';
import { matchColumns, type Columns, type ImportColumn } from './match';
import type { RowFault, Table, TableRow } from './table';
import { rowRegister } from './twice';

/** A row in which nothing is wrong by itself. */
export type ContentRow = {
  row: number;
  /** The key that the sender gave it: a UUID in small letters, or the name of the report in an export. */
  clientId: string | null;
  reportId: string | null;
  content: ReportContentInput;
  /** Only of the documented record. */
  certainty: Certainty | null;
  codingNote: string | null;
};

/** `record` keeps certainty and coding note; `confirmed` answers yes to every "is this right?" of the form. */
export type CheckOptions = { as: 'submitted' | 'record'; confirmed: boolean };

/** One or the other: what stands in the row, or all that is wrong in it. */
export type CheckedContent = { content: ContentRow; faults: null } | { content: null; faults: RowFault[] };

/** Column of each field of a report: what a fault is said of. */
const COLUMNS: Record<string, ImportColumn> = {
  areaId: 'area_code', category: 'category', itemCode: 'item_code', severity: 'severity', peopleAffected: 'people_affected',
  quantityNeeded: 'quantity_needed', quantityAvailable: 'quantity_available', unit: 'unit', observedOn: 'observed_on',
  sourceType: 'source_type', citation: 'citation', claimedBy: 'claimed_by', statement: 'statement', validUntil: 'valid_until',
  counterClaim: 'counter_claim', archived: 'archived', note: 'note',
};
const FIELDS = Object.entries(COLUMNS);
const CODING_NOTE_LENGTH = 200;
const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;
const REPORT_ID = /^[A-Za-z0-9_-]{8,64}$/;
const LETTER = /\p{L}/u;

/**
 * A whole file checked as far as it can be without the database, exactly as reports that people send: all faults at once. A row that stands
 * twice in the same words is one report; two different rows under one key are a fault. Runs in the browser too.
 */
export function checkContent(table: Table, rules: CheckRules, options: CheckOptions): { rows: ContentRow[]; faults: RowFault[] } {
  const { columns, faults } = matchColumns(table.header);
  if (faults.length > 0) return { rows: [], faults };
  const check = contentChecker(columns, rules, options);
  const register = rowRegister();
  const rows: ContentRow[] = [];
  for (const tableRow of table.rows) {
    const { content, faults: ofRow } = check(tableRow);
    if (!content) {
      faults.push(...ofRow);
      continue;
    }
    const said = saidBy(content.content);
    const given = content.clientId ?? content.reportId;
    const earlier = register(given ?? said, content.row, given === null ? null : said);
    if (!earlier) rows.push(content);
    else if (!earlier.same) faults.push(twiceFault(content, earlier.row));
  }
  return { rows, faults };
}

/** Checks row after row of a file with these columns. */
export function contentChecker(columns: Columns, rules: CheckRules, options: CheckOptions): (row: TableRow) => CheckedContent {
  return ({ row, cells }) => checkRow(row, cellReader(cells, columns), rules, options);
}

/** Two different reports under one key in one file. */
export function twiceFault({ row, clientId, reportId }: Pick<ContentRow, 'row' | 'clientId' | 'reportId'>, earlier: number): RowFault {
  const column = clientId === null ? 'report_id' : 'client_id';
  return { row, column, value: (clientId ?? reportId ?? '').slice(0, 80), code: 'row.twice', params: { row: earlier } };
}

type Read = (column: ImportColumn) => string | null;

function checkRow(row: number, read: Read, rules: CheckRules, { as, confirmed }: CheckOptions): CheckedContent {
  const clientId = read('client_id')?.toLowerCase() ?? null;
  const reportId = read('report_id');
  const isRecord = as === 'record';
  const certainty = isRecord ? (CERTAINTIES.find((grade) => grade === read('certainty')) ?? null) : null;
  const codingNote = isRecord ? read('coding_note') : null;
  const faults: RowFault[] = [];
  if (clientId !== null && !UUID.test(clientId)) faults.push(fault(row, 'client_id', read, 'id.uuid'));
  if (reportId !== null && !REPORT_ID.test(reportId)) faults.push(fault(row, 'report_id', read, 'reportId.form'));
  if (isRecord && certainty === null) {
    const code = read('certainty') === null ? 'certainty.empty' : 'value.choice';
    faults.push(fault(row, 'certainty', read, code, { choices: CERTAINTIES.join(', ') }));
  }
  if (codingNote !== null && codingNote.length > CODING_NOTE_LENGTH) {
    faults.push(fault(row, 'coding_note', read, 'text.long', { max: CODING_NOTE_LENGTH }));
  }
  const unread: FieldError[] = [];
  const parsed = readReportContent(inputOf(read, confirmed, unread), rules, unread);
  if (!parsed.ok) {
    for (const { field, code, params } of parsed.fields) faults.push(fault(row, COLUMNS[field] ?? field, read, code, params));
  }
  if (!parsed.ok || faults.length > 0) return { content: null, faults };
  return { content: { row, clientId, reportId, content: parsed.value, certainty, codingNote }, faults: null };
}

/** Numbers of a file are written in one way, whatever the language: digits, and a point before at most three decimals. */
const WHOLE = /^\d{1,10}$/;
const DECIMAL = /^\d{1,11}(\.\d{1,3})?$/;
const NUMBERS: [field: string, form: RegExp, code: string][] = [
  ['peopleAffected', WHOLE, 'people.number'],
  ['quantityNeeded', DECIMAL, 'quantity.number'],
  ['quantityAvailable', DECIMAL, 'quantity.number'],
];

/** The answers of a row as the form or a script would send them; what cannot be read as a number goes to `unread`. */
function inputOf(read: Read, confirmed: boolean, unread: FieldError[]): Record<string, unknown> {
  const input: Record<string, unknown> = { unlikelyConfirmed: confirmed, oldDayConfirmed: confirmed, noteConfirmed: confirmed };
  for (const [field, column] of FIELDS) input[field] = read(column);
  for (const [field, form, code] of NUMBERS) {
    const written = input[field] as string | null;
    if (written === null) continue;
    const isNumber = form.test(written);
    input[field] = isNumber ? Number(written) : null;
    if (!isNumber) unread.push({ field, code });
  }
  const { severity } = input as { severity: string | null };
  if (severity !== null && /^\d$/.test(severity)) input.severity = Number(severity);
  input.observedOn = dayIn(input.observedOn as string | null);
  input.validUntil = dayIn(input.validUntil as string | null);
  return input;
}

/** A month in words leaves no doubt; days of numbers alone are read only as year, month and day. */
function dayIn(written: string | null): string | null {
  if (written === null || !LETTER.test(written)) return written;
  const read = readDay({ text: written });
  return 'day' in read ? read.day : written;
}

/** A cell by its column, as it was before a spreadsheet's guard; null when it is empty or the file has no such column. */
function cellReader(cells: readonly string[], columns: Columns): Read {
  return (column) => unguarded(cells[columns.get(column) ?? -1]?.trim() ?? '').trim() || null;
}

function fault(row: number, column: ImportColumn | string, read: Read, code: string, params?: RowFault['params']): RowFault {
  const value = (read(column as ImportColumn) ?? '').slice(0, 80);
  return { row, column, value, code, ...(params ? { params } : {}) };
}
