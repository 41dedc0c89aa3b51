import { Worker } from 'node:worker_threads';
import type { Asked } from '@/lib/imports/checked-chunks';
import type { CheckedFile } from '@/lib/imports/checked-file';
import { importFile } from '@/lib/imports/import-file';
import { POST } from '@/lib/imports/imports-route';
import { readRowsText } from '@/lib/imports/row-text';
import { withJudge } from '@/lib/imports/with-judge';
import { reportRules } from '@/lib/reports/stored/report-rules';
import { accountsFor, contextFor, signedInAs, type Accounts } from '../support/accounts';
import { testDatabase, type TestDatabase } from '../support/database';

let database: TestDatabase;
let accounts: Accounts;
beforeAll(async () => {
  database = await testDatabase();
  accounts = await accountsFor(database.db);
});
afterAll(() => database.close());

const file = (rows: number) =>
  new TextEncoder().encode(
    ['observed_on,area_code,category,severity,source_type,people_affected']
      .concat(Array.from({ length: rows }, (_, index) => `2023-01-05,askeran,FOOD,3,HOUSEHOLD,${index}`))
      .join('\n'),
  );
const contributor = () => contextFor(database.db, accounts.people.CONTRIBUTOR);
const patient = () => new AbortController().signal;
async function asked(): Promise<Asked> {
  return { rules: await reportRules(await contributor()), author: accounts.people.CONTRIBUTOR.id, as: 'submitted', confirmed: true };
}

/** Every thread that was told anything, and those of them that live: one that has ended has no number any more. */
const told = new Set<Worker>();
const threads = () => [...told].filter(({ threadId }) => threadId !== -1);
const { postMessage } = Worker.prototype;
beforeAll(() => {
  jest.spyOn(Worker.prototype, 'postMessage').mockImplementation(function (this: Worker, ...message: Parameters<typeof postMessage>) {
    told.add(this);
    postMessage.apply(this, message);
  });
});
afterAll(() => void jest.restoreAllMocks());

/** Row numbers of what can be stored. */
async function readyIn(judged: CheckedFile, how: Asked): Promise<number[]> {
  const rows: number[] = [];
  for await (const chunk of judged(how)) rows.push(...readRowsText(chunk.rows).map(({ row }) => row));
  return rows;
}

test('a file is judged as often as somebody asks, each time from its first row; the thread ends with the work', async () => {
  const how = await asked();
  const all = Array.from({ length: 1_000 }, (_, index) => index + 2);
  await withJudge(file(1_000), patient(), async (judged) => {
    expect(threads()).toHaveLength(1);
    for await (const { read } of judged(how)) {
      expect(read).toBeGreaterThan(0);
      break;
    }
    expect(await readyIn(judged, how)).toEqual(all);
    expect(await readyIn(judged, how)).toEqual(all);
  });
  expect(threads()).toEqual([]);
});

test('rows that need more memory than an import may have are refused, and nothing is stored', async () => {
  const ctx = await contributor();
  const work = (judged: CheckedFile) => importFile(ctx, judged, { as: 'submitted' });
  await expect(withJudge(file(5_000), patient(), work, { maxOldGenerationSizeMb: 4 })).rejects.toMatchObject({ code: 'import-too-heavy', status: 413 });
  expect(await database.db.report.count()).toBe(0);
  expect(threads()).toEqual([]);
});

test('a fault in the thread is heard, and no refusal', async () => {
  const how = { ...(await asked()), rules: null } as unknown as Asked;
  await expect(withJudge(file(3), patient(), (judged) => readyIn(judged, how))).rejects.toThrow("reading 'areas'");
  expect(threads()).toEqual([]);
});

test('a client that goes away while its file is stored ends the import: nothing is stored, and the next one has its turn', async () => {
  const { cookie } = await signedInAs(database.db, 'CONTRIBUTOR');
  const client = new AbortController();
  const send = (rows: number, signal?: AbortSignal) =>
    POST(new Request('http://shortfall.test/api/imports', {
      method: 'POST', headers: { cookie, host: 'shortfall.test', 'content-type': 'text/csv' }, body: file(rows), ...(signal ? { signal } : {}),
    }));
  const left = send(20_000, client.signal);
  await isStoring();
  client.abort();
  expect((await left).status).toBe(400);
  expect(await database.db.report.count()).toBe(0);
  expect(threads()).toEqual([]);
  const next = await send(3);
  expect([next.status, await next.json()]).toEqual([201, expect.objectContaining({ stored: 3 })]);
});

/** Resolves when an import holds the lock that lets one in at a time. */
async function isStoring(): Promise<void> {
  for (;;) {
    const [{ held }] = await database.db.$queryRaw<[{ held: boolean }]>`
      SELECT EXISTS (SELECT FROM pg_locks WHERE locktype = 'advisory' AND granted AND database = (SELECT oid FROM pg_database WHERE datname = current_database())) AS held`;
    if (held) return;
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
}
