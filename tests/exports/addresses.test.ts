import { DATA_TABLES } from '@/lib/exports/data-tables';
import { hotRoute } from '@/server/hot-routes';
import { testDatabase, type TestDatabase } from '../support/database';

let database: TestDatabase;
beforeAll(async () => {
  database = await testDatabase();
});
afterAll(() => database.close());

test('every table has an address, answered before Next', () => {
  const files = DATA_TABLES.map(({ name }) => `/data/${name}.csv`);
  expect(files.slice(0, 6)).toEqual(['reports', 'severity', 'trends', 'areas', 'items', 'events'].map((name) => `/data/${name}.csv`));
  for (const file of files) {
    expect(hotRoute('GET', file)!.path).toBe(file);
    expect(hotRoute('HEAD', file)!.handler).toBe(hotRoute('GET', file)!.handler);
  }
});

test('HEAD says what GET would, without a byte', async () => {
  const { handler } = hotRoute('HEAD', '/data/severity.csv')!;
  const [head, get] = await Promise.all(['HEAD', 'GET'].map((method) => handler(new Request('http://shortfall.test/data/severity.csv', { method }))));
  expect([head!.status, head!.body]).toEqual([200, null]);
  expect([...head!.headers]).toEqual([...get!.headers]);
  await get!.body!.cancel();
});

test.each(['/data/report.csv', '/data/2023/reports.csv', '/data/reports.csv/'])('%s is a problem, never a page', async (path) => {
  const response = await hotRoute('GET', path)!.handler(new Request(`http://shortfall.test${path}`));
  expect([response.status, response.headers.get('content-type')]).toEqual([404, 'application/problem+json; charset=utf-8']);
});

test('the page about the data and writes are left to others', () => {
  expect(hotRoute('GET', '/data')).toBeNull();
  expect(hotRoute('GET', '/data/')).toBeNull();
  expect(hotRoute('POST', '/data/reports.csv')).toBeNull();
});
