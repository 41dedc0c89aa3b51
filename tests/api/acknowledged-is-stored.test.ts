import { SEALED_TYPE } from '@/lib/sealing/sealed-form';
import { accountsFor, signedInAs, type Accounts } from '../support/accounts';
import { testDatabase, type TestDatabase } from '../support/database';
import { howMany } from '../support/how-many';
import { sampleReport } from '../support/sample-reports';
import { sealedFor } from '../support/seal-key';
import { startServer, type RunningServer } from '../support/server';

/**
 * Reports sent again and again, fifty at a time, with the server killed in the middle: what was acknowledged is stored, what is stored is
 * stored once, and nobody is answered with a fault of ours.
 */
const REPORTS = howMany({ few: 150, full: 1_000 });
const PARALLEL = 50;
const KILL_AFTER = Math.round(REPORTS / 3);
/** Together they may send as many in a day. */
const CONTRIBUTORS = 3;

let database: TestDatabase;
let accounts: Accounts;
let server: RunningServer;

beforeAll(async () => {
  database = await testDatabase();
  accounts = await accountsFor(database.db);
});

afterAll(async () => {
  await server?.stop();
  await database.close();
});

test(`${REPORTS} reports with up to 5 resends and a kill -9: each acknowledged one is stored, each stored once`, async () => {
  server = await startServer({ databaseUrl: database.url, env: accounts.env });
  const reports = Array.from({ length: REPORTS }, (_, index) => sampleReport(index));
  const people = await Promise.all(Array.from({ length: CONTRIBUTORS }, () => signedInAs(database.db, 'CONTRIBUTOR')));
  const cookieOf = new Map(reports.map(({ id }, index) => [id, people[index % CONTRIBUTORS]!.cookie]));
  const resends = reports.flatMap((report, index) => Array.from({ length: index % 6 }, () => report));
  const queue = shuffled([...reports, ...resends]);
  const acknowledged = new Set<string>();
  const statuses: number[] = [];
  const unanswered: typeof reports = [];

  const send = async (report: (typeof reports)[number]) => {
    const answer = await fetch(`${server.url}/api/reports`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', cookie: cookieOf.get(report.id)! },
      body: JSON.stringify(report),
    }).catch(() => null);
    if (!answer) return void unanswered.push(report);
    statuses.push(answer.status);
    if (answer.status === 200 || answer.status === 201) acknowledged.add(report.id);
    if (statuses.length === KILL_AFTER) server.process.kill('SIGKILL');
  };

  await inParallel(queue, send);
  expect(unanswered.length).toBeGreaterThan(0);
  const stored = await storedIds();
  expect([...acknowledged].filter((id) => !stored.has(id))).toEqual([]);

  server = await startServer({ databaseUrl: database.url, env: accounts.env });
  await inParallel(unanswered.splice(0), send);
  await inParallel(reports.filter(({ id }) => !acknowledged.has(id)), send);

  expect(statuses.filter((status) => status !== 200 && status !== 201)).toEqual([]);
  expect((await storedIds()).size).toBe(REPORTS);
  const [rows] = await database.db.$queryRaw<{ reports: bigint; revisions: bigint; audits: bigint }[]>`
    SELECT (SELECT count(*) FROM report) AS reports, (SELECT count(*) FROM report_revision) AS revisions,
           (SELECT count(*) FROM audit_entry WHERE action = 'report.submit') AS audits`;
  expect(rows).toEqual({ reports: BigInt(REPORTS), revisions: BigInt(REPORTS), audits: BigInt(REPORTS) });
}, 180_000);

test('the server opens what was sealed for it, and nothing of it stands in its output: accepted, refused, broken, or met by a fault', async () => {
  const { db } = database;
  const [key] = await db.sealKey.findMany({ orderBy: { createdAt: 'desc' }, take: 1 });
  const seal = (changes: object) => sealedFor({ publicKey: new Uint8Array(key!.publicKey) }, { ...sampleReport(), ...{ note: 'canary-note' }, ...changes });
  const broken = await seal({});
  broken[200]! ^= 1;
  const send = async (body: Uint8Array<ArrayBuffer>) => {
    const headers = { 'content-type': SEALED_TYPE, cookie: accounts.cookies.VERIFIER };
    const answer = await fetch(`${server.url}/api/reports`, { method: 'POST', headers, body });
    return { status: answer.status, text: await answer.text() };
  };
  const accepted = await send(await seal({}));
  expect(accepted.status).toBe(201);
  const refused = await send(await seal({ areaId: 'canary-area' }));
  expect(refused.status).toBe(422);
  expect(JSON.parse(refused.text)).toMatchObject({ answers: { areaId: 'canary-area', note: 'canary-note' } });
  expect(await send(broken)).toMatchObject({ status: 422, text: expect.stringContaining('seal-broken') });
  await db.$executeRaw`ALTER TABLE report_revision RENAME TO elsewhere`;
  const fault = await send(await seal({}));
  await db.$executeRaw`ALTER TABLE elsewhere RENAME TO report_revision`;
  expect(fault.status).toBe(500);
  expect(server.output()).toContain('incident');
  const reference = (JSON.parse(accepted.text) as { reference: string }).reference;
  for (const said of ['canary', reference, accounts.people.VERIFIER.id]) expect(server.output()).not.toContain(said);
  for (const text of [fault.text, accepted.text]) expect(text).not.toContain('canary');
});

async function storedIds(): Promise<Set<string>> {
  return new Set((await database.db.report.findMany({ select: { id: true } })).map(({ id }) => id));
}

async function inParallel<T>(items: T[], work: (item: T) => Promise<void>): Promise<void> {
  const queue = [...items];
  await Promise.all(Array.from({ length: PARALLEL }, async () => {
    for (let item = queue.pop(); item !== undefined; item = queue.pop()) await work(item);
  }));
}

function shuffled<T>(items: T[]): T[] {
  const copy = [...items];
  for (let last = copy.length - 1; last > 0; last -= 1) {
    const other = Math.floor(Math.random() * (last + 1));
    [copy[last], copy[other]] = [copy[other]!, copy[last]!];
  }
  return copy;
}
