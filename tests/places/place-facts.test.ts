import { placeFacts, type PlaceFacts } from '@/lib/charts/place-facts';
import { currentCrisis, currentItems } from '@/lib/crisis/current';
import type { Crisis } from '@/lib/crisis/schema';
import { NO_FILTERS } from '@/lib/estimates/filters';
import { getTrend } from '@/lib/estimates/get-trend';
import { readItemCounts } from '@/lib/estimates/read-item-counts';
import { severityRows } from '@/lib/estimates/severity-rows';
import { readRecordRows } from './record-rows';
import { testDatabase, type TestDatabase } from '../support/database';

/** What the pages of areas and items say, held against the file of the documented record, read here by other means. */
let database: TestDatabase;
let crisis: Crisis;
const NOW = new Date('2026-03-01T12:00:00Z');
const TODAY = '2026-03-01';
const rows = readRecordRows().filter(({ observedOn }) => observedOn <= '2023-09-18');

beforeAll(async () => {
  database = await testDatabase({ record: true });
  crisis = await currentCrisis(database.db);
}, 120_000);
afterAll(() => database.close());

async function factsById(): Promise<Record<string, PlaceFacts>> {
  const trend = await getTrend(database.db, crisis, NO_FILTERS, NOW);
  return Object.fromEntries(trend.areas.map((area) => [area.area.id, placeFacts(area, trend.days)]));
}

test('reports, their days and the newest of each area are those of the file', async () => {
  const facts = await factsById();
  expect(Object.keys(facts)).toEqual(['nk', 'stepanakert', 'askeran', 'martakert', 'martuni', 'lachin-road-villages']);
  for (const [id, { reports, reportDays, newestOn }] of Object.entries(facts)) {
    const own = id === 'nk' ? rows : rows.filter(({ areaCode }) => areaCode === id);
    const days = own.map(({ observedOn }) => observedOn).sort();
    expect([id, reports, reportDays, newestOn]).toEqual([id, own.length, new Set(days).size, days.at(-1)]);
  }
  // Counted by hand in the file.
  expect([facts.askeran!.reports, facts.askeran!.newestOn]).toEqual([9, '2023-07-27']);
  expect([facts['lachin-road-villages']!.reports, facts.nk!.reports]).toEqual([5, 214]);
});

test('days of the area itself are those with a row of severity.csv on a basis of its own', async () => {
  const trend = await getTrend(database.db, crisis, NO_FILTERS, NOW);
  const facts = await factsById();
  const own = [...severityRows(trend)].filter(({ severity, basis }) => basis === 'own' && severity !== 'no_report' && severity >= 3);
  for (const [id, { ownSevereDays }] of Object.entries(facts)) {
    if (id === 'nk') continue;
    expect([id, ownSevereDays]).toEqual([id, new Set(own.filter(({ areaCode }) => areaCode === id).map(({ day }) => day)).size]);
  }
  expect(facts.askeran!.ownSevereDays).toBe(71);
});

test('days of the area itself are fewer than those with statements about the whole area, and silence is none of them', async () => {
  for (const [id, { severeDays, ownSevereDays, silentDays }] of Object.entries(await factsById())) {
    if (id !== 'nk') expect(ownSevereDays).toBeLessThan(severeDays);
    expect(severeDays + silentDays).toBeLessThanOrEqual(281);
    expect(ownSevereDays).toBeGreaterThan(0);
  }
});

test('reports of each item are those of the file, "in general" included', async () => {
  const counts = await readItemCounts(database.db, crisis, TODAY);
  const expected = new Map<string, number>();
  for (const { category, itemCode } of rows) {
    const key = `${category} ${itemCode || null}`;
    expected.set(key, (expected.get(key) ?? 0) + 1);
  }
  expect(new Map(counts.map(({ category, itemCode, reports }) => [`${category} ${itemCode}`, reports]))).toEqual(expected);
  const bread = rows.filter(({ itemCode }) => itemCode === 'FOOD-BREAD').map(({ observedOn }) => observedOn).sort();
  expect(counts.find(({ itemCode }) => itemCode === 'FOOD-BREAD')).toMatchObject({ reports: 14, newestOn: bread.at(-1) });
});

test('the list of items counts what the page of an item counts', async () => {
  const counts = await readItemCounts(database.db, crisis, TODAY);
  const items = await currentItems(database.db);
  for (const code of ['FOOD-BREAD', 'GAS-NATGAS', 'AID-EVAC', 'MED-INSULIN-S']) {
    const { category } = items.find((item) => item.code === code)!;
    const trend = await getTrend(database.db, crisis, { ...NO_FILTERS, item: code, category }, NOW);
    expect([code, trend.counts.reports]).toEqual([code, counts.find(({ itemCode }) => itemCode === code)?.reports ?? 0]);
  }
});

test('a crisis that has not got so far has no counts of days to come', async () => {
  expect(await readItemCounts(database.db, { ...crisis, figuresUntil: null, endedOn: null }, '2022-12-12')).toEqual([]);
  const first = rows.filter(({ observedOn }) => observedOn <= '2022-12-13');
  const counts = await readItemCounts(database.db, { ...crisis, figuresUntil: null, endedOn: null }, '2022-12-13');
  expect(counts.reduce((sum, { reports }) => sum + reports, 0)).toBe(first.length);
});
