import path from 'node:path';
import { areaTree } from '@/lib/crisis/areas';
import { currentAreas, currentCrisis, currentItems } from '@/lib/crisis/current';
import { rebuildPublic } from '@/lib/estimates/rebuild';
import { checkReport } from '@/lib/reports/input/check-report';
import { contentHash } from '@/lib/reports/stored/content-hash';
import { contentFrom } from '@/lib/reports/stored/report-content';
import { submitReport } from '@/lib/reports/submit-report';
import { reviewReport } from '@/lib/review/review-report';
import { makeSample } from '@/scripts/sample/make-sample';
import { accountsFor, contextFor } from '../support/accounts';
import type { TestDatabase } from '../support/database';
import { emptyDatabase } from '../support/empty-database';
import { sampleReport } from '../support/sample-reports';

const TEMPLATE = path.resolve('prisma/profiles/template');
/** The template's crisis goes on: its sample is told until the day before this one. */
const NOW = new Date('2025-07-10T10:00:00.000Z');
const REPORTS = 5_000;

/** Keys, indexes, checks and triggers as the database knows them. */
const FORM = `
  SELECT conrelid::regclass || ' ' || conname || ' ' || pg_get_constraintdef(oid) AS part FROM pg_constraint
    WHERE connamespace = 'public'::regnamespace
  UNION ALL SELECT pg_get_indexdef(indexrelid) FROM pg_index JOIN pg_class ON pg_class.oid = indrelid WHERE relnamespace = 'public'::regnamespace
  UNION ALL SELECT pg_get_triggerdef(pg_trigger.oid) || tgenabled::text FROM pg_trigger JOIN pg_class ON pg_class.oid = tgrelid
    WHERE NOT tgisinternal AND relnamespace = 'public'::regnamespace
  ORDER BY part`;

let database: TestDatabase;
let fresh: TestDatabase;
beforeAll(async () => {
  [database, fresh] = [await emptyDatabase(), await emptyDatabase()];
  await makeSample(database, { reports: REPORTS, seed: 7, folder: TEMPLATE, now: NOW }, () => undefined);
}, 60_000);
afterAll(() => Promise.all([database.close(), fresh.close()]));

async function rows<Row = Record<string, unknown>>(text: string): Promise<Row[]> {
  return (await database.pool.query(text)).rows as Row[];
}

test('it is as many reports as were asked for, and the crisis is marked', async () => {
  expect(await database.db.report.count()).toBe(REPORTS);
  expect((await currentCrisis(database.db)).sample).toBe(true);
});

test('the rebuild finds no difference', async () => {
  const { keys, differences } = await rebuildPublic(database.db, NOW);
  expect(keys).toBeGreaterThan(20);
  expect(differences).toEqual([]);
}, 60_000);

test('keys, indexes, checks and triggers are those of any other database', async () => {
  expect(await rows(FORM)).toEqual((await fresh.pool.query(FORM)).rows);
});

test('every line of the public log is linked as the database itself would link it', async () => {
  const [log] = await rows(`
    SELECT count(*)::int AS lines, max(seq)::int AS last,
      count(*) FILTER (WHERE hash <> public_link(line))::int AS wrong,
      count(*) FILTER (WHERE previous_hash <> coalesce(before, repeat('0', 64)))::int AS unlinked,
      count(*) FILTER (WHERE content_hash
        <> sha256_hex(salt || E'\\n' || public_cells(jsonb_populate_record(NULL::public_report, content))))::int AS untrue,
      count(*) FILTER (WHERE version < earlier OR at < moment)::int AS unordered
    FROM (SELECT line, line.*, lag(hash) OVER log AS before, lag(version) OVER log AS earlier, lag(at) OVER log AS moment
      FROM public_revision AS line WINDOW log AS (ORDER BY seq)) AS line`);
  expect(log).toEqual({ lines: log!.last, last: expect.any(Number), wrong: 0, unlinked: 0, untrue: 0, unordered: 0 });
  expect(log!.lines).toBeGreaterThan(REPORTS * 0.8);
});

test('the newest line of each report is what is public now', async () => {
  expect(await rows(`
    SELECT public_id FROM (SELECT DISTINCT ON (public_id) public_id, content FROM public_revision ORDER BY public_id, seq DESC) AS newest
    FULL JOIN public_report AS stored USING (public_id) WHERE newest.content IS DISTINCT FROM to_jsonb(stored)`)).toEqual([]);
  const [version] = await rows('SELECT version = (SELECT max(version) FROM public_revision) OR arrival_lag_days > 0 AS newest FROM data_version');
  expect(version).toEqual({ newest: true });
});

test('every report passes the rules of the form, and its hash is that of what was sent', async () => {
  const crisis = await currentCrisis(database.db);
  const rules = { crisis, areas: await currentAreas(database.db), items: await currentItems(database.db), today: '2025-07-10' };
  const confirmed = { unlikelyConfirmed: false, oldDayConfirmed: true, noteConfirmed: false };
  const known = new Set(rules.areas.map(({ id }) => id));
  for (const report of await database.db.report.findMany()) {
    const { codingNote: _, unlikely: __, ...content } = contentFrom(report);
    expect(checkReport({ ...content, ...confirmed }, rules)).toEqual([]);
    expect(known).toContain(content.areaId);
    if (report.revision === 1) expect(report.contentHash).toBe(contentHash(content));
  }
});

test('all that happens to reports happens: states, moves, changes of what is public, people known, unknown and few', async () => {
  const of = async (column: string, table: string) => (await rows<{ it: string }>(`SELECT DISTINCT ${column}::text AS it FROM ${table} ORDER BY it`)).map(({ it }) => it);
  expect(await of('status', 'report')).toEqual(['DUPLICATE', 'NEEDS_INFO', 'REJECTED', 'SUBMITTED', 'VERIFIED', 'WITHDRAWN']);
  expect(await of('action', 'report_revision')).toEqual(
    ['answer', 'ask', 'correct', 'decline', 'duplicate', 'edit', 'grant', 'reject', 'reopen', 'request', 'submit', 'verify', 'withdraw'],
  );
  expect(await of('kind', 'public_revision')).toEqual(['corrected', 'published', 'restored', 'withdrawn']);
  expect(await of('people_status', 'public_report')).toEqual(['known', 'suppressed', 'unknown']);
  expect(await of('scope', 'public_report')).toEqual(['area', 'part']);
  expect(await of('severity', 'public_report')).toEqual(['1', '2', '3', '4', '5']);
  const { publicIds } = areaTree(await currentAreas(database.db), (await currentCrisis(database.db)).policy);
  expect(await of('area_id', 'public_report')).toEqual([...new Set(publicIds.values())].sort());
  expect((await of('author_id', 'report')).length).toBe(40);
});

test('nobody decides on a report of their own, and each revision has its line in the log of actions', async () => {
  expect(await rows(`
    SELECT FROM report_revision JOIN report ON report.id = report_id JOIN account ON account.id = actor_id
    WHERE (actor_id = author_id) <> (account.role = 'CONTRIBUTOR')`)).toEqual([]);
  expect(await rows(`
    SELECT report_id, entry.subject FROM report_revision AS revision
    FULL JOIN (SELECT subject::uuid, (detail ->> 'revision')::int AS number, at, actor_id FROM audit_entry WHERE detail ? 'revision') AS entry
      ON entry.subject = report_id AND entry.number = revision.number AND entry.at = revision.at AND entry.actor_id = revision.actor_id
    WHERE report_id IS NULL OR entry.subject IS NULL`)).toEqual([]);
});

test('the same seed makes the same reports, another one others; an earlier sample makes room', async () => {
  const sums: unknown[] = [];
  for (const seed of [1, 1, 2]) {
    await makeSample(fresh, { reports: 60, seed, folder: TEMPLATE, now: NOW }, () => undefined);
    const { rows: [sum] } = await fresh.pool.query(`SELECT
      (SELECT md5(string_agg(report::text, ',' ORDER BY id)) FROM report) AS reports,
      (SELECT md5(string_agg(line.hash, ',' ORDER BY seq)) FROM public_revision AS line) AS log`);
    sums.push(sum);
  }
  expect(sums[1]).toEqual(sums[0]);
  expect(sums[2]).not.toEqual(sums[0]);
});

test('people can go on where the sample ends: the next line is linked to the last', async () => {
  const { people } = await accountsFor(database.db);
  const [head] = await rows('SELECT seq, hash FROM public_revision ORDER BY seq DESC LIMIT 1');
  // Without a delay, so that the decision itself publishes.
  const at = async (person: (typeof people)['VERIFIER']) => {
    const context = await contextFor(database.db, person, NOW);
    return { ...context, crisis: { ...context.crisis, policy: { ...context.crisis.policy, delayHours: 0 } } };
  };
  const report = { ...sampleReport(), areaId: 'north', observedOn: '2025-07-09' };
  await submitReport(await at(people.CONTRIBUTOR), report);
  await reviewReport(await at(people.VERIFIER), report.id, { decision: 'verify', revision: 1, certainty: 'PROBABLE', reason: 'Seen.' });
  expect(await rows(`SELECT seq, previous_hash FROM public_revision ORDER BY seq DESC LIMIT 1`))
    .toEqual([{ seq: String(Number(head!.seq) + 1), previous_hash: head!.hash }]);
});
