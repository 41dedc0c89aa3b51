import { parse } from 'csv-parse/sync';
import { DATA_TABLES } from '@/lib/exports/data-tables';
import type { Column } from '@/lib/exports/columns/column';
import { dataRoute } from '@/server/data-routes';
import { testDatabase, type TestDatabase } from '../support/database';
import { download } from './support/download';

type Row = Record<string, string | number | null>;
type Answer = { data: Row[]; meta: Record<string, unknown> & { next: string | null; count: number } };

let database: TestDatabase;
beforeAll(async () => {
  database = await testDatabase({ record: true });
});
afterAll(() => database.close());

async function read(file: string, query = ''): Promise<Answer> {
  const { status, text } = await download(dataRoute(`${file}.json`), query);
  expect([status, text.slice(0, 200)]).toEqual([200, expect.anything()]);
  return JSON.parse(text) as Answer;
}

/** The walk from a page on, by the addresses that each page gives. */
async function walk(query: string, between: (page: number) => Promise<void> = async () => undefined): Promise<Answer[]> {
  const pages = [await read('reports', query)];
  for (let next = pages[0]!.meta.next; next !== null; next = pages.at(-1)!.meta.next) {
    await between(pages.length);
    pages.push(await read('reports', new URL(next).search));
  }
  return pages;
}

/** A cell of a CSV in the type of its column: an empty cell is nothing. */
function typed(columns: readonly Column[], row: Record<string, string>): Row {
  return Object.fromEntries(
    columns.map(({ name, type }) => [name, row[name] === '' ? null : type === 'integer' || type === 'decimal' ? Number(row[name]) : row[name]!]),
  );
}

describe('promise 3: the page, the JSON and the CSV come from one read', () => {
  test.each(DATA_TABLES.map((table) => [table.name, table] as const))('%s.json says what the CSV says, in the types of its columns', async (name, { columns }) => {
    // Two weeks of the figures are enough, and 20 times quicker than all of them.
    const query = ['severity', 'trends'].includes(name) ? '?from=2023-07-10&to=2023-07-24' : '';
    const { data, meta } = await read(name, query);
    const rows = parse((await download(dataRoute(`${name}.csv`), query)).text, { columns: true }) as Record<string, string>[];
    expect(data).toEqual(rows.map((row) => typed(columns, row)));
    if (data.length > 0) expect(Object.keys(data[0]!)).toEqual(columns.map((column) => column.name));
    expect(meta).toMatchObject({ table: name, asOf: null, count: rows.length, licence: 'CC-BY-4.0', next: null });
  });

  test('filters select the same rows, and meta says them', async () => {
    const query = '?category=FOOD&area=martuni&from=2023-07-01&to=2023-07-31&lang=hy';
    for (const name of ['reports', 'severity', 'trends']) {
      const { data, meta } = await read(name, query);
      const rows = parse((await download(dataRoute(`${name}.csv`), query)).text, { columns: true }) as Record<string, string>[];
      expect(data).toHaveLength(rows.length);
      expect(data.map((row) => row.area_name)).toEqual(rows.map((row) => row.area_name));
      expect(meta.filters).toEqual({ category: 'FOOD', area: 'martuni', from: '2023-07-01', to: '2023-07-31', lang: 'hy' });
      expect(meta.address).toContain(`/data/${name}.json?category=FOOD&area=martuni&from=2023-07-01&to=2023-07-31&lang=hy`);
    }
  });
});

describe('reports.json by pages', () => {
  test('a walk of any page length is the whole file in its order', async () => {
    const whole = (await read('reports')).data;
    expect(whole).toHaveLength(219);
    for (const limit of [1000, 219, 218, 50, 7]) {
      const pages = await walk(`?limit=${limit}`);
      expect(pages).toHaveLength(Math.ceil(219 / limit));
      expect(pages.flatMap(({ data }) => data)).toEqual(whole);
      for (const { meta } of pages) expect([meta.count, meta.dataVersion]).toEqual([219, pages[0]!.meta.dataVersion]);
    }
  });

  test('data that change while somebody walks: no row is skipped, repeated or altered', async () => {
    const before = await read('reports');
    const ids = before.data.map((row) => String(row.report_id));
    const pages = await walk('?limit=20', async (page) => {
      // One goes, one is corrected, one moves to the front, one comes: each time in a version of its own, as decisions make them.
      const at = (page * 20 + 3) % ids.length;
      await database.db.$transaction(async (tx) => {
        if (page === 1) await tx.publicReport.delete({ where: { publicId: ids[at]! } });
        if (page === 2) await tx.publicReport.update({ where: { publicId: ids[at]! }, data: { severity: 1 } });
        if (page === 3) await tx.publicReport.update({ where: { publicId: ids[at]! }, data: { observedOn: new Date('2022-12-12') } });
        if (page === 4) {
          const row = await tx.publicReport.findUniqueOrThrow({ where: { publicId: ids[at]! } });
          await tx.publicReport.create({ data: { ...row, publicId: 'zzzzzzzz' } });
        }
        await tx.$executeRaw`UPDATE data_version SET version = version + 1, changed_at = now() WHERE id = 1`;
      });
    });
    expect(pages.flatMap(({ data }) => data)).toEqual(before.data);
    const after = await read('reports');
    expect(after.data).not.toEqual(before.data);
    expect(after.meta.count).toBe(219);
  });

  test('a cursor of other parameters, or none at all, is refused by name', async () => {
    const next = new URL((await read('reports', '?limit=10')).meta.next!).searchParams.get('cursor')!;
    for (const query of [`?category=FOOD&cursor=${next}`, `?lang=hy&cursor=${next}`, '?cursor=nonsense', `?cursor=${next.slice(0, -3)}`, `?cursor=${btoa('[1]')}`]) {
      const { status, text } = await download(dataRoute('reports.json'), query);
      expect([status, (JSON.parse(text) as { errors: { field: string; code: string }[] }).errors]).toEqual([400, [expect.objectContaining({ field: 'cursor', code: 'file.cursor' })]]);
    }
    for (const limit of ['0', '1001', '-1', 'ten', '1.5', '99999']) {
      const { status, text } = await download(dataRoute('reports.json'), `?limit=${limit}`);
      expect([status, text]).toEqual([400, expect.stringContaining('"field":"limit"')]);
    }
  });

  test('a cursor is good for a day, with asOf for ever', async () => {
    const cursorOf = async (query: string) => new URL((await read('reports', query)).meta.next!).search;
    const aged = (search: string) => {
      const asked = new URLSearchParams(search);
      const said = JSON.parse(Buffer.from(asked.get('cursor')!, 'base64url').toString()) as unknown[];
      said[1] = Number(said[1]) - 24 * 3600 * 1000 - 60_000;
      asked.set('cursor', Buffer.from(JSON.stringify(said)).toString('base64url'));
      return `?${asked}`;
    };
    const old = await download(dataRoute('reports.json'), aged(await cursorOf('?limit=10')));
    expect([old.status, JSON.parse(old.text)]).toEqual([410, expect.objectContaining({ code: 'cursor-expired', detail: expect.stringContaining('asOf') })]);
    expect((await download(dataRoute('reports.json'), aged(await cursorOf('?limit=10&asOf=2026-06-01T00:00:00Z')))).status).toBe(200);
  });
});
