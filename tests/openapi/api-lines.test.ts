import { execFile, execFileSync } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { parse as parseCsv } from 'csv-parse/sync';
import { createKey } from '@/lib/api-keys/create-key';
import { apiLines, type ApiLine, type LineTool } from '@/lib/openapi/api-lines';
import { accountsFor, contextFor, type Accounts } from '../support/accounts';
import { testDatabase, type TestDatabase } from '../support/database';
import { startServer, type RunningServer } from '../support/server';

/** Every line of the page about programs, run word for word by the program that it is for, against the built server. */
const PLACES = { days: ['2022-12-12', '2023-09-18'], area: 'stepanakert' } as const;
const LINES = apiLines({ ...PLACES, origin: 'http://x.test', asOf: '2026-01-01T00:00:00Z' });

/** The Python that has pandas, which need not be the first in the path. */
const PANDAS_PYTHON = ['python3', '/usr/bin/python3'].find((python) => runs(python, ['-c', 'import pandas']));
const HAS: Record<LineTool, boolean> = {
  curl: runs('curl', ['--version']),
  r: runs('Rscript', ['--version']),
  python: runs('python3', ['--version']),
  pandas: PANDAS_PYTHON !== undefined,
};

function runs(command: string, args: string[]): boolean {
  try {
    execFileSync(command, args, { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}

let database: TestDatabase;
let accounts: Accounts;
let server: RunningServer;
let folder = '';
beforeAll(async () => {
  database = await testDatabase({ record: true });
  accounts = await accountsFor(database.db);
  server = await startServer({ databaseUrl: database.url, env: accounts.env });
  folder = await mkdtemp(path.join(os.tmpdir(), 'shortfall-lines-'));
}, 90_000);
afterAll(async () => {
  await server?.stop();
  await database?.close();
  if (folder) await rm(folder, { recursive: true });
});

/** What a line prints. Throws where it ends with a fault. */
async function run({ id }: ApiLine): Promise<string> {
  const line = apiLines({ ...PLACES, origin: server.url, asOf: `${new Date(Date.now() - 86_400_000).toISOString().slice(0, 10)}T12:00:00Z` }).find((candidate) => candidate.id === id)!;
  if (line.file) await writeFile(path.join(folder, line.file.name), line.file.text);
  const person = accounts.people[line.key === 'read' ? 'ANALYST' : 'CONTRIBUTOR'];
  const key = line.key ? (await createKey(await contextFor(database.db, person), { name: id, scope: line.key })).token : '';
  const [command, args] = { curl: ['sh', ['-c', line.text]], r: ['Rscript', ['-e', line.text]], python: ['python3', ['-c', line.text]], pandas: [PANDAS_PYTHON, ['-c', line.text]] }[line.tool] as [string, string[]];
  const env = { PATH: process.env.PATH, HOME: folder, LANG: 'C.UTF-8', NODE_ENV: process.env.NODE_ENV, ...(key ? { SHORTFALL_KEY: key } : {}) };
  return (await promisify(execFile)(command, args, { cwd: folder, env })).stdout;
}

const rowsOf = async (name: string) => parseCsv(await readFile(path.join(folder, name), 'utf8'), { columns: true }) as Record<string, string>[];

/** What each line must show, by its id; the numbers are counted in the database. */
const SHOWS: Record<string, (printed: string) => Promise<void>> = {
  file: async () => {
    const rows = await rowsOf('reports.csv');
    expect(rows).toHaveLength(await database.db.publicReport.count({ where: { category: 'FOOD', observedOn: { gte: new Date('2022-12-12'), lte: new Date('2023-09-18') } } }));
    expect(rows.every(({ category }) => category === 'FOOD')).toBe(true);
  },
  asOf: async () => expect(await readFile(path.join(folder, 'reports-as-of.csv'), 'utf8')).toMatch(/^report_id,observed_on,[^\r]*\r\n/),
  changed: async () => expect(await readFile(path.join(folder, 'corrections.csv'), 'utf8')).toMatch(/^line,changed_at,[^\r]*\r\n/),
  refused: async (printed) => expect(JSON.parse(printed)).toMatchObject({ code: 'parameter-refused', errors: [{ field: 'colour' }] }),
  rFile: async (printed) => {
    const [header = '', ...rows] = printed.trim().split('\n').filter((line) => /[0-9]/.test(line));
    expect(header.trim().split(/\s+/)).toEqual(expect.arrayContaining(['1', '5']));
    const counted = rows.flatMap((line) => line.trim().split(/\s+/).slice(1).map(Number)).reduce((sum, count) => sum + count, 0);
    expect(counted).toBe(await database.db.publicReport.count());
  },
  rFigures: async (printed) => expect(printed).toMatch(/category\s+severity\s+people[\s\S]*FOOD/),
  pythonFile: async (printed) => expect(printed).toBe(`${await database.db.publicReport.count({ where: { severity: { gte: 4 } } })} reports of severity 4 and 5\n`),
  pythonPages: async (printed) => {
    const count = await database.db.publicReport.count();
    expect(count).toBeGreaterThan(100);
    expect(printed).toBe(`${count} of ${count}\n`);
  },
  pandas: async (printed) => expect(printed).toMatch(/FOOD\s+[1-9]\d+/),
  verified: async (printed) => expect((JSON.parse(printed) as { data: unknown[] }).data).toHaveLength(100),
  pythonVerified: async (printed) => expect(printed).toBe(`${await database.db.report.count({ where: { status: 'VERIFIED' } })} verified reports\n`),
  send: async (printed) => {
    expect(JSON.parse(printed)).toMatchObject({ status: 'SUBMITTED' });
    expect(await database.db.report.count({ where: { authorId: accounts.people.CONTRIBUTOR.id } })).toBe(1);
  },
  import: async (printed) => expect(JSON.parse(printed)).toMatchObject({ rows: 1, faultCount: 0 }),
};

test('every line is run here', () => expect(LINES.map(({ id }) => id)).toEqual(Object.keys(SHOWS)));

test.each(LINES.map((line) => [`${line.tool}: ${line.id}`, line] as const))('%s', async (_, line) => {
  if (!HAS[line.tool]) {
    // Where a build is judged, what cannot be run is a fault.
    if (process.env.SHORTFALL_TESTS) throw new Error(`${line.tool} is not installed.`);
    process.stdout.write(`Not run, ${line.tool} is not installed: ${line.id}\n`);
    return;
  }
  await SHOWS[line.id]!(await run(line));
}, 60_000);

test('no key stands in what the server prints', () => expect(server.output()).not.toContain('sfk_'));
