import { checkContent } from '@/lib/imports/check-content';
import { IMPORT_COLUMNS, matchColumns } from '@/lib/imports/match';
import { REPORT_COLUMNS } from '@/lib/exports/columns/report-columns';
import { currentAreas, currentCrisis, currentItems } from '@/lib/crisis/current';
import type { ReportRules } from '@/lib/reports/input/check-report';
import { testDatabase, type TestDatabase } from '../support/database';

let database: TestDatabase;
let rules: ReportRules;
beforeAll(async () => {
  database = await testDatabase();
  const { db } = database;
  rules = { crisis: await currentCrisis(db), areas: await currentAreas(db), items: await currentItems(db), today: '2026-02-01' };
});
afterAll(() => database.close());

const HEADER = ['observed_on', 'area', 'category', 'severity', 'source_type'];
const SOUND = ['2023-01-05', 'askeran', 'FOOD', '3', 'DIRECT_OBSERVATION'];

function check(header: string[], ...rows: string[][]) {
  const table = { header, rows: rows.map((cells, index) => ({ row: index + 2, cells })) };
  return checkContent(table, rules, { as: 'submitted', confirmed: false });
}

test('every column of the export can be imported, or follows from the others', () => {
  expect(matchColumns(REPORT_COLUMNS.map(({ name }) => name)).faults).toEqual([]);
});

test('columns: aliases, capitals and order do not matter; unknown, doubled and missing ones are all named', () => {
  expect(matchColumns(['Severity', 'AREA', 'item', 'source_type', 'observed_on', 'category']).faults).toEqual([]);
  expect(matchColumns(['area', 'area_code', 'where', 'severity', 'category', 'observed_on']).faults).toEqual([
    { row: 1, column: 'area_code', value: 'area_code', code: 'column.twice' },
    { row: 1, column: 'where', value: 'where', code: 'column.unknown', params: { names: IMPORT_COLUMNS.join(', ') } },
    { row: 1, column: 'source_type', value: 'source_type', code: 'column.missing' },
  ]);
});

test('every fault of every row at once, with what stands there', () => {
  const header = [...HEADER, 'item', 'people_affected', 'quantity_available', 'citation', 'client_id'];
  const { rows, faults } = check(
    header,
    [...SOUND, 'FOOD-BREAD', '120', '0.5', '', ''],
    ['2023-02-30', 'askeran', 'WATER', '6', 'DIRECT_OBSERVATION', 'FOOD-BREAD', '1,200', '', '', ''],
    ['2022-12-11', 'nk', 'FOOD', '', 'DIRECT_OBSERVATION', 'GAS-LPG', '-1', '1.2345', 'https://example.org', 'x1'],
  );
  expect(rows).toHaveLength(1);
  expect(faults.map(({ row, column, value, code }) => [row, column, value, code])).toEqual([
    [3, 'category', 'WATER', 'value.choice'],
    [3, 'severity', '6', 'severity.range'],
    [3, 'people_affected', '1,200', 'people.number'],
    [3, 'observed_on', '2023-02-30', 'day.form'],
    [4, 'client_id', 'x1', 'id.uuid'],
    [4, 'item_code', 'GAS-LPG', 'itemCode.category'],
    [4, 'area_code', 'nk', 'areaId.whole'],
    [4, 'severity', '', 'severity.empty'],
    [4, 'people_affected', '-1', 'people.number'],
    [4, 'quantity_available', '1.2345', 'quantity.number'],
    [4, 'observed_on', '2022-12-11', 'observedOn.before'],
    [4, 'citation', 'https://example.org', 'published.only'],
  ]);
});

test('a row becomes the content that the same answers on the form would', () => {
  const { rows } = check([...HEADER, 'item', 'people_affected', 'quantity_available', 'note'], [...SOUND, 'FOOD-BREAD', '0', '0.50', 'e\u0301']);
  expect(rows[0]!.content).toMatchObject({
    areaId: 'askeran', category: 'FOOD', itemCode: 'FOOD-BREAD', severity: 3, peopleAffected: 0, quantityNeeded: null,
    quantityAvailable: 0.5, unit: null, observedOn: '2023-01-05', note: '\u00e9',
  });
  expect(rows[0]!.certainty).toBeNull();
});

test('the same row twice is one report; another row under the same id is a fault', () => {
  const id = '8c8b7f2e-3b2a-4c1d-9e8f-0a1b2c3d4e5f';
  expect(check(HEADER, SOUND, SOUND).rows).toHaveLength(1);
  const { faults } = check([...HEADER, 'client_id'], [...SOUND, id], [...SOUND, id.toUpperCase()], [...SOUND.with(3, '4'), id]);
  expect(faults).toEqual([{ row: 4, column: 'client_id', value: id, code: 'row.twice', params: { row: 2 } }]);
});

test('only the documented record brings a certainty and a coding note', () => {
  const table = {
    header: [...HEADER, 'certainty', 'coding_note', 'report_id'],
    rows: [
      { row: 2, cells: [...SOUND, 'CONFIRMED', 'why', '9f2c41d07ab35e68'] },
      { row: 3, cells: [...SOUND.with(3, '2'), '', '', ''] },
      { row: 4, cells: [...SOUND.with(3, '1'), 'SURE', '', 'a b'] },
    ],
  };
  const asRecord = checkContent(table, rules, { as: 'record', confirmed: true });
  expect(asRecord.rows).toEqual([expect.objectContaining({ certainty: 'CONFIRMED', reportId: '9f2c41d07ab35e68', codingNote: 'why' })]);
  expect(asRecord.faults.map(({ row, column, code }) => [row, column, code])).toEqual([
    [3, 'certainty', 'certainty.empty'], [4, 'report_id', 'reportId.form'], [4, 'certainty', 'value.choice'],
  ]);
  const submitted = checkContent({ ...table, rows: table.rows.slice(0, 1) }, rules, { as: 'submitted', confirmed: false });
  expect(submitted.rows[0]).toMatchObject({ certainty: null, codingNote: null });
});
