import { Problem } from '@/lib/core/problem';
import type { Context } from '@/lib/auth/context';
import { openDb, openPool, type Db, type Pool } from '@/lib/db/client';
import { submitReport } from '@/lib/reports/submit-report';
import { submitReports } from '@/lib/reports/submit-reports';
import { contextFor, signedInAs, type Person } from '../support/accounts';
import { testDatabase, type TestDatabase } from '../support/database';
import { howMany } from '../support/how-many';
import { sampleReport } from '../support/sample-reports';
import { postReports } from './api';

/** Reports of many, sent at the same time through two processes' worth of connections: what one statement stores is what one by one would have. */
const QUOTAS = { perHour: 1, perDay: 40, burst: 40 };
const PEOPLE = 6;
const EACH = howMany({ few: 60, full: 300 });

let database: TestDatabase;
let otherPool: Pool;
let otherDb: Db;

beforeAll(async () => {
  database = await testDatabase();
  otherPool = openPool(database.url);
  otherDb = openDb(otherPool);
});
afterAll(async () => {
  await otherDb.$disconnect();
  await otherPool.end();
  await database.close();
});

type Outcome = 'created' | 'same' | 'id-taken' | 'quota-reached';

async function outcomeOf(sending: Promise<{ outcome: 'created' | 'same' }>): Promise<Outcome> {
  try {
    return (await sending).outcome;
  } catch (error) {
    if (error instanceof Problem) return error.code as Outcome;
    throw error;
  }
}

/** Both sides of the installation, for one person under tight quotas. */
async function sidesOf(person: Person): Promise<Context[]> {
  const contexts = await Promise.all([database.db, otherDb].map((db) => contextFor(db, person)));
  return contexts.map((ctx) => ({ ...ctx, crisis: { ...ctx.crisis, quotas: QUOTAS } }));
}

test('a storm from two sides: each id once, each allowance to the last report, a revision and a line in the log for each', async () => {
  const people = await Promise.all(Array.from({ length: PEOPLE }, async () => (await signedInAs(database.db, 'CONTRIBUTOR')).person));
  const ids = Array.from({ length: 10 }, () => sampleReport().id);
  const outcomes = new Map<string, Outcome[]>(people.map(({ id }) => [id, []]));
  await Promise.all(people.map(async (person) => {
    const sides = await sidesOf(person);
    await Promise.all(Array.from({ length: EACH }, async (_, at) => {
      const own = sampleReport(at);
      // Some under an id that everybody uses; each own report from both sides; some in other words.
      const report = at % 6 === 0 ? { ...own, id: ids[(at / 6) % ids.length]! } : own;
      const sendings = [...sides.map((ctx) => submitReport(ctx, report)), ...(at % 5 === 0 ? [submitReport(sides[at % 2]!, { ...report, severity: (at % 5) + 2 })] : [])];
      outcomes.get(person.id)!.push(...(await Promise.all(sendings.map(outcomeOf))));
    }));
  }));
  for (const { id } of people) {
    const created = outcomes.get(id)!.filter((outcome) => outcome === 'created').length;
    expect(created).toBe(QUOTAS.perDay);
    expect(await database.db.report.count({ where: { authorId: id } })).toBe(created);
    const allowance = await database.db.submissionAllowance.findUniqueOrThrow({ where: { accountId: id } });
    expect(allowance.dayCount).toBe(created);
  }
  const [rows] = await database.db.$queryRaw<Record<string, number>[]>`
    SELECT count(*)::int AS reports, count(v.report_id)::int AS revisions,
      (SELECT count(*)::int FROM audit_entry WHERE action = 'report.submit' AND detail = '{"revision": 1}') AS lines
    FROM report r LEFT JOIN report_revision v ON v.report_id = r.id AND v.number = 1 AND v.actor_id = r.author_id AND v.at = r.received_at`;
  expect(rows).toEqual({ reports: PEOPLE * QUOTAS.perDay, revisions: PEOPLE * QUOTAS.perDay, lines: PEOPLE * QUOTAS.perDay });
}, 120_000);

test('in one batch: stored, the same twice, other words, refused by a rule, refused by the quota, each as if alone', async () => {
  const { person } = await signedInAs(database.db, 'CONTRIBUTOR');
  const ctx = { ...(await sidesOf(person))[0]! };
  const tight = { ...ctx, crisis: { ...ctx.crisis, quotas: { perHour: 1, perDay: 2, burst: 2 } } };
  const [first, second, third] = [sampleReport(1), sampleReport(2), sampleReport(3)];
  const answers = await submitReports(tight, { reports: [first, first, { ...first, severity: 5 }, { ...sampleReport(), areaId: 'nowhere' }, second, third, third, second] });
  expect(answers.map((answer) => (answer.outcome === 'refused' ? answer.problem.code : answer.outcome))).toEqual([
    'created', 'same', 'id-taken', 'input-refused', 'created', 'quota-reached', 'quota-reached', 'same',
  ]);
  expect(answers[5]).toMatchObject({ problem: { retryAfter: 86_400 } });
  expect(await database.db.report.count({ where: { authorId: person.id } })).toBe(2);
});

test('"nothing has changed" may speak of a report before it in the same batch', async () => {
  const { person } = await signedInAs(database.db, 'CONTRIBUTOR');
  const ctx = await contextFor(database.db, person);
  const earlier = { ...sampleReport(), observedOn: '2022-12-20' };
  const repeat = { id: sampleReport().id, sameAs: earlier.id, observedOn: '2022-12-21' };
  const answers = await submitReports(ctx, { reports: [earlier, repeat, repeat] });
  expect(answers.map(({ outcome }) => outcome)).toEqual(['created', 'created', 'same']);
});

test('whatever a report and its revisions both say, the first revision says as the report does', async () => {
  const { person } = await signedInAs(database.db, 'CONTRIBUTOR');
  const ctx = await contextFor(database.db, person);
  const full = {
    ...sampleReport(), category: 'FOOD', itemCode: 'FOOD-BREAD', peopleAffected: 7, quantityNeeded: 12.5, quantityAvailable: 3, note: 'Нет "хлеба", \\ հաց չկա',
    observedOn: '2022-12-20', sourceType: 'PUBLISHED', citation: 'https://example.org/a?b=1', claimedBy: 'A claimant', statement: 'It is said so.', validUntil: '2022-12-30', counterClaim: 'It is denied.',
    archived: 'https://archive.example.org/a',
  };
  await submitReport(ctx, full);
  const [told] = await database.db.$queryRaw<{ report: Record<string, unknown>; revision: Record<string, unknown> }[]>`
    SELECT to_jsonb(r) AS report, to_jsonb(v) AS revision FROM report r JOIN report_revision v ON v.report_id = r.id WHERE r.id = ${full.id}::uuid`;
  const { report, revision } = told!;
  const shared = Object.keys(report).filter((name) => name in revision);
  expect(shared).toEqual(expect.arrayContaining(['area_id', 'note', 'statement', 'quantity_needed', 'valid_until', 'counter_claim', 'archived']));
  expect(Object.fromEntries(shared.map((name) => [name, revision[name]]))).toEqual(Object.fromEntries(shared.map((name) => [name, report[name]])));
  expect(report).toMatchObject({
    note: full.note, quantity_needed: 12.5, unlikely: false, observed_on: '2022-12-20', valid_until: '2022-12-30', author_id: person.id, status: 'SUBMITTED', batch_id: null,
  });
});

test('a connection that is cut in the middle of a statement stores nothing, says so, and the same reports are taken the next time', async () => {
  const signed = await signedInAs(database.db, 'CONTRIBUTOR');
  await postReports(signed.cookie, sampleReport());
  const reports = [sampleReport(1), sampleReport(2)];
  const holder = await otherPool.connect();
  try {
    await holder.query('BEGIN');
    await holder.query('SELECT FROM submission_allowance WHERE account_id = $1 FOR UPDATE', [signed.person.id]);
    const answer = postReports(signed.cookie, { reports });
    // Not by the holder: inside a transaction the database tells of what others do as it was when first asked.
    const cut = async () => (await database.pool.query(`SELECT pg_terminate_backend(pid) FROM pg_stat_activity
      WHERE datname = current_database() AND wait_event_type = 'Lock' AND query LIKE '%submit_reports%'`)).rowCount;
    while ((await cut()) === 0) await new Promise((resolve) => setTimeout(resolve, 10));
    expect((await answer).status).toBe(503);
  } finally {
    await holder.query('ROLLBACK');
    holder.release();
  }
  expect(await database.db.report.count({ where: { id: { in: reports.map(({ id }) => id) } } })).toBe(0);
  const { body } = await postReports(signed.cookie, { reports });
  expect(body.results.map(({ status }) => status)).toEqual([201, 201]);
});

test('a name that is taken is drawn again, and the one who has it keeps it', async () => {
  const { db } = database;
  const { person } = await signedInAs(db, 'CONTRIBUTOR');
  const [sent] = await db.$queryRaw<{ reference: string; publicId: string }[]>`SELECT reference, public_id AS "publicId" FROM report LIMIT 1`;
  const row = (changes: object) => ({
    id: sampleReport().id, public_id: sampleReport().id, reference: 'ZZZZZZ', author_id: person.id, content_hash: 'x', revision: 1, status: 'SUBMITTED',
    received_at: new Date(), area_id: 'stepanakert', category: 'FOOD', severity: 1, unlikely: false, observed_on: '2022-12-20', source_type: 'HOUSEHOLD', ...changes,
  });
  const rows = [row({ reference: sent!.reference }), row({}), row({}), row({ public_id: sent!.publicId, reference: 'YYYYYY' })];
  const answers = await db.$queryRaw<{ place: number; outcome: string }[]>`
    SELECT place, outcome FROM submit_reports(${JSON.stringify(rows)}::json, 60::float8, 500, 500::float8) ORDER BY place`;
  // The two that were drawn alike: one has the name, whichever comes first by its id.
  expect(answers.map(({ outcome }) => outcome).sort()).toEqual(['again', 'again', 'again', 'created']);
  expect(answers[0]!.outcome).toBe('again');
  expect(answers[3]!.outcome).toBe('again');
  expect(await db.submissionAllowance.findUniqueOrThrow({ where: { accountId: person.id } })).toMatchObject({ used: 1, dayCount: 1 });
});
