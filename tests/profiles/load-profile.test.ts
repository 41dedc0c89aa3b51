import { appendFileSync, cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { loadProfile } from '@/lib/imports/load-profile';
import { emptyDatabase } from '../support/empty-database';
import type { TestDatabase } from '../support/database';

const FOLDER = path.resolve('prisma/profiles/nk-2022-2023');
const now = new Date('2026-01-15T08:30:00.000Z');

let database: TestDatabase;
let scratch: string;
beforeEach(async () => {
  database = await emptyDatabase();
  scratch = mkdtempSync(path.join(os.tmpdir(), 'shortfall-profile-'));
});
afterEach(async () => {
  await database.close();
  rmSync(scratch, { recursive: true });
});

test('a first start loads the folder and its record; the next finds everything as it was', async () => {
  const { db } = database;
  expect(await loadProfile({ db, folder: FOLDER, now })).toEqual({ loaded: true, reports: 219, differences: [] });
  expect(await loadProfile({ db, folder: FOLDER, now })).toEqual({ loaded: false, reports: 0, differences: [] });
  expect(await countRows()).toEqual({ areas: 19, items: 53, events: 67, baselines: 41, series: 13, reports: 219, published: 219 });
});

test('each report of the record has two revisions and a line in the log for each, by two actors nobody can sign in as', async () => {
  const { db, pool } = database;
  await loadProfile({ db, folder: FOLDER, now });
  const { rows } = await pool.query(`
    SELECT report.status, report.revision, count(*)::int AS reports,
      min((SELECT string_agg(action || ' ' || revision.status || ' ' || coalesce(revision.certainty::text, '-'), ', ' ORDER BY number)
        FROM report_revision AS revision WHERE report_id = report.id)) AS revisions,
      min((SELECT string_agg(action || ' ' || (detail->>'revision'), ', ' ORDER BY id) FROM audit_entry WHERE subject = report.id::text)) AS log,
      count(DISTINCT report.author_id)::int AS authors,
      bool_and(report.author_id <> (SELECT actor_id FROM report_revision WHERE report_id = report.id AND number = 2)) AS reviewed_by_another
    FROM report GROUP BY 1, 2, report.certainty ORDER BY report.certainty`);
  const same = { status: 'VERIFIED', revision: 2, log: 'report.submit 1, review.verify 2', authors: 1, reviewed_by_another: true };
  expect(rows).toEqual([
    { ...same, reports: 69, revisions: 'submit SUBMITTED -, verify VERIFIED POSSIBLE' },
    { ...same, reports: 133, revisions: 'submit SUBMITTED -, verify VERIFIED PROBABLE' },
    { ...same, reports: 17, revisions: 'submit SUBMITTED -, verify VERIFIED CONFIRMED' },
  ]);
  const actors = await db.user.findMany({ select: { system: true, role: true, passphraseHash: true } });
  expect(actors).toEqual([1, 2].map(() => ({ system: true, role: null, passphraseHash: null })));
});

test('public names of the record are the same in every installation', async () => {
  await loadProfile({ db: database.db, folder: FOLDER, now });
  const other = await emptyDatabase();
  await loadProfile({ db: other.db, folder: FOLDER, now: new Date('2027-05-05T05:05:05.000Z') });
  const names = async ({ pool }: TestDatabase) => (await pool.query('SELECT id, public_id FROM report ORDER BY public_id')).rows;
  expect(await names(other)).toEqual(await names(database));
  await other.close();
});

test('two starts at once load once', async () => {
  const { db } = database;
  const starts = await Promise.all([1, 2, 3].map(() => loadProfile({ db, folder: FOLDER, now })));
  expect(starts.map(({ reports }) => reports).sort()).toEqual([0, 0, 219]);
  expect(await countRows()).toMatchObject({ areas: 19, reports: 219 });
});

test('a start that is killed half-way leaves nothing behind, and the next one loads', async () => {
  const { db, pool } = database;
  const lock = await pool.connect();
  // Holds the load where the record is about to go in, after the whole profile was written.
  await lock.query('BEGIN');
  await lock.query(`SELECT pg_advisory_xact_lock(hashtext('shortfall.import'))`);
  const killed = loadProfile({ db, folder: FOLDER, now }).then(() => 'loaded', () => 'broken off');
  const waiting = `SELECT pid FROM pg_stat_activity WHERE wait_event = 'advisory' AND datname = current_database()`;
  let pid: number | undefined;
  while (!pid) pid = (await pool.query(waiting)).rows[0]?.pid;
  await lock.query('SELECT pg_terminate_backend($1)', [pid]);
  await lock.query('ROLLBACK');
  lock.release();
  expect(await killed).toBe('broken off');
  expect(await countRows()).toMatchObject({ areas: 0, items: 0, events: 0, reports: 0 });
  expect(await loadProfile({ db, folder: FOLDER, now })).toMatchObject({ loaded: true, reports: 219 });
});

test('a changed file is named and not applied', async () => {
  const { db } = database;
  cpSync(FOLDER, scratch, { recursive: true });
  await loadProfile({ db, folder: scratch, now });
  const places = JSON.parse(readFileSync(path.join(scratch, 'places.json'), 'utf8'));
  places.places.pop();
  writeFileSync(path.join(scratch, 'places.json'), JSON.stringify(places));
  appendFileSync(path.join(scratch, 'documented-reports.csv'), 'broken');
  const { loaded, differences } = await loadProfile({ db, folder: scratch, now });
  expect(loaded).toBe(false);
  expect(differences.map((line) => line.split(' ')[0])).toEqual(['places.json', 'documented-reports.csv']);
  expect(await countRows()).toMatchObject({ areas: 19, reports: 219 });
  expect((await loadProfile({ db, folder: 'prisma/profiles/template', now })).differences).toEqual([
    'This database serves nk-2022-2023; template needs a database of its own, nothing of it is applied.',
  ]);
  rmSync(path.join(scratch, 'profile.json'));
  expect((await loadProfile({ db, folder: scratch, now })).differences).toEqual([
    `There is no profile in ${scratch}; the database stands as it was loaded.`,
  ]);
});

test('a fault in the record names file, row and column, and nothing is loaded', async () => {
  cpSync(FOLDER, scratch, { recursive: true });
  const file = path.join(scratch, 'documented-reports.csv');
  const [header = '', ...rows] = readFileSync(file, 'utf8').split('\n');
  writeFileSync(file, [header, rows[0]!.replace(',3,', ',7,'), rows[1]!.replace('PROBABLE', 'SURE'), ...rows.slice(2)].join('\n'));
  await expect(loadProfile({ db: database.db, folder: scratch, now })).rejects.toMatchObject({
    faults: [
      { file: 'documented-reports.csv', row: 2, field: 'severity' },
      { file: 'documented-reports.csv', row: 3, field: 'certainty' },
    ],
  });
  expect(await countRows()).toMatchObject({ areas: 0, reports: 0 });
});

async function countRows() {
  const { db } = database;
  return {
    areas: await db.area.count(),
    items: await db.item.count(),
    events: await db.event.count(),
    baselines: await db.baseline.count(),
    series: await db.baselineSeries.count(),
    reports: await db.report.count(),
    published: await db.publicReport.count(),
  };
}
