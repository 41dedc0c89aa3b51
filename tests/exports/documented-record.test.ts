import { readFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';
import { dataRoute } from '@/server/data-routes';
import { testDatabase, type TestDatabase } from '../support/database';
import { download } from './support/download';

const areasCsv = dataRoute('areas.csv');
const eventsCsv = dataRoute('events.csv');
const itemsCsv = dataRoute('items.csv');
const reportsCsv = dataRoute('reports.csv');

type Row = Record<string, string>;
const read = (text: string) => parse(text, { columns: true }) as Row[];
const source = read(readFileSync('prisma/profiles/nk-2022-2023/documented-reports.csv', 'utf8'));

let database: TestDatabase;
beforeAll(async () => {
  database = await testDatabase({ record: true });
});
afterAll(() => database.close());

test('all 219 statements are in the file, equal to the source field by field', async () => {
  const rows = read((await download(reportsCsv)).text);
  expect(rows).toHaveLength(219);
  const fields = Object.keys(source[0]!);
  const told = (row: Row) => fields.map((field) => row[field]!.trim()).join(' | ');
  expect(rows.map(told).sort()).toEqual(source.map(told).sort());
});

test('rows stand in the order of day and public id', async () => {
  const keys = read((await download(reportsCsv)).text).map((row) => `${row.observed_on} ${row.report_id}`);
  expect(keys).toEqual([...keys].sort());
  expect(new Set(keys).size).toBe(219);
});

test.each([
  ['category=FOOD', (row: Row) => row.category === 'FOOD', 82],
  ['area=stepanakert', (row: Row) => row.area_code === 'stepanakert', 40],
  ['area=nk', () => true, 219],
  ['item=GAS-NATGAS', (row: Row) => row.item_code === 'GAS-NATGAS', 28],
  ['severity=4', (row: Row) => Number(row.severity) >= 4, 91],
  ['certainty=PROBABLE', (row: Row) => row.certainty !== 'POSSIBLE', 150],
  ['from=2023-03-01&to=2023-03-31', (row: Row) => row.observed_on!.startsWith('2023-03'), null],
  ['category=GAS&area=nk&severity=4&certainty=CONFIRMED&from=2023-01-01',
    (row: Row) => row.category === 'GAS' && Number(row.severity) >= 4 && row.certainty === 'CONFIRMED' && row.observed_on! >= '2023-01-01', null],
  ['area=martuni&category=MEDICINE&severity=5', () => false, 0],
])('%s selects the rows it says', async (query, selects, count) => {
  const rows = read((await download(reportsCsv, `?${query}`)).text);
  const statements = (all: Row[]) => all.map(({ statement, observed_on: day }) => `${day} ${statement}`).sort();
  expect(statements(rows)).toEqual(statements(source.filter(selects)));
  if (count !== null) expect(rows).toHaveLength(count);
});

test('the code lists are whole, with their sources', async () => {
  const areas = read((await download(areasCsv)).text);
  expect(areas.map(({ area_code: code, population }) => `${code} ${population}`)).toEqual([
    'nk 120000', 'stepanakert 60000', 'askeran 17200', 'martakert 19100', 'martuni 23200', 'lachin-road-villages 500',
  ]);
  const items = read((await download(itemsCsv)).text);
  const events = read((await download(eventsCsv)).text);
  expect([items.length, events.length]).toEqual([53, 67]);
  expect(areas.every((row) => row.population_source)).toBe(true);
  expect([...items, ...events].every((row) => row.source)).toBe(true);
  expect((await download(itemsCsv, '?category=FOOD')).status).toBe(400);
});
