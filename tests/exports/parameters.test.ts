import { parse } from 'csv-parse/sync';
import { hotRoute } from '@/server/hot-routes';
import { testDatabase, type TestDatabase } from '../support/database';
import { download } from './support/download';

/** What each parameter of the page selects in each file, as the page about the data says: nothing is silently ignored. */
let database: TestDatabase;
beforeAll(async () => {
  database = await testDatabase({ record: true });
});
afterAll(() => database.close());

const handlerOf = (file: string) => hotRoute('GET', `/data/${file}.csv`)!.handler;
const rowsOf = async (file: string, query: string) =>
  parse((await download(handlerOf(file), query)).text, { columns: true }) as Record<string, string>[];
const nameOf = async (file: string, query: string) => (await download(handlerOf(file), query)).headers.get('content-disposition');

test.each(['reports', 'severity', 'trends', 'areas', 'items', 'events'])('compare is unknown to %s.csv', async (file) => {
  for (const compare of ['martuni', '2023-07-31']) {
    const { status, text } = await download(handlerOf(file), `?compare=${compare}`);
    expect(status).toBe(400);
    const { errors } = JSON.parse(text) as { errors: { field: string; code: string; message: string }[] };
    expect(errors.map(({ field, code }) => [field, code])).toEqual([['compare', 'filter.unknown']]);
    expect(errors[0]!.message.replace('“compare”', '')).not.toContain('compare');
  }
});

test.each(['severity', 'trends'])('on selects the rows of that day in %s.csv', async (file) => {
  const [all, day] = [await rowsOf(file, ''), await rowsOf(file, '?on=2023-07-31')];
  expect(day.length).toBeGreaterThan(24);
  expect(day).toEqual(all.filter((row) => row.day === '2023-07-31'));
  expect(await rowsOf(file, '?on=2023-07-31&from=2023-08-01')).toEqual([]);
});

test('on and measure select no report, and the name of the file does not say that they did', async () => {
  expect(await rowsOf('reports', '?on=2023-07-31&measure=reports')).toEqual(await rowsOf('reports', ''));
  expect(await nameOf('reports', '?category=GAS&on=2023-07-31&measure=reports')).toBe('attachment; filename="nk-2022-2023_reports_gas.csv"');
});

test('measure selects rows of trends.csv alone', async () => {
  const rows = await rowsOf('trends', '?on=2023-07-31&measure=coverage_own');
  // The whole crisis and its five areas, each with four categories and any of them.
  expect(rows).toHaveLength(6 * 5);
  expect(new Set(rows.map(({ measure }) => measure))).toEqual(new Set(['coverage_own']));
  expect(await rowsOf('severity', '?on=2023-07-31&measure=reports')).toEqual(await rowsOf('severity', '?on=2023-07-31'));
  expect(await nameOf('trends', '?on=2023-07-31&measure=reports&severity=4')).toBe('attachment; filename="nk-2022-2023_trends_2023-07-31_reports.csv"');
  expect(await nameOf('severity', '?on=2023-07-31&measure=reports&severity=4')).toBe('attachment; filename="nk-2022-2023_severity_2023-07-31.csv"');
});
