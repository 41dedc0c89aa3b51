import { readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { gunzipSync } from 'node:zlib';
import { parse } from 'csv-parse/sync';
import { eraseReport } from '@/lib/erasure/erase-report';
import { findErasable, snapshotsWith } from '@/lib/erasure/find-erasable';
import { CORRECTION_TABLE } from '@/lib/corrections/correction-table';
import { csvRoute } from '@/lib/exports/csv-route';
import { REPORTS_TABLE } from '@/lib/exports/tables/reports-table';
import { SEVERITY_TABLE } from '@/lib/exports/tables/severity-table';
import { LOG_TABLE } from '@/lib/public-log/log-table';
import { rebuildPublic } from '@/lib/estimates/rebuild';
import { getPublicReport } from '@/lib/record/get-public-report';
import { submitReport } from '@/lib/reports/submit-report';
import { publishSnapshot } from '@/lib/snapshots/publish-snapshot';
import { remakeSnapshot } from '@/lib/snapshots/remake-snapshot';
import { CONSOLE, storeConsole } from '@/lib/users/console-actor';
import { openSource } from '@/scripts/verify/open-source';
import { verify } from '@/scripts/verify/verify';
import { download } from '../exports/support/download';
import { downloadFolder } from '../snapshots/support/download-folder';
import { serveData } from '../snapshots/support/serve-data';
import { openDesk, type Desk } from '../review/desk';
import { sampleReport } from '../support/sample-reports';

/** In every text, and in the number of people: what must be nowhere afterwards. */
const CANARY = /canary|\b48271\b/i;
const DANGEROUS = {
  areaId: 'askeran', category: 'FOOD', itemCode: 'FOOD-BREAD', severity: 4, peopleAffected: 4827, observedOn: '2023-01-20',
  sourceType: 'PUBLISHED', statement: 'Canary of the statement.', claimedBy: 'Canary Ministry', citation: 'https://example.org/canary', counterClaim: 'Canary of the denial.',
};
/** After its correction, before the snapshot. */
const CORRECTED = '2026-02-03T09:00:00Z';
const ERASED_AT = '2026-02-10T12:00:00.000Z';

let desk: Desk;
let dangerous: string;
let harmless: string;
let publicId: string;
let snapshot: string;
beforeAll(async () => {
  desk = await openDesk();
  dangerous = await desk.submit({ ...DANGEROUS, peopleAffected: 48271, unlikelyConfirmed: true });
  harmless = await desk.submit({ ...sampleReport(1), areaId: 'martuni', peopleAffected: 300 });
  for (const id of [dangerous, harmless]) await desk.decide(id, { decision: 'verify', certainty: 'PROBABLE', sourceOpened: true, reason: 'read' });
  desk.moveTo('2026-02-02T09:00:00.000Z');
  const content = { ...DANGEROUS, severity: 5, statement: 'Canary of the correction.', peopleAffected: 48271, unlikelyConfirmed: true };
  await desk.decide(dangerous, { decision: 'correct', content, reason: 'Canary of the reason.' });
  publicId = (await desk.row(dangerous)).publicId;
  desk.moveTo('2026-02-04T09:00:00.000Z');
  const made = await publishSnapshot(desk.context(desk.verifier));
  snapshot = 'id' in made ? made.id : '';
  // A later state of the data, in which it is as well.
  const { id: _, ...said } = sampleReport(1);
  await desk.decide(harmless, { decision: 'correct', content: { ...said, areaId: 'martuni', peopleAffected: 310 }, reason: 'counted again' });
}, 60_000);
afterAll(() => desk.close());

const consoleContext = () => ({ ...desk.context(desk.verifier), actor: CONSOLE });
const csv = (table: typeof LOG_TABLE, query = '') => download(csvRoute(table), query);
const asOf = (instant: string) => `?asOf=${instant}`;

/** What was shown of the area of the dangerous report, as of a day on which it was public. */
async function severitiesOfAskeran(): Promise<string[]> {
  const rows: Record<string, string>[] = parse((await csv(SEVERITY_TABLE, `${asOf(CORRECTED)}&area=askeran`)).text, { columns: true });
  return [...new Set(rows.map(({ severity }) => severity!))].sort();
}

/** Every cell of every table, and every file of every snapshot, as text. */
async function everythingKept(): Promise<string> {
  const { rows } = await desk.database.pool.query<{ name: string }>("SELECT relname AS name FROM pg_class WHERE relnamespace = 'public'::regnamespace AND relkind = 'r'");
  const texts: string[] = [];
  for (const { name } of rows) {
    const { rows: found } = await desk.database.pool.query<{ text: string }>(`SELECT t::text AS text FROM "${name}" AS t`);
    texts.push(...found.map(({ text }) => text));
  }
  const files = await desk.database.db.snapshotFile.findMany({ include: { pieces: { orderBy: { number: 'asc' } } } });
  texts.push(...files.map(({ pieces }) => gunzipSync(Buffer.concat(pieces.map(({ gzip }) => gzip))).toString()));
  return texts.join('\n');
}

test('before, it stands in the database, in answers as of then and in the snapshot', async () => {
  expect((await everythingKept()).match(/Canary of the correction/g)!.length).toBeGreaterThan(3);
  expect((await csv(REPORTS_TABLE, asOf(CORRECTED))).text).toContain('Canary of the correction.');
  expect(await severitiesOfAskeran()).toEqual(['5', 'no_report']);
  expect(await findErasable(desk.database.db, publicId)).toEqual({
    id: dangerous, publicId, reference: (await desk.row(dangerous)).reference, status: 'VERIFIED', isPublic: true, revisions: 3, lines: 2, snapshots: [snapshot],
  });
});

test('only the console may', async () => {
  await expect(eraseReport(desk.context(desk.verifier), { id: dangerous })).rejects.toMatchObject({ code: 'not-allowed' });
  await expect(eraseReport(desk.context(desk.accounts.people.ADMIN), { id: dangerous })).rejects.toMatchObject({ code: 'not-allowed' });
  await expect(findErasable(desk.database.db, 'no such report')).rejects.toMatchObject({ code: 'not-found' });
});

test('afterwards no byte of it is kept, nor told of any instant', async () => {
  const before = (await csv(REPORTS_TABLE, asOf(CORRECTED))).headers.get('etag');
  desk.moveTo(ERASED_AT);
  await storeConsole(desk.database.db, new Date(ERASED_AT));
  expect(await eraseReport(consoleContext(), { id: dangerous })).toEqual(new Date(ERASED_AT));
  expect(await snapshotsWith(desk.database.db, publicId, new Date(ERASED_AT))).toEqual([snapshot]);
  await remakeSnapshot(consoleContext(), snapshot);
  expect(await snapshotsWith(desk.database.db, publicId, new Date(ERASED_AT))).toEqual([]);

  expect(await everythingKept()).not.toMatch(CANARY);
  const past = await csv(REPORTS_TABLE, asOf(CORRECTED));
  const rows: Record<string, string>[] = parse(past.text, { columns: true });
  // By hand: the harmless report is what was public then beside it.
  expect(rows.map(({ report_id, area_code, people_affected }) => ({ report_id, area_code, people_affected }))).toEqual([
    { report_id: (await desk.row(harmless)).publicId, area_code: 'martuni', people_affected: '300' },
  ]);
  expect(past.headers.get('etag')).not.toBe(before);
  expect(await severitiesOfAskeran()).toEqual(['no_report']);
});

test('that it was there and was erased is told: in the log, in the corrections, on its page, in the list of snapshots', async () => {
  const log: Record<string, string>[] = parse((await csv(LOG_TABLE)).text, { columns: true });
  expect(log.filter((row) => row.report_id === publicId).map(({ kind, revision, salt, erased }) => ({ kind, revision, salt, erased }))).toEqual([
    { kind: 'published', revision: '2', salt: '', erased: 'yes' },
    { kind: 'corrected', revision: '3', salt: '', erased: 'yes' },
    { kind: 'withdrawn', revision: '', salt: '', erased: 'yes' },
  ]);
  const corrections: Record<string, string>[] = parse((await csv(CORRECTION_TABLE, '?area=martuni')).text, { columns: true });
  expect(corrections.filter((row) => row.report_id === publicId)).toEqual([
    expect.objectContaining({ kind: 'withdrawn', changed_at: '2026-02-10T12:00:00Z', column: '', old: '', new: '', reason: 'Erased for the safety of people.' }),
  ]);
  const page = await getPublicReport(desk.database.db, desk.context(desk.verifier).crisis, publicId);
  expect(page).toMatchObject({ report: null, erased: true });
  expect(page!.history.map(({ kind, before, after }) => ({ kind, before, after }))).toEqual(
    ['withdrawn', 'corrected', 'published'].map((kind) => ({ kind, before: null, after: null })),
  );
  expect(await getPublicReport(desk.database.db, desk.context(desk.verifier).crisis, publicId, CORRECTED)).toMatchObject({ report: null, erased: true });
  expect(await desk.database.db.snapshot.findMany()).toEqual([expect.objectContaining({ id: snapshot, remadeAt: new Date(ERASED_AT) })]);
});

test('the chain is whole: the snapshot that was made anew proves itself, and says what it cannot prove', async () => {
  const server = await serveData(desk.database);
  const folder = await downloadFolder(server.url, snapshot);
  await server.close();
  const source = await openSource(folder);
  const { findings } = await verify(source);
  await source.close();
  expect(readFileSync(path.join(folder, 'reports.csv'), 'utf8')).not.toMatch(CANARY);
  rmSync(folder, { recursive: true });
  expect(findings.filter(({ kind }) => kind === 'wrong')).toEqual([]);
  expect(findings.map(({ says }) => says)).toContainEqual(
    'What 2 lines of the log say became public was erased for safety: nothing is proven of it but that it was there.',
  );
});

test('the figures hold, the logs are closed again, and who sends it once more is told that the id is taken', async () => {
  expect((await rebuildPublic(desk.database.db, new Date(ERASED_AT))).differences).toEqual([]);
  await expect(desk.database.pool.query("UPDATE report_revision SET reason = 'x'")).rejects.toThrow('append-only');
  await expect(desk.database.pool.query('UPDATE public_revision SET reason = NULL')).rejects.toThrow('append-only');
  await expect(desk.database.pool.query('DELETE FROM snapshot_piece')).rejects.toThrow('append-only');
  const again = { ...sampleReport(0), ...DANGEROUS, id: dangerous, peopleAffected: 48271, unlikelyConfirmed: true };
  await expect(submitReport(desk.context(desk.author), again)).rejects.toMatchObject({ code: 'id-taken' });
});

test('a second time changes nothing', async () => {
  const version = async () => (await desk.database.db.dataVersion.findUniqueOrThrow({ where: { id: 1 } })).version;
  const before = await version();
  desk.moveTo('2026-02-11T12:00:00.000Z');
  expect(await eraseReport(consoleContext(), { id: dangerous })).toEqual(new Date(ERASED_AT));
  expect(await version()).toBe(before);
});

test('one that had left the public before leaves the past as well', async () => {
  desk.moveTo('2026-03-01T09:00:00.000Z');
  const id = await desk.submit({ ...DANGEROUS, id: '7b1f2a64-0c1d-4a3e-9f55-1d2c3b4a5e6f', areaId: 'martakert' });
  await desk.decide(id, { decision: 'verify', certainty: 'POSSIBLE', sourceOpened: true, reason: 'read' });
  desk.moveTo('2026-03-02T09:00:00.000Z');
  await desk.decide(id, { decision: 'reject', reason: 'not so' });
  const { publicId: name } = await desk.row(id);
  expect((await csv(REPORTS_TABLE, asOf('2026-03-01T20:00:00Z'))).text).toContain(name);
  desk.moveTo('2026-03-03T09:00:00.000Z');
  await eraseReport(consoleContext(), { id });
  expect((await csv(REPORTS_TABLE, asOf('2026-03-01T20:00:00Z'))).text).not.toContain(name);
  expect(await everythingKept()).not.toMatch(CANARY);
  expect((await rebuildPublic(desk.database.db, new Date('2026-03-03T10:00:00Z'))).differences).toEqual([]);
});
