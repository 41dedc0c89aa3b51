import { todayIn } from '@/lib/core/dates';
import { currentAreas } from '@/lib/crisis/current';
import { NO_FILTERS, type Filters } from '@/lib/estimates/filters';
import { readItemCounts } from '@/lib/estimates/read-item-counts';
import { getPublicReport } from '@/lib/record/get-public-report';
import { listPublicReports } from '@/lib/record/list-public-reports';
import { changesIn, changesSince, listChanges } from '@/lib/record/read-changes';
import { readChangesPage } from '@/lib/record/read-changes-page';
import { readRecordList } from '@/lib/record/read-record-list';
import { openDesk, type Desk } from '../review/desk';
import { numbers } from '../support/numbers';
import { stepOf } from './support/history';

/** Lists, counts, single reports and changes as of an instant are what pages said at that instant. */
let desk: Desk;
const ids: string[] = [];
const said: { at: string; filters: Partial<Filters>; live: string }[] = [];
const FILTERS: Partial<Filters>[] = [{}, { area: 'askeran' }, { category: 'FOOD', severity: 3 }, { from: '2023-01-14', certainty: 'PROBABLE' }];

beforeAll(async () => {
  desk = await openDesk();
  const pick = numbers(77);
  for (let step = 0; step < 28; step += 1) {
    const at = new Date(Date.UTC(2026, 1, 1, 9) + step * 3_600_000).toISOString().replace('.000', '');
    desk.moveTo(at);
    await stepOf(desk, pick, ids);
    const filters = FILTERS[step % FILTERS.length]!;
    said.push({ at, filters, live: await pages(filters) });
  }
}, 60_000);
afterAll(() => desk.close());

async function pages(changed: Partial<Filters>): Promise<string> {
  const { db } = desk.database;
  const { crisis } = desk.context(desk.author);
  const filters = { ...NO_FILTERS, ...changed };
  const asked = { crisis, areas: await currentAreas(db), filters };
  const names = (await db.report.findMany({ where: { id: { in: ids } }, select: { publicId: true }, orderBy: { id: 'asc' } })).map(({ publicId }) => publicId);
  const records = await Promise.all(names.map((name) => getPublicReport(db, crisis, name, filters.asOf)));
  return JSON.stringify({
    list: await listPublicReports(db, { ...asked, sort: 'severe', after: null }),
    records: records.filter(Boolean),
    items: (await readItemCounts(db, crisis, todayIn(crisis.timeZone, new Date()), filters.asOf)).sort((a, b) => (a.itemCode ?? '').localeCompare(b.itemCode ?? '')),
    changes: await listChanges(db, { ...asked, after: null }),
    marked: await changesIn(db, asked),
  });
}

test('as of any moment, each page says what it said then', async () => {
  for (const { at, filters, live } of said) expect(await pages({ ...filters, asOf: at })).toBe(live);
  expect(new Set(said.map(({ live }) => live)).size).toBeGreaterThan(12);
});

test('changes since an instant are those that came after it: nothing is counted twice or lost', async () => {
  const { db } = desk.database;
  const { crisis } = desk.context(desk.author);
  const areas = await currentAreas(db);
  for (const selecting of FILTERS) {
    const filters = { ...NO_FILTERS, ...selecting, severity: null };
    const all = await changesIn(db, { crisis, areas, filters });
    for (const { at } of said.filter((_, index) => index % 5 === 0)) {
      const until = await changesIn(db, { crisis, areas, filters: { ...filters, asOf: at } });
      const { changed } = await changesSince(db, { crisis, areas, filters }, at);
      expect(until.count + changed).toBe(all.count);
      expect((await listChanges(db, { crisis, areas, filters, since: at, after: null })).total).toBe(changed);
    }
  }
  const first = await changesSince(db, { crisis, areas, filters: NO_FILTERS }, '2026-01-01T00:00:00Z');
  expect(first.published).toBe(await db.publicRevision.count({ where: { kind: 'published' } }));
});

test('the addresses of the pages take an instant, and refuse one that is not settled', async () => {
  const ctx = { ...desk.context(desk.author), now: new Date('2026-03-01T00:00:00Z') };
  const at = said[10]!.at;
  const list = await readRecordList(ctx, { asOf: at });
  expect(list).toMatchObject({ filters: { asOf: at }, past: { asOf: at, changesQuery: `since=${encodeURIComponent(at)}` } });
  const changes = await readChangesPage(ctx, { since: at, category: 'FOOD' });
  expect(changes).toMatchObject({ since: at, past: null });
  for (const params of [{ asOf: '2026-02-28T23:59:00Z' }, { asOf: '2026-04-01T00:00:00Z' }, { asOf: 'yesterday' }]) {
    expect(await readRecordList(ctx, params)).toMatchObject({ problem: { code: 'parameter-refused', fields: [{ field: 'asOf' }] } });
  }
  expect(await readChangesPage(ctx, { since: 'yesterday' })).toMatchObject({ problem: { fields: [{ field: 'since', code: 'filter.asOf' }] } });
});
