import { parse } from 'csv-parse/sync';
import { dataRoute } from '@/server/data-routes';
import { testDatabase, type TestDatabase } from '../support/database';
import { recomputedSeverity } from './support/recompute-severity';

const areasCsv = dataRoute('areas.csv');
const reportsCsv = dataRoute('reports.csv');
const severityCsv = dataRoute('severity.csv');

/** The promise of the method page: whoever has reports.csv and areas.csv can work severity.csv out. */
let database: TestDatabase;
beforeAll(async () => {
  database = await testDatabase({ record: true });
});
afterAll(() => database.close());

async function download(get: (request: Request) => Promise<Response>, query = ''): Promise<string> {
  return (await get(new Request(`http://127.0.0.1/data/file.csv${query}`))).text();
}

function published(severity: string): string[] {
  const rows = parse(severity, { columns: true }) as Record<string, string>[];
  return rows
    .map((row) =>
      [
        row.day,
        row.area_code,
        row.category,
        row.severity,
        row.basis,
        row.last_severity || '-',
        row.last_reported_on || '-',
        row.people,
      ].join(' '),
    )
    .sort();
}

test('severity.csv of the whole documented record follows from reports.csv and areas.csv alone', async () => {
  const files = { reports: await download(reportsCsv), areas: await download(areasCsv) };
  expect(files.reports).not.toMatch(/,part,/);
  const severity = published(await download(severityCsv));
  // 281 days of 4 categories for the whole and 5 districts, each with at least one row.
  expect(severity.length).toBeGreaterThan(281 * 4 * 6);
  expect(recomputedSeverity(files, '2022-12-12', '2023-09-18')).toEqual(severity);
});

test('and so does a filtered one: the reports of the filter give the figures of the filter', async () => {
  const files = { reports: await download(reportsCsv, '?certainty=PROBABLE'), areas: await download(areasCsv) };
  expect(recomputedSeverity(files, '2022-12-12', '2023-09-18')).toEqual(
    published(await download(severityCsv, '?certainty=PROBABLE')),
  );
});
