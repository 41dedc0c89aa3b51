import { parse } from 'csv-parse/sync';
import { importReports } from '@/lib/imports/import-reports';
import type { CheckedFile } from '@/lib/imports/checked-file';
import { checkImport } from '@/lib/imports/check-import';
import { importFile } from '@/lib/imports/import-file';
import { RECORD_AUTHOR } from '@/lib/imports/system-actors';
import { withJudge } from '@/lib/imports/with-judge';
import { dataRoute } from '@/server/data-routes';
import { accountsFor, contextFor, type Accounts } from '../support/accounts';
import { testDatabase, type TestDatabase } from '../support/database';

const reportsCsv = dataRoute('reports.csv');

let database: TestDatabase;
let accounts: Accounts;
beforeAll(async () => {
  database = await testDatabase({ record: true });
  accounts = await accountsFor(database.db);
  // What the documented record has none of: people too few to be shown, amounts of a restricted item, texts that a spreadsheet would run.
  await importReports(await contextFor(database.db, RECORD_AUTHOR), { header: HEADER, rows: MORE }, { as: 'record', confirmed: true });
});
afterAll(() => database.close());

const HEADER = [
  'observed_on', 'area_code', 'category', 'item_code', 'severity', 'people_affected', 'quantity_available', 'unit', 'source_type', 'certainty',
  'claimed_by', 'statement', 'citation', 'valid_until', 'counter_claim', 'coding_note',
];
const PUBLISHED = ['PUBLISHED', 'CONFIRMED', '=a claimant', '-5 degrees, "cold"\nand dark', 'https://example.org/a', '2023-02-01', '@somebody: no', '+coded'];
const SEEN = ['DIRECT_OBSERVATION', 'POSSIBLE', '', '', '', '', '', ''];
const MORE = [
  ['2023-01-20', 'askeran', 'FOOD', 'FOOD-BREAD', '3', '3', '12.5', 'kg', ...SEEN],
  ['2023-01-21', 'askeran', 'MEDICINE', 'MED-INSULIN-S', '4', '150', '40', '', ...SEEN],
  ['2023-01-22', 'martuni', 'GAS', 'GAS-NATGAS', '5', '0', '', '', ...PUBLISHED],
].map((cells, index) => ({ row: index + 2, cells }));

const exported = async (query: string) => new Uint8Array(await (await reportsCsv(new Request(`http://shortfall.test/data/reports.csv${query}`))).arrayBuffer());
const judged = async <T>(query: string, work: (file: CheckedFile) => Promise<T>) => withJudge(await exported(query), new AbortController().signal, work);
const contributor = () => contextFor(database.db, accounts.people.CONTRIBUTOR);

test.each(['', '?excel=1', '?hxl=1', '?excel=1&hxl=1&lang=hy'])('reports.csv%s is imported without a fault', async (query) => {
  const published = await database.db.publicReport.count();
  const check = await judged(query, async (file) => checkImport(await contributor(), file));
  expect(check).toEqual({ rows: published, ready: published, same: { first: [], count: 0 }, faults: { first: [], count: 0 } });
});

test('the rows say what they said, and come in once, whichever of the files they stand in', async () => {
  const ctx = await contributor();
  const published = await database.db.publicReport.count();
  expect(await judged('?excel=1&hxl=1', (file) => importFile(ctx, file, { as: 'submitted' }))).toMatchObject({ imported: { stored: published, same: 0 } });
  expect(await judged('', (file) => importFile(ctx, file, { as: 'submitted' }))).toMatchObject({ imported: { stored: 0, same: published } });
  const own = await database.db.report.findMany({ where: { authorId: ctx.actor.kind === 'person' ? ctx.actor.id : '' } });
  const stored = own.map((it) => [it.status, it.areaId, it.itemCode, it.severity, it.peopleAffected, it.claimedBy, it.statement, it.counterClaim]);
  const rows = parse(Buffer.from(await exported('')), { columns: true }) as Record<string, string>[];
  const said = rows.map((it) => [
    'SUBMITTED', it.area_code, it.item_code || null, Number(it.severity), it.people_affected === '' ? null : Number(it.people_affected),
    it.claimed_by || null, it.statement || null, it.counter_claim || null,
  ]);
  expect(stored.map(String).sort()).toEqual(said.map(String).sort());
  expect(said.map(String)).toContain('SUBMITTED,martuni,GAS-NATGAS,5,0,=a claimant,-5 degrees, "cold"\nand dark,@somebody: no');
});
