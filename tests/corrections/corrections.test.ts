import { parse as parseCsv } from 'csv-parse/sync';
import { XMLParser, XMLValidator } from 'fast-xml-parser';
import { CORRECTION_COLUMNS } from '@/lib/exports/columns/correction-columns';
import { DATA_FILES } from '@/server/data-routes';
import { download } from '../exports/support/download';
import { atomFaults, entriesOf, linksOf, type Feed } from '../record/atom-rules';
import { openDesk, type Desk } from '../review/desk';

type Row = Record<(typeof CORRECTION_COLUMNS)[number]['name'], string>;
const SITE = 'https://shortfall.example';
const CONTENT = {
  areaId: 'stepanakert', category: 'FOOD', itemCode: 'FOOD-BREAD', severity: 1, peopleAffected: 300, observedOn: '2022-12-20',
  sourceType: 'DIRECT_OBSERVATION',
};
const PUBLISHED = {
  ...CONTENT, areaId: 'nk', sourceType: 'PUBLISHED', claimedBy: '=canary, "claimant"', statement: 'Bread: half', citation: 'https://example.org/a',
};

let desk: Desk;
let [corrected, withdrawn, restored, quoted] = ['', '', '', ''];
/** reports.csv before and after the corrections: what old and new must say. */
let before: Map<string, Record<string, string>>;
let after: Map<string, Record<string, string>>;

beforeAll(async () => {
  process.env.NEXTAUTH_URL = SITE;
  desk = await openDesk();
  const publish = async (content: Record<string, unknown>) => {
    const id = await desk.submit({ ...content, note: 'canary-note' });
    await (content.sourceType === 'PUBLISHED' ? desk.decide(id, { decision: 'verify', certainty: 'PROBABLE', reason: 'read', sourceOpened: true }) : desk.verify(id));
    return id;
  };
  corrected = await publish(CONTENT);
  withdrawn = await publish({ ...CONTENT, areaId: 'askeran', category: 'GAS', itemCode: 'GAS-NATGAS', peopleAffected: 777 });
  restored = await publish({ ...CONTENT, areaId: 'martuni', observedOn: '2023-03-01', peopleAffected: 4 });
  quoted = await publish(PUBLISHED);
  before = await reportRows();
  const correct = (id: string, content: Record<string, unknown>, reason: string) => desk.decide(id, { decision: 'correct', reason, content });
  desk.moveTo('2026-02-03T22:45:10.000Z');
  await correct(corrected, { ...CONTENT, itemCode: null, peopleAffected: 3, severity: 3, observedOn: '2023-01-05', note: 'canary-other' }, 'counted, again');
  await correct(quoted, { ...PUBLISHED, statement: '=2+2', validUntil: '2023-01-10' }, 'the source has changed');
  await correct(withdrawn, { ...CONTENT, areaId: 'askeran', category: 'GAS', itemCode: 'GAS-NATGAS', peopleAffected: 888 }, 'canary-of-the-withdrawn');
  after = await reportRows();
  desk.moveTo('2026-02-04T09:10:00.000Z');
  await desk.decide(withdrawn, { decision: 'reopen', reason: 'canary-doubt' });
  await desk.decide(restored, { decision: 'reopen', reason: 'canary-doubt' });
  desk.moveTo('2026-02-05T09:20:00.000Z');
  await desk.verify(restored);
});
afterAll(async () => {
  delete process.env.NEXTAUTH_URL;
  await desk.close();
});

const fetchFile = (name: string, query = '') => download(DATA_FILES[name]!, query);
const rowsOf = (text: string) => parseCsv(text, { columns: true, record_delimiter: '\r\n' }) as Row[];
const corrections = async (query = '') => rowsOf((await fetchFile('corrections.csv', query)).text);
const publicId = async (id: string) => (await desk.row(id)).publicId;
async function reportRows() {
  const rows = parseCsv((await fetchFile('reports.csv')).text, { columns: true }) as Record<string, string>[];
  return new Map(rows.map((row) => [row.report_id!, row]));
}
async function short(rows: Row[]) {
  const names = { [await publicId(corrected)]: 'corrected', [await publicId(withdrawn)]: 'withdrawn', [await publicId(restored)]: 'restored', [await publicId(quoted)]: 'quoted' };
  return rows.map(({ report_id: id, kind, column, old, new: now }) => [names[id], kind, column, old, now].join(' '));
}

test('a row for each column that changed, newest first; of a withdrawn report only that something happened', async () => {
  const rows = await corrections();
  expect(Object.keys(rows[0]!)).toEqual(CORRECTION_COLUMNS.map(({ name }) => name));
  expect(await short(rows)).toEqual([
    'restored restored   ',
    'restored withdrawn   ',
    'withdrawn withdrawn   ',
    'withdrawn corrected   ',
    'quoted corrected statement Bread: half =2+2',
    'quoted corrected valid_until  2023-01-10',
    'corrected corrected observed_on 2022-12-20 2023-01-05',
    'corrected corrected item_code FOOD-BREAD ',
    'corrected corrected severity 1 3',
    'corrected corrected people_affected 300 ',
    'corrected corrected people_status known suppressed',
  ]);
});

test('old and new are what reports.csv said before and after, for every column that changed and no other', async () => {
  const rows = (await corrections()).filter(({ column }) => column !== '');
  for (const id of [await publicId(corrected), await publicId(quoted)]) {
    const own = rows.filter(({ report_id: name }) => name === id);
    const differing = Object.keys(after.get(id)!).filter((column) => before.get(id)![column] !== after.get(id)![column]);
    const derived = ['item_name', 'item_weight', 'revision', 'data_version'];
    expect(own.map(({ column }) => column)).toEqual(differing.filter((column) => !derived.includes(column)));
    for (const { column, old, new: now } of own) expect([old, now]).toEqual([before.get(id)![column], after.get(id)![column]]);
  }
});

test('the hour and never the minute, the reason written for the public, an absolute address, and the version', async () => {
  const rows = await corrections();
  const id = await publicId(corrected);
  expect(rows.at(-1)).toMatchObject({ changed_at: '2026-02-03T22:00:00Z', reason: 'counted, again', address: `${SITE}/record/${id}`, data_version: expect.stringMatching(/^\d+$/) });
  expect(rows[0]).toMatchObject({ changed_at: '2026-02-05T09:00:00Z', reason: '' });
  expect(new Set(rows.map(({ changed_at: at }) => at.slice(13)))).toEqual(new Set([':00:00Z']));
  const { text } = await fetchFile('corrections.csv');
  expect(text).not.toMatch(/canary-|777|888|askeran|GAS/);
  expect(text).not.toContain(withdrawn);
});

test.each([
  ['?category=GAS', 2],
  ['?area=martuni', 2],
  ['?severity=3', 5],
  ['?certainty=CONFIRMED', 0],
  // Before its correction it described December, after it January.
  ['?area=stepanakert&to=2022-12-31', 5],
  ['?area=stepanakert&from=2023-01-01', 5],
  ['?item=FOOD-BREAD&area=martuni', 2],
])('the filters of the page: %s', async (query, count) => {
  const rows = await corrections(query);
  expect(rows).toHaveLength(count);
});

test('as of an instant: the changes up to it, with what was public then', async () => {
  const rows = await corrections('?asOf=2026-02-04T00:00:00Z');
  expect(await short(rows.filter(({ kind }) => kind !== 'corrected'))).toEqual([]);
  // The report that is withdrawn now was public then, and so was what had changed in it.
  expect(await short(rows)).toContain('withdrawn corrected people_affected 775 890');
  expect(await corrections('?asOf=2026-02-01T00:00:00Z')).toEqual([]);
});

test.each(['?on=2023-01-01', '?measure=reports', '?lang=hy', '?compare=martuni', '?colour=red', '?excel=2'])('%s is refused by name', async (query) => {
  const { status, headers, text } = await fetchFile('corrections.csv', query);
  expect([status, headers.get('content-type')]).toEqual([400, 'application/problem+json; charset=utf-8']);
  expect(text).toContain(`"field":"${query.slice(1).split('=')[0]}"`);
});

test('excel=1 guards what a spreadsheet would run', async () => {
  const { text } = await fetchFile('corrections.csv', '?excel=1');
  expect(text).toContain(",'=2+2,");
});

function parsed(text: string): Feed {
  expect(XMLValidator.validate(text)).toBe(true);
  const isArray = (name: string) => ['entry', 'link', 'author'].includes(name);
  return (new XMLParser({ ignoreAttributes: false, attributeNamePrefix: '@', isArray, parseTagValue: false }).parse(text) as { feed: Feed }).feed;
}

test.each(['', '?lang=hy', '?lang=ru&category=FOOD'])('corrections.atom%s is sound Atom with an entry for each change and nothing else', async (query) => {
  const { headers, text } = await fetchFile('corrections.atom', query);
  expect(headers.get('content-type')).toBe('application/atom+xml; charset=utf-8');
  const feed = parsed(text);
  expect(atomFaults(feed)).toEqual([]);
  const changed = new Set((await corrections(query.replace(/lang=..&?/, '').replace(/\?$/, ''))).map(({ line }) => line));
  expect(entriesOf(feed).map(({ id }) => id.split('/').at(-1)).sort()).toEqual([...changed].sort());
  expect(entriesOf(feed).every(({ id }) => id.includes('/change/'))).toBe(true);
  expect(feed['@xml:lang']).toBe(query.includes('lang') ? query.slice(6, 8) : 'en');
  expect(linksOf(feed, 'self')[0]!['@href']).toBe(`${SITE}/data/corrections.atom${query === '?lang=ru&category=FOOD' ? '?category=FOOD&lang=ru' : query}`);
  expect(text).not.toMatch(/canary-|777|888|Natural gas/);
});

test('a feed without changes is sound too; an unknown parameter is refused', async () => {
  const feed = parsed((await fetchFile('corrections.atom', '?certainty=CONFIRMED')).text);
  expect(entriesOf(feed)).toEqual([]);
  expect(atomFaults(feed)).toEqual([]);
  expect((await fetchFile('corrections.atom', '?excel=1')).status).toBe(400);
});
