import { createHash } from 'node:crypto';
import { CHART_NAMES } from '@/lib/charts/model';
import { hotRoute } from '@/server/hot-routes';
import { testDatabase, type TestDatabase } from '../support/database';
import { decodePng } from './support/png';
import { ask, modelOf, viewOf } from './support/charts';

let database: TestDatabase;
beforeAll(async () => {
  database = await testDatabase({ record: true });
});
afterAll(() => database.close());

const TYPES = {
  svg: 'image/svg+xml; charset=utf-8',
  png: 'image/png',
  csv: 'text/csv; charset=utf-8; header=present',
  json: 'application/json; charset=utf-8',
};
const NAMES = CHART_NAMES.flatMap((name) => Object.entries(TYPES).map(([ending, type]) => [`${name}.${ending}`, type] as const));

test.each(NAMES)('/charts/%s is answered as %s, to everybody, with what tells it apart', async (file, type) => {
  const response = await ask(`/charts/${file}`);
  expect(response.status).toBe(200);
  expect(response.headers.get('content-type')).toBe(type);
  expect(response.headers.get('access-control-allow-origin')).toBe('*');
  expect(response.headers.get('cache-control')).toBe('public, no-cache');
  expect(response.headers.get('last-modified')).toMatch(/GMT$/);
  expect(response.headers.get('set-cookie')).toBeNull();
  const bytes = Buffer.from(await response.arrayBuffer());
  expect(response.headers.get('content-length')).toBe(String(bytes.length));
  const etag = response.headers.get('etag')!;
  const again = await ask(`/charts/${file}`, { headers: { 'if-none-match': `"other", ${etag}` } });
  expect([again.status, again.headers.get('etag'), await again.text()]).toEqual([304, etag, '']);
  const head = await ask(`/charts/${file}`, { method: 'HEAD' });
  expect([head.status, head.headers.get('etag'), head.headers.get('content-length'), await head.text()]).toEqual([200, etag, String(bytes.length), '']);
});

test('a file has the name of what is in it', async () => {
  const nameOf = async (address: string) => (await ask(address)).headers.get('content-disposition');
  expect(await nameOf('/charts/severity.png?size=square&category=GAS')).toBe(
    'inline; filename="nk-2022-2023_severity_gas_2022-12-12_2023-09-18_2023-07-31_square.png"',
  );
  expect(await nameOf('/hy/charts/map.csv?on=2023-08-15')).toBe(
    'attachment; filename="nk-2022-2023_map_2022-12-12_2023-09-18_2023-08-15_hy.csv"',
  );
});

test('sizes of pictures are asked for by name', async () => {
  const sizeOf = async (query: string) => {
    const { width, height } = decodePng(Buffer.from(await (await ask(`/charts/reports.png${query}`)).arrayBuffer()));
    return [width, height];
  };
  expect(await sizeOf('')).toEqual([1200, 675]);
  expect(await sizeOf('?size=wide')).toEqual([1200, 675]);
  expect(await sizeOf('?size=square')).toEqual([1200, 1200]);
  expect(await sizeOf('?size=&size=square')).toEqual([1200, 1200]);
  expect(await sizeOf('?size=card')).toEqual([1200, 630]);
});

test.each([
  ['/charts/severity.png?size=huge', 'size', 'Write size as one of these: wide, square, card'],
  ['/charts/severity.svg?size=wide&size=card', 'size', undefined],
  ['/charts/severity.csv?size=wide', 'size', undefined],
  ['/charts/severity.csv?excel=yes', 'excel', 'excel is a switch: write excel=1 or leave it out'],
  ['/charts/severity.json?hxl=1', 'hxl', undefined],
  ['/charts/severity.png?area=nowhere', 'area', undefined],
  ['/charts/share.json?compare=tomorrow', 'compare', undefined],
  ['/embed/severity?from=yesterday', 'from', undefined],
])('%s is refused by naming %s', async (address, field, message) => {
  const response = await ask(address);
  expect(response.status).toBe(400);
  expect(response.headers.get('content-type')).toBe('application/problem+json; charset=utf-8');
  const { code, errors } = (await response.json()) as { code: string; errors: { field: string; message: string }[] };
  expect([code, errors.map((error) => error.field)]).toEqual(['parameter-refused', [field]]);
  if (message) expect(errors[0]!.message).toBe(message);
});

test.each(['/charts/rainfall.png', '/charts/severity.pdf', '/hy/charts/severity.PNG', '/charts/.csv', '/embed/rainfall', '/ru/embed/severity.html', '/charts/constructor.json'])(
  '%s is no file, and says so to a script',
  async (address) => {
    const response = await ask(address);
    expect(response.status).toBe(404);
    expect(response.headers.get('content-type')).toBe('application/problem+json; charset=utf-8');
  },
);

test('pages of charts, and what is written to these addresses, are left to others', () => {
  for (const path of ['/charts/severity', '/hy/charts/map', '/charts', '/embed', '/embed/severity/more']) expect(hotRoute('GET', path)).toBeNull();
  expect(hotRoute('POST', '/charts/severity.png')).toBeNull();
});

test('JSON is the model of the page with its tables, and says from where', async () => {
  const view = await viewOf('severity', 'category=GAS', 'ru');
  const { meta, ...model } = (await (await ask('/ru/charts/severity.json?category=GAS')).json()) as Record<string, unknown>;
  expect(JSON.stringify(model)).toBe(JSON.stringify(modelOf(view, 'severity', true)));
  expect((model.tables as unknown[]).length).toBe(1);
  expect(meta).toEqual({ dataVersion: view.trend.dataVersion, filters: view.filters, address: view.address });
});

test('lang chooses the language as the path does', async () => {
  const [path, parameter] = await Promise.all(['/hy/charts/reports.json', '/charts/reports.json?lang=hy'].map(async (address) => (await ask(address)).json()));
  expect((path as { title: string }).title).toBe((parameter as { title: string }).title);
  expect((path as { title: string }).title).toMatch(/[Ա-ֆ]/);
});

test('an SVG that is opened by itself may paint with its own style and do nothing else', async () => {
  const response = await ask('/charts/severity.svg');
  const style = /<style>([\s\S]*?)<\/style>/.exec(await response.text())![1]!;
  const hash = createHash('sha256').update(style).digest('base64');
  expect(response.headers.get('content-security-policy')).toBe(`default-src 'none'; style-src 'sha256-${hash}'; frame-ancestors 'none'`);
});
