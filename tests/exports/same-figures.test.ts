import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { CATEGORIES, CERTAINTIES } from '@/lib/crisis/vocabulary';
import { currentCrisis } from '@/lib/crisis/current';
import { NO_FILTERS, type Filters } from '@/lib/estimates/filters';
import { getTrend } from '@/lib/estimates/get-trend';
import { dataRoute } from '@/server/data-routes';
import { testDatabase, type TestDatabase } from '../support/database';
import { download } from './support/download';

const reportsCsv = dataRoute('reports.csv');
const reportsJson = dataRoute('reports.json');
const severityCsv = dataRoute('severity.csv');
const trendsCsv = dataRoute('trends.csv');

type Row = Record<string, string>;
const LAST_FIGURE_DAY = '2023-09-18';

let database: TestDatabase;
beforeAll(async () => {
  database = await testDatabase({ record: true });
});
afterAll(() => database.close());

async function trendOf(filters: Partial<Filters>) {
  return getTrend(database.db, await currentCrisis(database.db), { ...NO_FILTERS, ...filters }, new Date('2026-02-01T00:00:00.000Z'));
}
const rowsOf = async (handler: typeof reportsCsv, query: string) => parse((await download(handler, query)).text, { columns: true }) as Row[];

test('severity.csv says of every day, area, category and severity what the page draws', async () => {
  const trend = await trendOf({});
  const rows = await rowsOf(severityCsv, '');
  const people = new Map<string, number>();
  for (const row of rows) {
    const key = [row.day, row.area_code, row.category, row.severity, row.basis].join(' ');
    people.set(key, (people.get(key) ?? 0) + Number(row.people));
  }
  const drawn = new Map<string, number>();
  for (const { area, byCategory } of trend.areas) {
    for (const [category, series] of Object.entries(byCategory)) {
      series.severity.forEach((parts, index) => {
        for (const part of parts) {
          const key = [trend.days[index], area.id, category, part.severity ?? 'no_report', part.basis].join(' ');
          if (part.people > 0) drawn.set(key, (drawn.get(key) ?? 0) + part.people);
        }
      });
    }
  }
  expect(drawn.size).toBeGreaterThan(281 * 6 * 4);
  expect(people).toEqual(drawn);
});

test('severity.csv adds up to the population of its area, every day', async () => {
  const sums = new Map<string, number>();
  for (const row of await rowsOf(severityCsv, '')) {
    const key = [row.area_code, row.category, row.day].join(' ');
    sums.set(key, (sums.get(key) ?? 0) + Number(row.people));
  }
  const populations: Record<string, number> = {
    nk: 120_000, stepanakert: 60_000, askeran: 17_200, martakert: 19_100, martuni: 23_200, 'lachin-road-villages': 500,
  };
  expect(sums.size).toBe(281 * 6 * 4);
  for (const [key, sum] of sums) expect([key, sum]).toEqual([key, populations[key.split(' ')[0]!]]);
});

test('trends.csv gives the cards of a day: people in severe areas, as a number of the page', async () => {
  const trend = await trendOf({ on: '2023-07-31' });
  const rows = await rowsOf(trendsCsv, '?on=2023-07-31&from=2023-07-31&to=2023-07-31&measure=people_severe&area=nk');
  const root = trend.areas[0]!;
  const expected = CATEGORIES.map((category) => {
    const parts = root.byCategory[category]!.severity[trend.on!.index]!;
    const reported = parts.some(({ severity }) => severity !== null);
    const severe = parts.filter(({ severity }) => severity !== null && severity >= 3).reduce((sum, part) => sum + part.people, 0);
    return [category, reported ? String(severe) : '', reported ? 'known' : 'no_report'];
  });
  expect(rows.filter(({ category }) => category !== 'ANY').map(({ category, value, status }) => [category, value, status])).toEqual(expected);
});

const filters = fc.record({
  category: fc.option(fc.constantFrom(...CATEGORIES)),
  area: fc.option(fc.constantFrom('nk', 'stepanakert', 'askeran', 'martakert', 'martuni', 'lachin-road-villages')),
  certainty: fc.option(fc.constantFrom(...CERTAINTIES)),
  // An item stands in for its category, as in an address.
  item: fc.option(fc.constant({ category: 'GAS', item: 'GAS-NATGAS' })),
  days: fc.option(fc.tuple(fc.integer({ min: 0, max: 280 }), fc.integer({ min: 0, max: 280 }))),
});

test('promise 1: rows of the file = count of the filter = what the page says, for 200 filters', async () => {
  await fc.assert(
    fc.asyncProperty(filters, async ({ category, area, certainty, item, days }) => {
      const [first, last] = days ? [Math.min(...days), Math.max(...days)] : [0, 280];
      const dayAt = (index: number) => new Date(Date.parse('2022-12-12') + index * 86_400_000).toISOString().slice(0, 10);
      const chosen = { category, area, certainty, ...item, from: days && dayAt(first), to: days ? dayAt(last) : LAST_FIGURE_DAY };
      const query = new URLSearchParams(Object.entries(chosen).filter((entry): entry is [string, string] => entry[1] !== null));
      const { counts } = await trendOf(chosen as Partial<Filters>);
      expect(await rowsOf(reportsCsv, `?${query}`)).toHaveLength(counts.reports);
      const { meta } = JSON.parse((await download(reportsJson, `?${query}&limit=1`)).text) as { meta: { count: number } };
      expect(meta.count).toBe(counts.reports);
    }),
    { numRuns: 200, seed: 20230731 },
  );
});
