import { readdirSync } from 'node:fs';
import { hotRoute } from '@/server/hot-routes';
import { testDatabase, type TestDatabase } from '../support/database';

let database: TestDatabase;
beforeAll(async () => {
  database = await testDatabase();
});
afterAll(() => database.close());

test('every file under app/data is answered by the same handler before Next', async () => {
  const files = readdirSync('app/data');
  expect(files.sort()).toEqual(['areas.csv', 'events.csv', 'items.csv', 'reports.csv', 'severity.csv', 'trends.csv']);
  for (const file of files) {
    const { GET } = (await import(`@/app/data/${file}/route`)) as { GET: unknown };
    expect(hotRoute('GET', `/data/${file}`)!.handler).toBe(GET);
    expect(hotRoute('HEAD', `/data/${file}`)!.handler).toBe(GET);
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
