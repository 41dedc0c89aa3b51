import { currentCrisis } from '@/lib/crisis/current';
import type { Crisis } from '@/lib/crisis/schema';
import { getTrend } from '@/lib/estimates/get-trend';
import { NO_FILTERS, type Filters } from '@/lib/estimates/filters';
import { severityRows } from '@/lib/estimates/severity-rows';
import { bumpDataVersion } from '@/lib/estimates/stored/data-version';
import { trendRows } from '@/lib/estimates/trend-rows';
import { testDatabase, type TestDatabase } from '../support/database';

/**
 * The one read, on the documented record. Expected numbers were counted in the record's own file with another program.
 */
const NOW = new Date('2026-02-01T12:00:00.000Z');
let database: TestDatabase;
let crisis: Crisis;
beforeAll(async () => {
  database = await testDatabase({ record: true });
  crisis = await currentCrisis(database.db);
});
afterAll(() => database.close());

const trendOf = (filters: Partial<Filters> = {}, of = crisis) =>
  getTrend(database.db, of, { ...NO_FILTERS, ...filters }, NOW);

test('the whole period, day by day, the whole crisis first', async () => {
  const trend = await trendOf();
  expect([trend.days.length, trend.days[0], trend.days.at(-1), trend.stopsOn]).toEqual([
    281,
    '2022-12-12',
    '2023-09-18',
    '2023-09-18',
  ]);
  expect(trend.areas.map(({ area, population, areaCount }) => [area.id, population, areaCount])).toEqual([
    ['nk', 120_000, 5],
    ['stepanakert', 60_000, 1],
    ['askeran', 17_200, 1],
    ['martakert', 19_100, 1],
    ['martuni', 23_200, 1],
    ['lachin-road-villages', 500, 1],
  ]);
  expect(trend.on).toEqual({ day: '2023-07-31', index: 231 });
  expect(trend.arrivingDays).toBe(0);
  for (const { byCategory, any } of trend.areas) {
    for (const series of [...Object.values(byCategory), any!]) {
      for (const byDay of Object.values(series)) expect(byDay).toHaveLength(281);
    }
  }
});

test('what the headline says: statements, days, whole area, claimants', async () => {
  const { counts } = await trendOf();
  expect(counts).toMatchObject({ reports: 214, days: 105, wholeArea: 145, statements: 214, disputed: 6 });
  expect(counts.claimants.slice(0, 2)).toEqual([
    { claimedBy: 'de facto authorities', statements: 46 },
    { claimedBy: 'de facto Health Ministry', statements: 22 },
  ]);
});

test('what the cards say: days of severe or worse, days of silence, worst and newest statement', async () => {
  const { summaries } = await trendOf();
  expect(
    summaries.map(({ category, severeDays, silentDays, reports }) => [category, severeDays, silentDays, reports]),
  ).toEqual([
    ['FOOD', 272, 9, 80],
    ['MEDICINE', 208, 59, 35],
    ['GAS', 273, 7, 65],
    ['MEDICAL_AID', 249, 32, 34],
  ]);
  const aid = summaries[3]!;
  expect([aid.newestReportOn, aid.worst!.severity, aid.worst!.claimedBy, aid.newest!.observedOn]).toEqual([
    '2023-08-17',
    5,
    'ICRC',
    '2023-08-17',
  ]);
  expect(Object.keys(aid.worst!)).not.toContain('kind');
});

test('people affected, as one side states them: exact, because they are public already', async () => {
  const { days, areas } = await trendOf({ category: 'MEDICAL_AID' });
  const on = (day: string) => areas[0]!.byCategory.MEDICAL_AID!.people[days.indexOf(day)];
  expect(on('2023-06-18')).toEqual({ value: 52, low: 52, high: 52, status: 'known' });
  // 52 of 16 June (AID-EVAC) and 175 of 19 June (AID-EVAC-WAIT) are two items of one area: the larger, not the sum.
  expect(on('2023-06-19')).toEqual({ value: 175, low: 175, high: 175, status: 'known' });
  expect(on('2022-12-20')).toEqual({ value: null, low: null, high: null, status: 'unknown' });
});

test('filters choose the area, category, item, certainty and days', async () => {
  const area = await trendOf({ area: 'askeran' });
  expect(area.areas.map((one) => one.area.id)).toEqual(['askeran']);
  expect(area.counts).toMatchObject({ reports: 9, days: 6, wholeArea: 0, statements: 9 });
  const food = await trendOf({ category: 'FOOD' });
  expect([food.categories, Object.keys(food.areas[0]!.byCategory), food.areas[0]!.any, food.counts.reports]).toEqual([
    ['FOOD'],
    ['FOOD'],
    null,
    80,
  ]);
  expect((await trendOf({ item: 'FOOD-BREAD', category: 'FOOD' })).counts.reports).toBe(14);
  expect((await trendOf({ certainty: 'CONFIRMED' })).counts.reports).toBe(17);
  const january = await trendOf({ from: '2023-01-01', to: '2023-01-31' });
  expect([january.days.length, january.counts.reports, january.counts.days, january.stopsOn, january.on]).toEqual([
    31,
    36,
    16,
    null,
    { day: '2023-01-31', index: 30 },
  ]);
  // A part of the period shows what the whole period shows on those days.
  const whole = await trendOf();
  expect(january.areas[2]!.byCategory.GAS!.severity).toEqual(whole.areas[2]!.byCategory.GAS!.severity.slice(20, 51));
});

test('figures stop where the denominator does, and a period after it has no days', async () => {
  expect((await trendOf({ from: '2023-09-10', to: '2023-09-30' })).days.at(-1)).toBe('2023-09-18');
  const after = await trendOf({ from: '2023-09-19' });
  expect([after.days, after.on, after.counts.reports]).toEqual([[], null, 0]);
  expect([...severityRows(after)]).toEqual([]);
});

test('a running crisis ends today in its own time zone, and opens on the newest complete day', async () => {
  const running = { ...crisis, endedOn: null, figuresUntil: null, openOn: null, timeZone: 'Pacific/Auckland' };
  const { days, on, stopsOn } = await getTrend(database.db, running, { ...NO_FILTERS, from: '2026-01-01' }, NOW);
  // Noon in UTC is already the next day in Auckland.
  expect([days.at(-1), on!.day, stopsOn]).toEqual(['2026-02-02', '2026-02-01', null]);
});

test('the answer is kept until public data change', async () => {
  const first = await trendOf({ category: 'GAS' });
  const again = await trendOf({ category: 'GAS', lang: 'hy', severity: 3 });
  expect(again.areas).toBe(first.areas);
  expect(again.filters.lang).toBe('hy');
  await database.db.$transaction((tx) => bumpDataVersion(tx, NOW, { spans: [], statements: false }));
  const after = await trendOf({ category: 'GAS' });
  expect(after.dataVersion).toBe(first.dataVersion + 1);
  expect(after.areas).not.toBe(first.areas);
  expect(after.areas).toEqual(first.areas);
});

test('rows of the files: people add up to the population, and no row is empty', async () => {
  const trend = await trendOf();
  const sums = new Map<string, number>();
  for (const { day, areaCode, category, people } of severityRows(trend)) {
    expect(people).toBeGreaterThan(0);
    const key = `${day} ${areaCode} ${category}`;
    sums.set(key, people + (sums.get(key) ?? 0));
  }
  expect(sums.size).toBe(281 * 6 * 4);
  for (const { area, population } of trend.areas) expect(sums.get(`2023-05-05 ${area.id} GAS`)).toBe(population);
});

test('rows of trends: every measure of every day, or the one that is asked', async () => {
  const rows = [...trendRows(await trendOf({ from: '2023-07-31', to: '2023-07-31', area: 'nk' }))];
  expect(
    rows.map(({ category, measure, value, low, high, status }) =>
      [category, measure, value, low, high, status].join(' '),
    ),
  ).toEqual([
    'FOOD people_severe 120000   known',
    'FOOD people_affected    unknown',
    'FOOD coverage_own 0.6433   known',
    'FOOD coverage_any 1   known',
    'FOOD reports 0   known',
    'MEDICINE people_severe 120000   known',
    'MEDICINE people_affected    unknown',
    'MEDICINE coverage_own 0.1433   known',
    'MEDICINE coverage_any 1   known',
    'MEDICINE reports 0   known',
    'GAS people_severe 120000   known',
    'GAS people_affected    unknown',
    'GAS coverage_own 0.6433   known',
    'GAS coverage_any 1   known',
    'GAS reports 0   known',
    'MEDICAL_AID people_severe 120000   known',
    'MEDICAL_AID people_affected 200 200 200 known',
    'MEDICAL_AID coverage_own 0   known',
    'MEDICAL_AID coverage_any 1   known',
    'MEDICAL_AID reports 1   known',
    'ANY people_severe 120000   known',
    'ANY people_affected  200 200 known',
    'ANY coverage_own 0.6433   known',
    'ANY coverage_any 1   known',
    'ANY reports 1   known',
  ]);
  const only = await trendOf({ measure: 'reports', area: 'nk' });
  expect(new Set([...trendRows(only)].map(({ measure }) => measure))).toEqual(new Set(['reports']));
  const silent = [...trendRows(await trendOf({ from: '2022-12-12', to: '2022-12-12', area: 'nk', category: 'FOOD' }))];
  expect(silent[0]).toMatchObject({ measure: 'people_severe', value: null, status: 'no_report' });
});
