import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { unzipSync } from 'fflate';
import { DATA_TABLES } from '@/lib/exports/data-tables';
import { dataZip } from '@/lib/exports/data-zip';
import { dataRoute } from '@/server/data-routes';
import { testDatabase, type TestDatabase } from '../support/database';
import { download } from './support/download';

let database: TestDatabase;
beforeAll(async () => {
  database = await testDatabase({ record: true });
});
afterAll(() => database.close());

async function zipOf(query = ''): Promise<{ bytes: Buffer; files: Record<string, Uint8Array>; etag: string | null }> {
  const response = await dataRoute('shortfall.zip')(new Request(`http://shortfall.test/data/shortfall.zip${query}`));
  expect(response.status).toBe(200);
  const bytes = Buffer.from(await response.arrayBuffer());
  const files = Object.entries(unzipSync(bytes)).map(([name, file]) => [name.replace('shortfall-nk-2022-2023/', ''), file]);
  return { bytes, files: Object.fromEntries(files) as Record<string, Uint8Array>, etag: response.headers.get('etag') };
}

test('all files in one, the same as at their own addresses, and sha256sum finds them whole', async () => {
  const { files } = await zipOf();
  const tables = DATA_TABLES.map(({ name }) => `${name}.csv`);
  expect(Object.keys(files)).toEqual([...tables, 'areas.geojson', 'metadata.json', 'datapackage.json', 'README.txt', 'SHA256SUMS']);
  const { asOf } = JSON.parse(Buffer.from(files['metadata.json']!).toString()) as { asOf: string };
  for (const name of ['reports.csv', 'areas.csv', 'log.csv', 'areas.geojson', 'datapackage.json']) {
    expect(Buffer.from(files[name]!).toString()).toBe((await download(dataRoute(name), `?asOf=${asOf}`)).text);
  }
  const folder = mkdtempSync(path.join(tmpdir(), 'shortfall-zip-'));
  try {
    for (const [name, file] of Object.entries(files)) writeFileSync(path.join(folder, name), file);
    const said = execFileSync('sha256sum', ['-c', 'SHA256SUMS'], { cwd: folder, encoding: 'utf8' });
    expect(said.trim().split('\n')).toEqual([...tables, 'areas.geojson', 'metadata.json', 'datapackage.json', 'README.txt'].map((name) => `${name}: OK`));
  } finally {
    rmSync(folder, { recursive: true });
  }
  const readme = Buffer.from(files['README.txt']!).toString();
  for (const words of ['How to cite', 'Creative Commons Attribution 4.0', '2022-12-12 to 2023-09-18', 'Known gaps', `as they were public at ${asOf}`]) expect(readme).toContain(words);
}, 90_000);

test('the same data are the same bytes, whenever they are asked for; a change makes others, two minutes later', async () => {
  const query = '?asOf=2026-09-01T00:00:00Z';
  const [first, again] = [await zipOf(query), await zipOf(query)];
  expect(first.bytes.equals(again.bytes)).toBe(true);
  const before = await dataRoute('shortfall.zip')(new Request('http://shortfall.test/data/shortfall.zip', { method: 'HEAD' }));
  const change = async (ago: string) => {
    const { publicId } = (await database.db.publicReport.findFirst())!;
    await database.db.$transaction([
      database.db.$executeRaw`UPDATE data_version SET version = version + 1, changed_at = now() - ${ago}::text::interval`,
      database.db.publicReport.delete({ where: { publicId } }),
    ]);
  };
  await change('3 minutes');
  const after = await dataRoute('shortfall.zip')(new Request('http://shortfall.test/data/shortfall.zip', { method: 'HEAD' }));
  expect(after.headers.get('etag')).not.toBe(before.headers.get('etag'));
}, 90_000);

test('a file that fails breaks the zip off', async () => {
  const failing = { name: 'a.csv', contentType: 'text/csv', isTable: true, open: () => Promise.reject(new Error('away')) };
  await expect(dataZip('folder', '2026-01-01T00:00:00Z', [failing]).toArray()).rejects.toThrow('away');
});
