import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { createKey } from '@/lib/api-keys/create-key';
import { revokeKey } from '@/lib/api-keys/revoke-key';
import { siteUrl } from '@/lib/auth/site';
import { openDb, openPool, type Db, type Pool } from '@/lib/db/client';
import { rebuildPublic } from '@/lib/estimates/rebuild';
import { loadProfile } from '@/lib/imports/load-profile';
import { sendNotice } from '@/lib/notices/send-notice';
import { submitReport } from '@/lib/reports/submit-report';
import { reviewReport } from '@/lib/review/review-report';
import { CLOCK } from '@/lib/snapshots/clock-actor';
import { publishSnapshot } from '@/lib/snapshots/publish-snapshot';
import { openDatabase } from '@/server/database';
import { lookAtRights } from '@/server/doctor/look-at-rights';
import { grantRights } from '@/server/rights/grant-rights';
import { TABLE_RIGHTS } from '@/server/rights/table-rights';
import { wideRights } from '@/server/rights/wide-rights';
import { startSettings } from '@/server/start-settings';
import { spawnServer } from '../process/server-process';
import { accountsFor, contextFor, type Accounts } from '../support/accounts';
import { createDatabase } from '../support/create-database';
import { emptyDatabase } from '../support/empty-database';
import { sampleReport } from '../support/sample-reports';

/** The account that the server works with: it does all that the server does, and can change neither the schema nor what is append-only. */
const role = `server_${randomUUID().replaceAll('-', '')}`;
let ownerUrl: string;
let roleUrl: string;
let owner: Pool;
let pool: Pool;
let db: Db;
let accounts: Accounts;

const as = (url: string) => Object.assign(new URL(url), { username: role, password: 'for-tests' }).href;

beforeAll(async () => {
  ownerUrl = await createDatabase({ record: false });
  roleUrl = as(ownerUrl);
  owner = openPool(ownerUrl, 4);
  await owner.query(`CREATE ROLE ${role} LOGIN PASSWORD 'for-tests'`);
  await grantRights(owner, role);
  pool = openPool(roleUrl, 4);
  db = openDb(pool);
  Object.assign(globalThis, { [Symbol.for('shortfall.pool')]: pool, [Symbol.for('shortfall.prisma')]: db });
  accounts = await accountsFor(db);
}, 60_000);
afterAll(async () => {
  await db.$disconnect();
  await pool.end();
  await owner.query(`DROP OWNED BY ${role}`);
  await owner.end();
});

test('every table of the schema is in the list of rights, and the list names no other', async () => {
  const { rows } = await owner.query<{ name: string }>("SELECT relname AS name FROM pg_class WHERE relnamespace = 'public'::regnamespace AND relkind IN ('r', 'p')");
  expect(rows.map(({ name }) => name).sort()).toEqual(Object.keys(TABLE_RIGHTS).sort());
});

const APPEND_ONLY = { public_revision: 'seq', report_revision: 'number', audit_entry: 'id', snapshot: 'id', snapshot_file: 'position', snapshot_piece: 'number' };
test.each([
  ...Object.entries(APPEND_ONLY).flatMap(([table, column]) => [
    `UPDATE ${table} SET ${column} = ${column}`,
    `DELETE FROM ${table}`, `TRUNCATE ${table} CASCADE`, `ALTER TABLE ${table} DISABLE TRIGGER ALL`, `DROP TABLE ${table} CASCADE`, `ALTER TABLE ${table} OWNER TO ${role}`,
    `CREATE TRIGGER mine BEFORE INSERT ON ${table} FOR EACH ROW EXECUTE FUNCTION refuse_rewriting()`,
  ]),
  'DROP TRIGGER link ON public_revision', 'DROP TRIGGER append_only ON public_revision', 'DROP FUNCTION link_public_revision CASCADE',
  `CREATE OR REPLACE FUNCTION refuse_rewriting() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN NEW; END'`,
  'CREATE TABLE mine (x int)', 'CREATE TEMPORARY TABLE data_version (x int)', 'CREATE SCHEMA mine', 'ALTER TABLE report ADD COLUMN mine int',
  'CREATE RULE mine AS ON INSERT TO public_revision DO INSTEAD NOTHING', 'DROP SCHEMA public CASCADE', `SELECT setval('public_revision_seq_seq', 1)`,
  'SET ROLE shortfall', `SET session_replication_role = 'replica'`, 'ALTER SYSTEM SET fsync = off', `COPY report TO PROGRAM 'cat'`,
  `SELECT pg_read_file('/etc/passwd')`, 'DELETE FROM report', 'DELETE FROM account', 'DELETE FROM _prisma_migrations', 'CREATE ROLE mine', 'CREATE DATABASE mine',
])('refused: %s', async (statement) => {
  await expect(pool.query(statement)).rejects.toMatchObject({ code: '42501' });
});

test('a profile is loaded, and everything that the server does is done', async () => {
  const empty = await emptyDatabase();
  await grantRights(empty.pool, role);
  const first = openPool(as(empty.url), 4);
  const firstDb = openDb(first);
  expect(await loadProfile({ db: firstDb, folder: 'prisma/profiles/nk-2022-2023', now: new Date() })).toMatchObject({ loaded: true, reports: 219 });
  await firstDb.$disconnect();
  await first.end();
  await empty.close();

  const at = (person: 'CONTRIBUTOR' | 'VERIFIER' | 'ADMIN', now: string) => contextFor(db, accounts.people[person], new Date(now));
  const { id, ...said } = sampleReport(2);
  const decide = async (now: string, decision: Record<string, unknown>) => {
    const { revision } = await db.report.findUniqueOrThrow({ where: { id } });
    await reviewReport(await at('VERIFIER', now), id, { revision, reason: 'two clinics say so', ...decision });
  };
  await submitReport(await at('CONTRIBUTOR', '2026-02-01T09:00:00Z'), { id, ...said });
  await decide('2026-02-01T10:00:00Z', { decision: 'verify', certainty: 'PROBABLE' });
  await decide('2026-02-01T11:00:00Z', { decision: 'correct', content: { ...said, severity: 5 } });
  await decide('2026-02-01T12:00:00Z', { decision: 'reopen' });
  await decide('2026-02-01T13:00:00Z', { decision: 'verify', certainty: 'CONFIRMED' });
  expect((await db.publicRevision.findMany({ orderBy: { seq: 'asc' } })).map(({ kind }) => kind)).toEqual(['published', 'corrected', 'withdrawn', 'restored']);
  expect(await publishSnapshot(await contextFor(db, CLOCK, new Date('2026-02-02T10:00:00Z')))).toMatchObject({ outcome: 'new' });
  const key = await createKey(await at('CONTRIBUTOR', '2026-02-01T09:00:00Z'), { name: 'a script', scope: 'submit' });
  await revokeKey(await at('CONTRIBUTOR', '2026-02-01T09:00:00Z'), { id: key.id });
  await sendNotice(await contextFor(db), { about: `${siteUrl()}/data`, text: 'a row is wrong' });
  expect((await rebuildPublic(db, new Date('2026-02-02T11:00:00Z'))).differences).toEqual([]);
  await db.session.deleteMany({ where: { userId: accounts.people.ADMIN.id } });
});

test('rights that were given beside the list are found, and gone after the next start', async () => {
  expect(await wideRights(owner, role)).toEqual([]);
  expect(await lookAtRights({ pool: owner, url: roleUrl })).toEqual({ says: `The server works as ${role}, which can change neither the schema nor the log.` });
  await owner.query(`GRANT UPDATE, DELETE ON public_revision TO ${role}`);
  await owner.query(`GRANT CREATE ON SCHEMA public TO ${role}`);
  expect(await wideRights(owner, role)).toEqual(['it may change the schema', 'it may rewrite public_revision']);
  await grantRights(owner, role);
  expect(await wideRights(owner, role)).toEqual([]);
  expect(await lookAtRights({ pool: owner, url: ownerUrl })).toMatchObject({ says: expect.stringContaining('it may do everything'), mend: expect.stringContaining('DATABASE_OWNER_URL') });
  expect(await wideRights(owner, 'nobody_at_all')).toEqual(['there is no account nobody_at_all']);
});

test('the server works with DATABASE_URL and migrates with DATABASE_OWNER_URL', async () => {
  const other = `${role}_b`;
  await owner.query(`CREATE ROLE ${other} LOGIN PASSWORD 'for-tests'`);
  const folder = mkdtempSync(path.join(os.tmpdir(), 'rights-'));
  const url = Object.assign(new URL(roleUrl), { username: other }).href;
  const server = spawnServer({ DATABASE_URL: url, DATABASE_OWNER_URL: ownerUrl, SHORTFALL_DATA: folder });
  await server.says('Shortfall is ready at ');
  const rows = await (await fetch(`${/ready at (\S+)/.exec(server.output())![1]!}/data/log.csv`)).text();
  const { rows: connected } = await owner.query<{ n: number }>("SELECT count(*)::int AS n FROM pg_stat_activity WHERE datname = current_database() AND usename = $1", [other]);
  server.send('SIGTERM');
  expect(await server.exited).toBe(0);
  await owner.query(`DROP OWNED BY ${other}`);
  rmSync(folder, { recursive: true });
  expect(rows.split('\r\n')).toHaveLength(6);
  expect(connected[0]!.n).toBeGreaterThan(0);
  await expect(openDatabase(startSettings({ NODE_ENV: 'test', DATABASE_OWNER_URL: ownerUrl }), {})).rejects.toThrow('set both or neither');
}, 60_000);
