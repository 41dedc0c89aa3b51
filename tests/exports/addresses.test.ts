import { DATA_TABLES } from '@/lib/exports/data-tables';
import { DATA_FILES } from '@/server/data-routes';
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

const ADDRESSES = Object.keys(DATA_FILES).map((name) => `/data/${name}`);
const TYPES: Record<string, string> = {
  csv: 'text/csv; charset=utf-8; header=present',
  json: 'application/json; charset=utf-8',
  geojson: 'application/geo+json',
  zip: 'application/zip',
  atom: 'application/atom+xml; charset=utf-8',
};
const ask = (path: string, init: RequestInit = {}) => hotRoute(init.method ?? 'GET', path.split('?')[0]!)!.handler(new Request(`http://shortfall.test${path}`, init));

test.each(ADDRESSES)('%s: for everybody, told apart by ETag, and HEAD says what GET would', async (path) => {
  const get = await ask(path, { headers: { cookie: 'session-token=somebody', accept: 'text/html' } });
  expect([get.status, get.headers.get('content-type')]).toEqual([200, TYPES[path.split('.').at(-1)!]]);
  expect(get.headers.get('access-control-allow-origin')).toBe('*');
  expect(get.headers.get('set-cookie')).toBeNull();
  expect(get.headers.get('etag')).toMatch(/^(W\/)?"[^"]+"$/);
  expect(new Date(get.headers.get('last-modified')!).getTime()).toBeLessThanOrEqual(Date.now());
  expect((await get.text()).slice(0, 300)).not.toMatch(/<html|<!doctype/i);
  const head = await ask(path, { method: 'HEAD' });
  expect([head.status, head.body]).toEqual([200, null]);
  expect([...head.headers]).toEqual([...get.headers]);
  const again = await ask(path, { headers: { 'if-none-match': `"other", ${get.headers.get('etag')}` } });
  expect([again.status, again.body, again.headers.get('etag'), again.headers.get('access-control-allow-origin')]).toEqual([304, null, get.headers.get('etag'), '*']);
});

test.each(ADDRESSES)('%s refuses by name what it does not know', async (path) => {
  for (const [query, field] of [['nonsense=1', 'nonsense'], ['category=FOOD&Category=GAS', 'Category'], ['lang=en&lang=hy', 'lang'], ['asOf=yesterday', 'asOf']] as const) {
    const response = await ask(`${path}?${query}`);
    const text = await response.text();
    expect([query, response.status, response.headers.get('content-type')]).toEqual([query, 400, 'application/problem+json; charset=utf-8']);
    expect((JSON.parse(text) as { errors: { field: string }[] }).errors.map((error) => error.field)).toContain(field);
  }
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
