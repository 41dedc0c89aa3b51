import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { parse } from 'csv-parse/sync';
import { strFromU8, unzipSync } from 'fflate';
import { dataRoute } from '@/server/data-routes';
import { download } from '../exports/support/download';
import { importRecord } from '../exports/support/import-record';
import { testDatabase, type TestDatabase } from '../support/database';

const runs = (command: string, ...words: string[]) => spawnSync(command, words, { stdio: 'ignore' }).status === 0;
/** The first one that has pandas: the one of the system may not be the first in the path. */
const PYTHON = ['python3', '/usr/bin/python3'].find((python) => runs(python, '-c', 'import pandas'));

/** The files as a spreadsheet, pandas and R read them. Where one of these is not installed its tests are passed over, where all must run they fail. */
const TOOLS = { soffice: () => runs('soffice', '--version'), pandas: () => PYTHON !== undefined, Rscript: () => runs('Rscript', '--version') };
const with_ = (tool: keyof typeof TOOLS) => (TOOLS[tool]() || process.env.SHORTFALL_TESTS ? test : test.skip);

const ARMENIAN = 'Հաց չկա. շաբաթը մեկ՝ «քարտով», ո՞ւմ';
/** What a spreadsheet may run, and one cell that it must leave alone. */
const PAYLOADS = ['=1+1', '+1+1', '-2+3', '@SUM(1)', "=cmd|' /C calc'!A0", '＝1+1', '＋1', ' =1+1', '=HYPERLINK("https://example.org","x")', ARMENIAN];
const RECORD = [
  'report_id,observed_on,area_code,category,item_code,severity,people_affected,quantity_needed,quantity_available,unit,certainty,source_type,claimed_by,statement,citation,counter_claim',
  ...PAYLOADS.map((payload, index) => {
    const cells = [index.toString(16).padStart(16, '0'), `2023-01-${10 + index}`, 'stepanakert', 'FOOD', 'FOOD-BREAD', '3', ['', '0', '250'][index % 3]!, '1200.5', '0.25', 'g/person/day',
      'PROBABLE', 'PUBLISHED', ARMENIAN, `statement ${payload}`, 'https://example.org/a', payload];
    return cells.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(',');
  }),
].join('\n');

let database: TestDatabase;
let folder: string;
beforeAll(async () => {
  database = await testDatabase();
  await importRecord(database, RECORD);
  folder = mkdtempSync(path.join(os.tmpdir(), 'read-by-others-'));
  for (const name of ['reports', 'trends']) {
    const query = name === 'trends' ? '?from=2023-01-08&to=2023-01-20' : '';
    writeFileSync(path.join(folder, `${name}.csv`), (await download(dataRoute(`${name}.csv`), query)).text);
  }
  writeFileSync(path.join(folder, 'excel.csv'), (await download(dataRoute('reports.csv'), '?excel=1')).text);
});
afterAll(async () => {
  rmSync(folder, { recursive: true, force: true });
  await database.close();
});

type Cells = Record<string, string>;
const written = (name: string) => parse(readFileSync(path.join(folder, name)), { columns: true, bom: true }) as Cells[];

with_('soffice')('a spreadsheet opens excel=1: no cell is a formula, letters, numbers and days are right', () => {
  const home = path.join(folder, 'home');
  mkdirSync(home);
  const convert = ['--headless', `-env:UserInstallation=file://${home}`, '--convert-to', 'xlsx', '--infilter=CSV:44,34,76,1,,0,false,true', '--outdir', folder];
  execFileSync('soffice', [...convert, path.join(folder, 'excel.csv')], { stdio: 'ignore', timeout: 100_000 });
  const files = unzipSync(readFileSync(path.join(folder, 'excel.xlsx')));
  const sheet = strFromU8(files['xl/worksheets/sheet1.xml']!);
  expect(sheet).toContain('<row');
  expect(sheet).not.toMatch(/<f[ >]/);
  const texts = strFromU8(files['xl/sharedStrings.xml']!);
  expect(texts).toContain(ARMENIAN);
  // 2023-01-10 counted from the epoch of spreadsheets, and the decimal: numbers, not texts.
  for (const value of ['44936', '1200.5', '0.25', '250']) expect(sheet).toContain(`<v>${value}</v>`);
}, 120_000);

const PANDAS = `
import json, sys, pandas
frame = pandas.read_csv(sys.argv[1])
print(json.dumps({"types": {name: str(kind) for name, kind in frame.dtypes.items()}, "missing": {name: int(count) for name, count in frame.isna().sum().items()},
  "sums": {name: float(frame[name].sum()) for name in frame.select_dtypes("number")}, "texts": {name: frame[name].fillna("").astype(str).tolist() for name in frame.select_dtypes("object")}}))
`;

const R = `
arguments <- commandArgs(trailingOnly = TRUE)
frame <- read.csv(arguments[1], encoding = "UTF-8", na.strings = "", stringsAsFactors = FALSE)
for (name in names(frame)) {
  column <- frame[[name]]
  sum <- if (is.numeric(column)) format(sum(column, na.rm = TRUE), digits = 15, scientific = FALSE, trim = TRUE) else "-"
  cat(name, sum(is.na(column)), sum, sep = "\\t")
  cat("\\n")
}
if (!is.null(frame$claimed_by)) cat(enc2utf8(frame$claimed_by), sep = "\\n")
`;

/** By column: cells that hold nothing, and the sum of those that hold numbers. */
function expected(rows: readonly Cells[], name: string) {
  const cells = rows.map((row) => row[name]!);
  return { missing: cells.filter((cell) => cell === '').length, sum: cells.reduce((sum, cell) => sum + Number(cell), 0) };
}

const NUMBERS = { 'reports.csv': ['severity', 'people_affected', 'quantity_needed', 'quantity_available', 'revision', 'data_version'], 'trends.csv': ['value', 'low', 'high', 'area_level'] };

with_('pandas').each(['reports.csv', 'trends.csv'] as const)('pandas reads %s as it is: types, nothing beside 0, every letter', (name) => {
  const rows = written(name);
  const read = JSON.parse(execFileSync(PYTHON!, ['-c', PANDAS, path.join(folder, name)], { encoding: 'utf8' }));
  for (const column of NUMBERS[name]) {
    expect([column, read.types[column]]).toEqual([column, expect.stringMatching(/^(int|float)64$/)]);
    expect([column, read.missing[column], read.sums[column]]).toEqual([column, expected(rows, column).missing, expect.closeTo(expected(rows, column).sum, 6)]);
  }
  for (const [column, texts] of Object.entries(read.texts)) expect([column, texts]).toEqual([column, rows.map((row) => row[column])]);
  expect(Object.keys(read.types)).toEqual(Object.keys(rows[0]!));
}, 60_000);

with_('Rscript').each(['reports.csv', 'trends.csv'] as const)('R reads %s as it is', (name) => {
  const rows = written(name);
  const script = path.join(folder, 'read.R');
  writeFileSync(script, R);
  const lines = execFileSync('Rscript', ['--vanilla', script, path.join(folder, name)], { encoding: 'utf8', env: { ...process.env, LC_ALL: 'C.UTF-8' } }).split('\n');
  const columns = new Map(lines.map((line) => line.split('\t')).filter((cells) => cells.length === 3).map(([column, missing, sum]) => [column!, { missing: Number(missing), sum: Number(sum) }]));
  expect([...columns.keys()]).toEqual(Object.keys(rows[0]!));
  for (const column of NUMBERS[name]) {
    expect([column, columns.get(column)]).toEqual([column, { missing: expected(rows, column).missing, sum: expect.closeTo(expected(rows, column).sum, 6) }]);
  }
  if (name === 'reports.csv') expect(lines.filter((line) => line === ARMENIAN)).toHaveLength(rows.length);
}, 60_000);
