import { readFileSync } from 'node:fs';
import path from 'node:path';
import { checkSheet } from '@/lib/imports/reading/check-sheet';
import { headerReader, REQUIRED, type Target } from '@/lib/imports/reading/column-names';
import type { DayOrder } from '@/lib/imports/reading/day-cell';
import { dayOrderOf } from '@/lib/imports/reading/day-order';
import { matchHeaders } from '@/lib/imports/reading/match-headers';
import type { Plan } from '@/lib/imports/reading/plan';
import { readFile } from '@/lib/imports/reading/read-file';
import { countVerdicts, rowCheck, verdictOf } from '@/lib/imports/reading/row-state';
import { sourceTable } from '@/lib/imports/reading/source-table';
import { cellCounts, surveyValues } from '@/lib/imports/reading/value-survey';
import { firstProfile } from '../support/first-profile';

const { vocabulary, rules } = firstProfile();
const pause = async () => {};

/** What a person answers where the file leaves something open. */
type Answers = { dayOrder?: DayOrder; fixed?: Plan['fixed']; choices?: Plan['choices'] };

/** Everything that the wizard says of a file, from the bytes to the check of each row. */
async function told(name: string, { dayOrder, fixed = {}, choices = {} }: Answers = {}) {
  const read = await readFile(readFileSync(path.join(__dirname, '../messy', name)), { pause });
  if (read.kind === 'refused') throw new Error(read.why);
  const meaningOf = headerReader(vocabulary.columns);
  const table = sourceTable(read.rows, meaningOf);
  const matches = matchHeaders(table.headers, meaningOf, table.hashtags ?? undefined);
  const targets = matches.map(({ target }) => target);
  const counts = cellCounts(table.rows);
  const order = dayOrderOf(counts(targets.indexOf('observed_on')).keys());
  const survey = surveyValues(counts, { targets, choices }, vocabulary);
  const plan: Plan = { targets, fixed, choices, dayOrder: order.order ?? dayOrder ?? 'day-first' };
  const rows = await checkSheet(table.rows, rowCheck(plan, vocabulary, rules), new Map(), { pause });
  const words = (how: string) => survey.flatMap((list) => list.words.filter((word) => word.how === how).map(({ written, value }) => (value ? `${written} = ${value}` : written)));
  return {
    read: `${table.rows.length} rows, ${JSON.stringify(read.form.delimiter)}, ${read.form.encoding}, names in row ${table.headerRow}`,
    above: table.above,
    targets,
    left: table.headers.filter((_, index) => matches[index]!.left !== null),
    missing: REQUIRED.filter((target) => !targets.includes(target)),
    days: { asked: order.order === null ? order.ambiguous : [], shown: order.shown, serial: order.serial },
    unknown: words('unknown'),
    guessed: words('near'),
    counts: countVerdicts(rows),
    faults: rows.flatMap((state) => state.faults.map(({ column, value, code, suggestion }) => [state.row, column, value, code, ...(suggestion ? [suggestion] : [])].join(' | '))),
    same: rows.flatMap((state) => (verdictOf(state) === 'same' ? [`${state.row} = ${(state.twin as { row: number }).row}`] : [])),
    /** Two columns of the rows that can be imported, to see how cells were read. */
    cells: (target: Target) => rows.map(({ read: cells }) => cells[target]),
  };
}

test('Excel in Russian: semicolons, windows-1251, empty columns and rows at the end', async () => {
  const file = await told('excel-ru-windows-1251.csv');
  expect(file.read).toBe('10 rows, ";", windows-1251, names in row 1');
  expect(file.targets).toEqual(['observed_on', 'area_code', 'category', 'severity', 'people_affected', 'source_type', 'note']);
  expect(file.days).toEqual({ asked: [], shown: [], serial: null });
  expect(file.unknown).toEqual(['Гадрут', 'Дрова']);
  expect(file.guessed).toEqual(['Аскеран = askeran', 'Мартуни = martuni', 'Мартакерт = martakert']);
  expect(file.cells('people_affected')).toEqual(['1200', '350', '400', '200', '', '90000', '50', '1200', '30', '']);
  expect(file.cells('severity')).toEqual(['4', '5', '3', '4', '2', '4', '3', '4', '3', '3']);
  expect(file.counts).toEqual({ ready: 4, ask: 1, fault: 4, same: 1 });
  expect(file.faults).toEqual([
    '5 | observed_on | 31.02.2023 | cell.shortMonth | 2023-02-28',
    '7 | people_affected | 90000 | people.unlikely',
    '8 | area_code | Гадрут | cell.unmatched',
    '10 | category | Дрова | cell.unmatched',
    '11 | people_affected | 300-400 | cell.range',
  ]);
  expect(file.same).toEqual(['9 = 2']);
});

test('Excel in Armenian: semicolons, UTF-8 with a byte order mark', async () => {
  const file = await told('excel-hy-utf-8.csv');
  expect(file.read).toBe('6 rows, ";", utf-8, names in row 1');
  expect(file.targets).toEqual(['observed_on', 'area_code', 'category', 'item_code', 'severity', 'people_affected', 'source_type', 'note']);
  expect(file.unknown).toEqual([]);
  expect(file.guessed).toEqual(['Մարտունի = martuni']);
  expect(file.cells('observed_on')).toEqual(['2023-01-20', '2023-01-20', '2023-01-21', '2023-01-21', '2023-01-22', '2024-01-22']);
  expect(file.cells('people_affected')).toEqual(['1200', '400', '', '80', '15', '15']);
  expect(file.counts).toEqual({ ready: 4, ask: 0, fault: 2, same: 0 });
  expect(file.faults).toEqual(['6 | item_code | MED-PARACETAMOL | itemCode.category', '7 | observed_on | 2024-01-22 | observedOn.after']);
});

test('Excel’s "Unicode text": UTF-16, tabs, and days in both orders', async () => {
  const file = await told('excel-unicode-text.csv', { dayOrder: 'day-first' });
  expect(file.read).toBe('5 rows, "\\t", utf-16le, names in row 1');
  expect(file.targets).toEqual(['observed_on', 'area_code', 'category', 'severity', 'people_affected', 'source_type', 'note']);
  expect(file.days).toEqual({ asked: ['03/02/2023'], shown: ['20/01/2023', '1/20/2023'], serial: null });
  expect(file.unknown).toEqual(['6']);
  expect(file.cells('people_affected')).toEqual(['1200', '350', '', '120', '120']);
  expect(file.counts).toEqual({ ready: 3, ask: 0, fault: 2, same: 0 });
  expect(file.faults).toEqual(['4 | observed_on | 1/20/2023 | cell.otherOrder | 2023-01-20', '6 | severity | 6 | cell.unmatched']);
});

test('LibreOffice: commas, everything in quotes, a line break in a cell', async () => {
  const file = await told('libreoffice.csv');
  expect(file.read).toBe('5 rows, ",", utf-8, names in row 1');
  expect(file.targets).toEqual(['observed_on', 'area_code', 'category', 'severity', 'people_affected', 'source_type', 'note']);
  expect([file.unknown, file.guessed]).toEqual([[], []]);
  expect(file.cells('people_affected')).toEqual(['350', '1200', '', '', '']);
  expect(file.cells('note')[0]).toBe('Queue since morning\nsecond line of the same cell');
  expect(file.counts).toEqual({ ready: 2, ask: 1, fault: 2, same: 0 });
  expect(file.faults).toEqual([
    '4 | people_affected | -5 | people.negative',
    '5 | note | Call 097 12 34 56 | note.phone',
    '6 | observed_on | 2022-12-01 | observedOn.before',
  ]);
});

test('a Google form: its time stamps are the days, month first; the same answer sent twice is one', async () => {
  const file = await told('google-forms.csv');
  expect(file.read).toBe('5 rows, ",", utf-8, names in row 1');
  expect(file.targets).toEqual(['observed_on', 'category', 'area_code', 'severity', 'people_affected', 'source_type', 'note']);
  expect(file.days).toEqual({ asked: [], shown: ['1/20/2023 14:02:11'], serial: null });
  expect(file.cells('observed_on')).toEqual(['2023-01-20', '2023-01-21', '2023-02-03', '2023-02-03', '2023-02-04']);
  expect(file.cells('area_code')).toEqual(['stepanakert', 'askeran', 'chartar', 'chartar', 'chartar']);
  expect(file.unknown).toEqual(['Clothes']);
  expect(file.counts).toEqual({ ready: 3, ask: 0, fault: 1, same: 1 });
  expect(file.same).toEqual(['5 = 4']);
  expect(file.faults).toEqual(['6 | category | Clothes | cell.unmatched']);
});

test('KoboToolbox: groups before the questions, columns of its own, its id as the key', async () => {
  const file = await told('kobo.csv');
  expect(file.read).toBe('4 rows, ";", utf-8, names in row 1');
  expect(file.targets).toEqual([
    null, null, 'observed_on', 'area_code', 'category', 'severity', 'people_affected', 'source_type', 'note', null, 'client_id', null, null, null,
  ]);
  expect(file.left).toEqual(['start', 'end', '_submission_time', 'meta/instanceID']);
  expect(file.cells('client_id')[0]).toBe('0b5c1c1e-5a0b-4f3e-9a52-0c6f1a3f9d01');
  expect(file.unknown).toEqual([]);
  expect(file.counts).toEqual({ ready: 2, ask: 0, fault: 2, same: 0 });
  expect(file.faults).toEqual(['4 | severity |  | severity.empty', '5 | client_id | 0b5c1c1e-5a0b-4f3e-9a52-0c6f1a3f9d02 | row.twice']);
});

test('Excel with a sep line, titles above the table and days as numbers', async () => {
  const file = await told('excel-serial-dates.csv');
  expect(file.read).toBe('4 rows, ";", windows-1251, names in row 4');
  expect(file.above).toEqual(['Сводка потребностей', 'Составлено 25.01.2023']);
  expect(file.days).toEqual({ asked: [], shown: [], serial: { cell: '44946', day: '2023-01-20' } });
  expect(file.cells('observed_on')).toEqual(['2023-01-20', '2023-01-21', '2023-01-22', '']);
  expect(file.cells('people_affected')).toEqual(['350', '1100', '', '10']);
  expect(file.counts).toEqual({ ready: 2, ask: 0, fault: 2, same: 0 });
  expect(file.faults).toEqual(['7 | people_affected | 350,5 | people.number', '8 | observed_on | 12345 | cell.noDay']);
});

test('days that can be read in two ways are asked about once, and a missing column gets one value for all', async () => {
  const file = await told('ambiguous-dates.csv', { dayOrder: 'day-first', fixed: { source_type: 'KEY_INFORMANT' } });
  expect(file.read).toBe('4 rows, ",", utf-8, names in row 1');
  expect(file.days.asked).toEqual(['03/04/2023', '05/04/2023', '06/04/2023']);
  expect(file.missing).toEqual(['source_type']);
  expect(file.cells('observed_on')).toEqual(['2023-04-03', '2023-04-05', '2023-04-06', '2023-11-11']);
  expect(file.cells('source_type')).toEqual(Array(4).fill('KEY_INFORMANT'));
  expect(file.faults).toEqual(['5 | observed_on | 2023-11-11 | observedOn.after']);
  const other = await told('ambiguous-dates.csv', { dayOrder: 'month-first', fixed: { source_type: 'KEY_INFORMANT' } });
  expect(other.cells('observed_on').slice(0, 3)).toEqual(['2023-03-04', '2023-05-04', '2023-06-04']);
  const unanswered = await told('ambiguous-dates.csv');
  expect(unanswered.counts).toEqual({ ready: 0, ask: 0, fault: 4, same: 0 });
});

test('formulas, error values, guards, and quotation marks in every place', async () => {
  const file = await told('formulas-and-quotes.csv');
  expect(file.read).toBe('7 rows, ",", utf-8, names in row 1');
  expect(file.cells('observed_on')[0]).toBe('2023-01-20');
  expect(file.cells('note')).toEqual(['He said: "none left"', '', '', '5" pipe is broken', 'Line one\r\nline two, with a comma', '=not a formula', '']);
  expect(file.unknown).toEqual(['#N/A']);
  expect(file.counts).toEqual({ ready: 4, ask: 0, fault: 3, same: 0 });
  expect(file.faults).toEqual([
    '3 | people_affected | =SUM(E2:E9) | cell.formula',
    '4 | area_code | #N/A | cell.errorValue',
    '8 | observed_on | ######## | cell.errorValue',
  ]);
});

test('HXL: the hashtags say what the names of the columns do not', async () => {
  const file = await told('hxl.csv');
  expect(file.read).toBe('3 rows, ",", utf-8, names in row 1');
  expect(file.targets).toEqual(['observed_on', 'area_code', null, 'category', 'severity', 'people_affected', 'source_type', 'note']);
  expect(file.unknown).toEqual(['shushi']);
  expect(file.counts).toEqual({ ready: 2, ask: 0, fault: 1, same: 0 });
  expect(file.faults).toEqual(['5 | area_code | shushi | cell.unmatched']);
});

test('our own export, with hashtags and for Excel, has no fault; the guard of a cell is taken off', async () => {
  const file = await told('own-export.csv');
  expect(file.read).toBe('3 rows, ",", utf-8, names in row 1');
  expect(file.left).toEqual(['area_name', 'item_name', 'people_status', 'certainty', 'revision', 'published_on', 'data_version', 'scope', 'coding_note', 'item_weight']);
  expect([file.unknown, file.guessed, file.missing, file.faults]).toEqual([[], [], [], []]);
  expect(file.counts).toEqual({ ready: 3, ask: 0, fault: 0, same: 0 });
  expect(file.cells('report_id')[0]).toBe('9f2c41d07ab35e68');
  expect(file.cells('statement')[2]).toBe('=no gas= said the sign on the office');
});
