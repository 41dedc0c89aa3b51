import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { CERTAINTIES, SEVERITIES } from '@/lib/crisis/vocabulary';
import { addDays } from '@/lib/core/dates';
import { REPORT_COLUMNS } from '@/lib/exports/columns/report-columns';
import { dataRoute } from '@/server/data-routes';
import { download } from '../exports/support/download';
import { importRecord } from '../exports/support/import-record';
import { testDatabase } from '../support/database';
import { howMany } from '../support/how-many';

/** Promise 2: export, import into an empty database as record, export: the same bytes. */
const GET = dataRoute('reports.csv');
const ROWS = howMany({ few: 150, full: 2_000 });
const LATER = new Date('2027-03-03T03:03:03.000Z');

/** Two columns say which installation published when; everything else is the record. */
function withoutInstallation(text: string): string[][] {
  const [header, ...rows] = parse(text) as string[][];
  const own = ['published_on', 'data_version'].map((name) => header!.indexOf(name));
  return [header!, ...rows.map((cells) => cells.map((cell, index) => (own.includes(index) ? '' : cell)))];
}

/** An export of the database that is open, and one of an empty database that read it. */
async function thereAndBack(): Promise<{ first: string; second: string }> {
  const first = (await download(GET)).text;
  const other = await testDatabase();
  await importRecord(other, first, LATER);
  const second = (await download(GET)).text;
  await other.close();
  return { first, second };
}

test('the documented record', async () => {
  const origin = await testDatabase({ record: true });
  const { first, second } = await thereAndBack();
  await origin.close();
  expect(first).toContain(',2,2026-01-15,');
  expect(second).toContain(',2,2027-03-03,');
  expect(withoutInstallation(second)).toEqual(withoutInstallation(first));
  expect(second.length).toBe(first.length);
});

/** One thing does not come back: an apostrophe before a formula is read as what an export for spreadsheets puts there. */
const text = fc.array(
  fc.oneof(
    fc.constantFrom('Հաց չկա', 'շաբաթը մեկ «քարտով»', '«200 գ»։', 'և', 'ու՞մ', 'Хлеба нет', 'ё', 'naïve', '"', '""', ',', ';', "'", '=1+1', '+', '-5', '@x', '\\N', '0012', '1,5', '🍞', '٣', 'NULL'),
    fc.string({ unit: 'grapheme-composite', minLength: 1, maxLength: 5 }).filter((word) => !/[\p{C}\p{Z}\s]/u.test(word)),
  ),
  { minLength: 1, maxLength: 8 },
).map((words) => [...words.join(' ').normalize('NFC')].slice(0, 90).join('').trim()).filter((words) => words.length > 0 && !words.startsWith("'"));

/** Items with their unit; stocks of them may be told. */
const item = fc.constantFrom(
  ['FOOD', 'FOOD-BREAD', 'g/person/day'], ['FOOD', '', ''], ['GAS', '', ''], ['MEDICINE', 'MED-INSULIN-S', ''], ['MEDICAL_AID', '', ''],
);
const amount = fc.oneof(fc.constant(''), fc.tuple(fc.nat(99_999), fc.nat(999)).map(([whole, part]) => `${whole}.${String(part).padStart(3, '0')}`), fc.nat(500).map(String));

/** A row of a record as it can be published: statements about public areas, nothing withheld. */
const row = fc.record({
  observed_on: fc.nat(270).map((days) => addDays('2022-12-12', days)),
  area_code: fc.constantFrom('nk', 'stepanakert', 'askeran', 'martakert', 'martuni'),
  item,
  severity: fc.constantFrom(...SEVERITIES),
  people_affected: fc.oneof(fc.constant(''), fc.integer({ min: 0, max: 9 }).map(String), fc.integer({ min: 10, max: 15_000 }).map(String)),
  needed: amount,
  available: amount,
  certainty: fc.constantFrom(...CERTAINTIES),
  claimed_by: text,
  statement: text,
  citation: fc.nat(1_000_000).map((page) => `https://example.org/հոդված/${page}?a=1,2&b="x"`.replaceAll('"', '%22')),
  lasts: fc.option(fc.nat(40)),
  counter_claim: fc.option(text),
  coding_note: fc.option(text),
}).map(({ item: [category, item_code, unit], needed, available, lasts, ...rest }): Record<string, string> => {
  const hasAmount = unit !== '' && (needed !== '' || available !== '');
  return {
    ...rest, severity: String(rest.severity), category: category!, item_code: item_code!, source_type: 'PUBLISHED',
    quantity_needed: unit ? needed : '', quantity_available: unit ? available : '', unit: hasAmount ? unit! : '',
    valid_until: lasts === null ? '' : addDays(rest.observed_on, lasts), counter_claim: rest.counter_claim ?? '', coding_note: rest.coding_note ?? '',
  };
});

function csvOf(rows: readonly Record<string, string>[]): string {
  const names = Object.keys(rows[0]!);
  const line = (cells: readonly string[]) => cells.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(',');
  return [line(names), ...rows.map((cells) => line(names.map((name) => cells[name]!)))].join('\r\n');
}

test('random records, in Armenian and Russian, with quotes, formulas, decimals and small numbers: every column comes back', async () => {
  const rows = fc.sample(row, ROWS).map((cells, index): Record<string, string> => ({ ...cells, report_id: index.toString(16).padStart(16, '0') }));
  const origin = await testDatabase();
  await importRecord(origin, csvOf(rows));
  const { first, second } = await thereAndBack();
  await origin.close();

  expect(withoutInstallation(second)).toEqual(withoutInstallation(first));
  expect(second.length).toBe(first.length);
  const exported = parse(first, { columns: true }) as Record<string, string>[];
  expect(exported).toHaveLength(ROWS);
  // Every column was put to the test, also one that somebody adds later.
  expect(REPORT_COLUMNS.filter(({ name }) => exported.every((cells) => cells[name] === '')).map(({ name }) => name)).toEqual([]);
  // And the first export already says what was brought.
  const said = new Map(exported.map((cells) => [cells.report_id!, cells]));
  for (const brought of rows) {
    for (const name of ['statement', 'claimed_by', 'counter_claim', 'coding_note', 'citation', 'people_affected', 'valid_until', 'severity'] as const) {
      expect([name, said.get(brought.report_id!)![name]]).toEqual([name, brought[name]]);
    }
  }
}, 60_000);
