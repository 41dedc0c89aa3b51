import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { parse } from 'csv-parse/sync';
import { Package } from 'datapackage';
import { NO_FILTERS } from '@/lib/estimates/filters';
import type { Column } from '@/lib/exports/columns/column';
import { DATA_TABLES } from '@/lib/exports/data-tables';
import { dataRoute } from '@/server/data-routes';
import { contextFor } from '../support/accounts';
import { testDatabase, type TestDatabase } from '../support/database';
import { download } from './support/download';

type Dictionary = { tables: { name: string; rows: number; parameters: string[]; columns: (Column & { oneOf: string[] | null })[] }[]; [member: string]: unknown };
type Field = { name: string; type: string; description: string; constraints: { required?: boolean; enum?: string[] } };
type DataPackage = { resources: { name: string; path: string; schema: { fields: Field[]; primaryKey?: unknown; foreignKeys?: unknown } }[] };

let database: TestDatabase;
beforeAll(async () => {
  database = await testDatabase({ record: true });
  // One report is corrected and one withdrawn, so that corrections.csv has rows of both kinds.
  const [first, second] = await database.db.publicReport.findMany({ take: 2, orderBy: { publicId: 'asc' } });
  for (const change of [
    () => database.db.publicReport.update({ where: { publicId: first!.publicId }, data: { severity: first!.severity === 1 ? 2 : 1, revision: { increment: 1 } } }),
    () => database.db.publicReport.delete({ where: { publicId: second!.publicId } }),
  ]) {
    await database.db.$executeRaw`UPDATE data_version SET version = version + 1, changed_at = changed_at + interval '1 hour'`;
    await change();
  }
});
afterAll(() => database.close());

const textOf = async (file: string, query = '') => (await download(dataRoute(file), query)).text;
/** The figures by day are the same for every day: two weeks of them are enough. */
const fewDays = (name: string) => (['severity', 'trends'].includes(name) ? '?from=2023-07-10&to=2023-07-24' : '');
const names = (columns: readonly { name: string }[]) => columns.map(({ name }) => name);

describe('promise 8: every column is in the dictionary, and every line of the dictionary is in the file', () => {
  test.each(DATA_TABLES.map((table) => [table.name, table] as const))('%s: header, tags, JSON, dictionary and Data Package name the same columns', async (name, table) => {
    const [header, tags] = parse(await textOf(`${name}.csv`, `?hxl=1${fewDays(name).replace('?', '&')}`)) as string[][];
    const dictionary = (JSON.parse(await textOf('metadata.json')) as Dictionary).tables.find((entry) => entry.name === name)!;
    const resource = (JSON.parse(await textOf('datapackage.json')) as DataPackage).resources.find((entry) => entry.name === name)!;
    const { data } = JSON.parse(await textOf(`${name}.json`, fewDays(name))) as { data: object[] };
    expect(header).toEqual(names(table.columns));
    expect(names(dictionary.columns)).toEqual(header);
    expect(names(resource.schema.fields)).toEqual(header);
    expect(data.length).toBeGreaterThan(0);
    for (const row of data.slice(0, 50)) expect(Object.keys(row)).toEqual(header);
    expect(tags).toEqual(table.columns.map(({ hxl }) => hxl));
    expect(dictionary.columns.map(({ hxl, meaning }) => [hxl, meaning])).toEqual(table.columns.map(({ hxl, meaning }) => [hxl, meaning]));
    expect(resource.schema.fields.map(({ description }) => description)).toEqual(table.columns.map(({ meaning }) => meaning));
    expect(resource.path).toBe(`${name}.csv`);
  });

  test('keys and references name columns that are there', () => {
    const columnsOf = new Map(DATA_TABLES.map(({ name, columns }) => [name, names(columns)]));
    for (const { columns, key, refersTo = {} } of DATA_TABLES) {
      expect(names(columns)).toEqual(expect.arrayContaining([...key, ...Object.keys(refersTo)]));
      for (const [table, column] of Object.values(refersTo)) expect(columnsOf.get(table)).toContain(column);
    }
  });
});

describe('promise 9: every CSV keeps what datapackage.json says', () => {
  let folder: string;
  beforeAll(async () => {
    folder = mkdtempSync(path.join(tmpdir(), 'shortfall-package-'));
    for (const { name } of DATA_TABLES) writeFileSync(path.join(folder, `${name}.csv`), await textOf(`${name}.csv`, fewDays(name)));
    writeFileSync(path.join(folder, 'datapackage.json'), await textOf('datapackage.json'));
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  test('a program of somebody else reads the package, every row and every reference', async () => {
    const found = await Package.load(path.join(folder, 'datapackage.json'), { strict: true });
    expect([found.valid, found.errors]).toEqual([true, []]);
    expect(found.resourceNames).toEqual(DATA_TABLES.map(({ name }) => name));
    for (const resource of found.resources) {
      const rows = await resource.read({ relations: true });
      expect([resource.name, rows.length]).toEqual([resource.name, parse(await textOf(`${resource.name}.csv`, fewDays(resource.name))).length - 1]);
    }
  }, 30_000);

  test('it sees a wrong cell, so it would see ours', async () => {
    const file = path.join(folder, 'items.csv');
    const sound = await textOf('items.csv');
    for (const broken of [sound.replace(',FOOD,', ',BREAD,'), sound.replace(/\r\n([^,]+),/, '\r\n,'), sound.replace('item_code', 'code')]) {
      expect(broken).not.toBe(sound);
      writeFileSync(file, broken);
      const found = await Package.load(path.join(folder, 'datapackage.json'), { strict: true });
      await expect(found.getResource('items')!.read()).rejects.toThrow();
    }
    writeFileSync(file, sound);
    const reports = path.join(folder, 'reports.csv');
    writeFileSync(reports, (await textOf('reports.csv')).replace(',stepanakert,', ',nowhere,'));
    const found = await Package.load(path.join(folder, 'datapackage.json'), { strict: true });
    await expect(found.getResource('reports')!.read({ relations: true })).rejects.toThrow();
  });
});

test.each(DATA_TABLES.map(({ name }) => name))('%s.csv is RFC 4180 to the letter', async (name) => {
  const text = await textOf(`${name}.csv`, fewDays(name));
  expect(text.startsWith('\ufeff')).toBe(false);
  // Outside of quotation marks no line feed stands without its carriage return, nor the other way round.
  const bare = text.replaceAll(/"(?:[^"]|"")*"/g, '').replaceAll('\r\n', '');
  expect(bare).not.toMatch(/[\r\n"]/);
  expect(text.endsWith('\r\n')).toBe(true);
  const rows = parse(text, { record_delimiter: '\r\n', relax_quotes: false, relax_column_count: false }) as string[][];
  expect(new Set(rows.map((row) => row.length)).size).toBe(1);
});

test('metadata.json counts the rows of every file, and says what HDX asks for', async () => {
  const dictionary = JSON.parse(await textOf('metadata.json')) as Dictionary;
  for (const { name, rows } of dictionary.tables) {
    expect([name, rows]).toEqual([name, (parse(await textOf(`${name}.csv`)) as string[][]).length - 1]);
  }
  expect(dictionary).toMatchObject({
    title: 'Shortfall: Nagorno-Karabakh: closure of the Lachin road',
    dataset_date: '[2022-12-12T00:00:00 TO 2023-09-18T23:59:59]',
    license_id: 'cc-by',
    data_update_frequency: '-2',
    dataVersion: 4,
    asOf: null,
    policy: { minPeople: 10, roundTo: 5, minAreaPopulation: 500, windowDays: 14 },
  });
  for (const member of ['notes', 'dataset_source', 'methodology', 'caveats', 'citation']) expect(dictionary[member]).toMatch(/.{40}/s);
});

test('what the dictionary says of values is true of every cell', async () => {
  const ctx = await contextFor(database.db);
  for (const { name, columns, rows } of DATA_TABLES) {
    const filters = { ...NO_FILTERS, ...(fewDays(name) ? { from: '2023-07-10', to: '2023-07-24' } : {}) };
    for await (const cells of await rows({ ctx, filters, options: { excel: false, hxl: false } })) {
      columns.forEach(({ name: column, type, required, oneOf, range }: Column, index) => {
        const cell = cells[index]!;
        const sound = cell === null ? !required
          : type === 'integer' || type === 'decimal' ? typeof cell === 'number' && (type === 'decimal' || Number.isInteger(cell)) && (!range || (cell >= range[0] && cell <= (range[1] ?? Infinity)))
          : typeof cell === 'string' && (!oneOf || oneOf.includes(cell));
        if (!sound) throw new Error(`${name}.${column}: ${JSON.stringify(cell)}`);
      });
    }
  }
});
