import { parse } from 'csv-parse/sync';
import { recordSearch, readRecordList, type RecordView } from '@/lib/record/read-record-list';
import { dataRoute } from '@/server/data-routes';
import { contextFor } from '../support/accounts';
import { testDatabase, type TestDatabase } from '../support/database';
import { download } from '../exports/support/download';

const reportsCsv = dataRoute('reports.csv');

let database: TestDatabase;
beforeAll(async () => {
  database = await testDatabase({ record: true });
});
afterAll(() => database.close());

async function ask(query = ''): Promise<RecordView | { refused: string[] }> {
  const params = Object.fromEntries(new URLSearchParams(query));
  const read = await readRecordList(await contextFor(database.db), params);
  return 'problem' in read ? { refused: read.problem.fields.map(({ field, code }) => `${field} ${code}`) } : read;
}
async function list(query = ''): Promise<RecordView> {
  const view = await ask(query);
  if ('refused' in view) throw new Error(view.refused.join());
  return view;
}
/** Walks from page to page by the links of each. */
async function walk(query: string, way: 'next' | 'previous'): Promise<RecordView[]> {
  const views = [await list(query)];
  for (let view = views[0]!; view.list[way] !== undefined; views.push(view)) view = await list(recordSearch({ ...view, after: view.list[way] }));
  return views;
}

const FILTERS = ['', 'category=FOOD', 'area=stepanakert', 'area=nk', 'item=GAS-NATGAS', 'severity=4', 'certainty=CONFIRMED', 'from=2023-07-01&to=2023-07-31', 'category=GAS&severity=3&certainty=PROBABLE'];

test.each(FILTERS)('list, count and reports.csv agree on %s', async (query) => {
  const rows = parse((await download(reportsCsv, query && `?${query}`)).text, { columns: true }) as Record<string, string>[];
  const pages = await walk(`${query}&sort=oldest`, 'next');
  const listed = pages.flatMap((page) => page.list.reports);
  expect(listed.map(({ publicId }) => publicId)).toEqual(rows.map((row) => row.report_id));
  for (const { list: page } of pages) expect(page.total).toBe(rows.length);
  expect(listed.map((report) => [report.observedOn, report.severity, report.statement, report.publishedOn])).toEqual(
    rows.map((row) => [row.observed_on, Number(row.severity), row.statement, row.published_on]),
  );
});

test('219 reports are five pages, forwards and backwards the same', async () => {
  const pages = await walk('', 'next');
  expect(pages.map((page) => [page.list.first, page.list.last])).toEqual([[1, 50], [51, 100], [101, 150], [151, 200], [201, 219]]);
  const back = await walk(recordSearch({ ...pages[4]!, after: pages[4]!.after }), 'previous');
  expect(back.reverse().map((page) => page.list.reports.map(({ publicId }) => publicId))).toEqual(
    pages.map((page) => page.list.reports.map(({ publicId }) => publicId)),
  );
  expect(pages[0]!.list.previous).toBeUndefined();
  expect(pages[1]!.list.previous).toBeNull();
  expect(pages[4]!.list.next).toBeUndefined();
});

test('the orders', async () => {
  const days = (view: RecordView) => view.list.reports.map(({ observedOn }) => observedOn);
  expect(days(await list()).slice(0, 2)).toEqual(['2023-09-25', '2023-09-22']);
  expect(days(await list('sort=oldest')).slice(0, 2)).toEqual(['2022-12-13', '2022-12-13']);
  const all = (await walk('sort=severe', 'next')).flatMap((page) => page.list.reports);
  expect(all).toHaveLength(219);
  const keys = all.map(({ severity, observedOn, publicId }) => `${severity} ${observedOn} ${publicId}`);
  expect(keys).toEqual([...keys].sort().reverse());
});

test('a place that is past the end is an empty page with its count', async () => {
  const { list: page } = await list('after=1.2022-01-01.0');
  expect(page).toMatchObject({ reports: [], total: 219, first: 0, last: 0, next: undefined });
});

test('what cannot be read is refused by name', async () => {
  const long = 'x'.repeat(65);
  for (const [query, refused] of [
    ['sort=best', 'sort filter.sort'],
    ['after=nowhere', 'after filter.after'],
    ['after=3.2023-02-30.abc', 'after filter.after'],
    [`after=3.2023-02-03.${long}`, 'after filter.after'],
    ["after=3.2023-02-03.a'b", 'after filter.after'],
    ['severity=6', 'severity filter.severity'],
    ['page=2', 'page filter.unknown'],
  ]) expect(await ask(query)).toEqual({ refused: [refused] });
  const twice = await readRecordList(await contextFor(database.db), { sort: ['oldest', 'severe'] });
  expect('problem' in twice && twice.problem.fields).toEqual([{ field: 'sort', code: 'filter.repeated', params: { field: 'sort' } }]);
});

test('a parameter of charts and files is refused by name where reports are listed', async () => {
  expect(await ask('?on=2023-02-03&measure=reports&compare=askeran&lang=hy')).toEqual({
    refused: ['on filter.unknown', 'measure filter.unknown', 'compare filter.unknown', 'lang filter.unknown'],
  });
});

test('an address says what is set and nothing else', async () => {
  const view = await list('category=FOOD&sort=severe');
  expect(recordSearch({ ...view, after: null })).toBe('?category=FOOD&sort=severe');
  expect(recordSearch({ ...view, sort: 'newest', after: '3.2023-02-03.abc' })).toBe('?category=FOOD&after=3.2023-02-03.abc');
});

test('a row of the list names every column of the public table, and no other', async () => {
  const { rows } = await database.pool.query<{ name: string }>(
    `SELECT column_name AS name FROM information_schema.columns WHERE table_name = 'public_report' ORDER BY ordinal_position`,
  );
  const camel = (name: string) => name.replace(/_(\w)/g, (_, letter: string) => letter.toUpperCase());
  const { list: page } = await list();
  expect(Object.keys(page.reports[0]!)).toEqual(rows.map(({ name }) => (name === 'published_at' ? 'publishedOn' : camel(name))));
});
