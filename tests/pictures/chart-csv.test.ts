import { CHART_NAMES, type ChartName } from '@/lib/charts/model';
import { publicContext } from '@/lib/auth/context';
import { chartFiles } from '@/lib/exports/chart-files';
import { testDatabase, type TestDatabase } from '../support/database';
import { ask, viewOf } from './support/charts';

let database: TestDatabase;
beforeAll(async () => {
  database = await testDatabase({ record: true });
});
afterAll(() => database.close());

const DAY = '2023-07-31';

/** A file's header and rows, each with its line end. */
async function linesOf(address: string): Promise<{ header: string; rows: string[] }> {
  const response = await ask(address);
  expect(response.status).toBe(200);
  const [header = '', ...rows] = (await response.text()).match(/[^\n]*\n/g)!;
  return { header, rows };
}

/** Which rows of the data file a chart shows, said by hand from the columns: day, area_code, area_name, area_level, category, measure. */
const SHOWN: [ChartName, file: string, query: string, isShown: (cells: string[]) => boolean][] = [
  ['severity', 'severity', '', ([, area]) => area === 'nk'],
  ['severity', 'severity', 'category=GAS&from=2023-01-01&to=2023-01-31&area=askeran', () => true],
  ['share', 'severity', `on=${DAY}`, ([day, area]) => day === DAY && area === 'nk'],
  ['map', 'severity', `on=${DAY}`, ([day, , , level]) => day === DAY && level === '1'],
  ['weeks', 'severity', 'category=FOOD', ([, , , level]) => level === '1'],
  ['areas', 'severity', 'certainty=CONFIRMED', ([, , , level]) => level === '1'],
  ['people', 'trends', '', ([, area, , , category, measure]) => area === 'nk' && category !== 'ANY' && measure === 'people_affected'],
  ['reports', 'trends', 'item=', ([, area, , , category, measure]) => area === 'nk' && category !== 'ANY' && measure === 'reports'],
];

test.each(SHOWN)('the CSV of %s holds exactly its rows of /data/%s.csv (%s)', async (name, file, query, isShown) => {
  const all = await linesOf(`/data/${file}.csv?${query}`);
  const shown = await linesOf(`/charts/${name}.csv?${query}`);
  expect(shown.header).toBe(all.header);
  const expected = all.rows.filter((row) => isShown(row.split(',')));
  expect(expected.length).toBeGreaterThan(0);
  expect(shown.rows.join('')).toBe(expected.join(''));
});

test('a comparison brings both of its sides', async () => {
  const sidesOf = async (compare: string) => {
    const { rows } = await linesOf(`/charts/share.csv?on=${DAY}&compare=${compare}`);
    return [...new Set(rows.map((row) => row.split(',').slice(0, 2).join(' ')))].sort();
  };
  expect(await sidesOf('askeran')).toEqual([`${DAY} askeran`, `${DAY} nk`]);
  expect(await sidesOf('2023-01-20')).toEqual(['2023-01-20 nk', `${DAY} nk`]);
});

test('names of areas are in the language of the address; lang asks for another', async () => {
  const nameIn = async (address: string) => (await linesOf(address)).rows.find((row) => row.includes(',askeran,'))!.split(',')[2];
  expect(await nameIn('/hy/charts/map.csv')).toBe(await nameIn('/data/severity.csv?lang=hy'));
  expect(await nameIn('/hy/charts/map.csv?lang=ru')).toBe(await nameIn('/data/severity.csv?lang=ru'));
  expect(await nameIn('/charts/map.csv')).toBe(await nameIn('/data/severity.csv'));
});

test('the switches of the data files work here, too', async () => {
  const plain = await linesOf('/charts/severity.csv?from=2023-01-01&to=2023-01-02');
  const response = await ask('/charts/severity.csv?from=2023-01-01&to=2023-01-02&excel=1&hxl=1');
  const bytes = Buffer.from(await response.arrayBuffer());
  expect(bytes.subarray(0, 3)).toEqual(Buffer.from([0xef, 0xbb, 0xbf]));
  expect(bytes.toString().split('\r\n')[1]).toMatch(/^#date,#adm1\+code,/);
  expect(bytes.toString().split('\r\n').slice(2).join('\r\n')).toBe(plain.rows.join(''));
});

test.each(CHART_NAMES)('rows and bytes said beside the files of %s are those of the files', async (name) => {
  const { shown, full } = await chartFiles(await publicContext('ru'), await viewOf(name, 'category=GAS', 'ru'), name);
  const response = await ask(shown.href);
  const text = await response.text();
  expect([shown.rows, shown.bytes]).toEqual([text.split('\r\n').length - 2, Buffer.byteLength(text)]);
  expect(shown.href).toContain('from=2022-12-12&to=2023-09-18');
  expect(full.href).toMatch(/^\/data\/(severity|trends)\.csv\?lang=ru$/);
  expect(full.rows).toBe((await linesOf(full.href)).rows.length);
});
