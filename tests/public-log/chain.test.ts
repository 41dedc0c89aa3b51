import { parse } from 'csv-parse/sync';
import { LOG_TABLE } from '@/lib/public-log/log-table';
import { contentHash, HASHED_COLUMNS, lineHash, NO_LINE } from '@/lib/public-log/chain';
import { readLogHead } from '@/lib/public-log/log-head';
import { REPORT_COLUMNS } from '@/lib/exports/columns/report-columns';
import { csvRoute } from '@/lib/exports/csv-route';
import { REPORTS_TABLE } from '@/lib/exports/tables/reports-table';
import { download } from '../exports/support/download';
import { importRecord } from '../exports/support/import-record';
import { openDesk, type Desk } from '../review/desk';

/** Texts that break whoever takes them lightly: quotes, commas, line feeds, Armenian, decimals with zeros, nothing at all. */
const RECORD = [
  'report_id,observed_on,area_code,category,item_code,severity,people_affected,quantity_needed,quantity_available,unit,certainty,source_type,claimed_by,statement,citation,valid_until,counter_claim,coding_note',
  'aaaaaaaaaaaaaaaa,2023-01-05,stepanakert,FOOD,FOOD-BREAD,3,0,1200.5,0.250,g/person/day,PROBABLE,PUBLISHED,"Ministry, ""Health""","Rationed, so ""200 g""",https://example.org/a,2023-02-01,"No: ""enough"", they say","two lines\nof reason"',
  'bbbbbbbbbbbbbbbb,2023-01-05,nk,GAS,,5,,,,,CONFIRMED,PUBLISHED,Կարմիր խաչի միջազգային կոմիտե,«Գազ չկա» ՝ ասում են,https://example.org/b,,,',
].join('\n');

let desk: Desk;
beforeAll(async () => {
  desk = await openDesk();
});
afterAll(() => desk.close());

type Row = Record<string, string>;
const rowsOf = async (table: typeof LOG_TABLE, query = ''): Promise<Row[]> => parse((await download(csvRoute(table), query)).text, { columns: true });
const hashOf = (row: Row) => lineHash((column) => row[column]!);

test('by hand: one report becomes public and leaves', () => {
  // printf '3f0c9a51d2e84b7795c0a1f2e3d4c5b6\naaaaaaaaaaaaaaaa\0372023-01-05\037stepanakert\037FOOD\037FOOD-BREAD\0373\0370\037known\0371200.5\0370.25\037g/person/day\037PROBABLE\037PUBLISHED\037Կարմիր խաչ\037«Հաց», "200 g"\037https://example.org/a\0372\0372026-02-01\037\037\037area\037two lines\nof reason' | sha256sum
  const content = '27b743670193d2addf4938a77888b43a3a87abe807c4bf8fae3be23db7512bb8';
  const row: Row = {
    report_id: 'aaaaaaaaaaaaaaaa', observed_on: '2023-01-05', area_code: 'stepanakert', area_name: 'Stepanakert', category: 'FOOD', item_code: 'FOOD-BREAD',
    item_name: 'Bread', severity: '3', people_affected: '0', people_status: 'known', quantity_needed: '1200.5', quantity_available: '0.25',
    unit: 'g/person/day', certainty: 'PROBABLE', source_type: 'PUBLISHED', claimed_by: 'Կարմիր խաչ', statement: '«Հաց», "200 g"',
    citation: 'https://example.org/a', revision: '2', published_on: '2026-02-01', data_version: '2', valid_until: '', counter_claim: '', scope: 'area',
    coding_note: 'two lines\nof reason', item_weight: 'essential',
  };
  expect(contentHash('3f0c9a51d2e84b7795c0a1f2e3d4c5b6', (column) => row[column]!)).toBe(content);
  // printf 'shortfall-log-1\n<64 zeros>\n1\npublished\naaaaaaaaaaaaaaaa\n2\n2\n2026-02-01T10:00:00Z\n<content>' | sha256sum
  const published = {
    previous_hash: NO_LINE, line: '1', kind: 'published', report_id: 'aaaaaaaaaaaaaaaa', revision: '2', data_version: '2',
    changed_at: '2026-02-01T10:00:00Z', content_hash: content,
  };
  const first = hashOf(published);
  expect(first).toBe('6b5fe17de82ddd9db846c2caa90d1d5b08b6767ec8a0a09cdc1e14175f68e102');
  // printf 'shortfall-log-1\n<first>\n2\nwithdrawn\naaaaaaaaaaaaaaaa\n\n3\n2026-02-01T11:00:00Z\n' | sha256sum
  const withdrawn = {
    ...published, previous_hash: first, line: '2', kind: 'withdrawn', revision: '', data_version: '3', changed_at: '2026-02-01T11:00:00Z', content_hash: '',
  };
  expect(hashOf(withdrawn)).toBe('ac672af29660646333f5e19e84888957fb3f21727d93e28231f2cf309d5ba45e');
});

test('what is hashed are the columns of reports.csv in their order, without labels and what moves by itself', () => {
  const without = ['area_name', 'item_name', 'data_version', 'item_weight'];
  expect([...HASHED_COLUMNS]).toEqual(REPORT_COLUMNS.map(({ name }) => name).filter((name) => !without.includes(name)));
});

test('the database and the formula agree: published, corrected, withdrawn, restored, in every form of text and number', async () => {
  await importRecord(desk.database, RECORD, new Date('2026-01-20T10:59:59.999Z'));
  const ids: string[] = [];
  for (let index = 0; index < 6; index += 1) ids.push(await desk.submit({ peopleAffected: 10 + index, areaId: index % 2 ? 'askeran' : 'stepanakert' }));
  for (const id of ids) await desk.verify(id);
  const { id: _, ...said } = { id: 0, areaId: 'stepanakert', category: 'FOOD', itemCode: 'FOOD-BREAD', severity: 5, peopleAffected: 400, observedOn: '2022-12-20', sourceType: 'DIRECT_OBSERVATION' };
  await desk.decide(ids[0]!, { decision: 'correct', reason: 'counted again', content: said });
  await desk.decide(ids[1]!, { decision: 'reopen', reason: 'a doubt' });
  await desk.decide(ids[2]!, { decision: 'reopen', reason: 'a doubt' });
  await desk.verify(ids[2]!);

  const log = await rowsOf(LOG_TABLE);
  expect(log.map(({ kind }) => kind)).toEqual([...Array(8).fill('published'), 'corrected', 'withdrawn', 'withdrawn', 'restored']);
  let previous = NO_LINE;
  for (const row of log) {
    expect(row.previous_hash).toBe(previous);
    expect(row.hash).toBe(hashOf(row));
    previous = row.hash!;
  }
  expect(await readLogHead(desk.database.db)).toEqual({ line: 12, hash: previous });

  const reports = await rowsOf(REPORTS_TABLE);
  expect(reports).toHaveLength(7);
  for (const report of reports) {
    const newest = log.filter(({ report_id: id }) => id === report.report_id).at(-1)!;
    expect(newest.salt).toMatch(/^[0-9a-f]{32}$/);
    expect(newest.content_hash).toBe(contentHash(newest.salt!, (column) => report[column]!));
  }
  expect(reports.find(({ report_id: id }) => id === 'bbbbbbbbbbbbbbbb')!.statement).toContain('«Գազ չկա»');
});

test('the log of an earlier moment is a beginning of the log of now; a salt leaves only while its report is public', async () => {
  const id = await desk.submit({ areaId: 'martuni' });
  desk.moveTo('2026-03-01T10:20:30.000Z');
  await desk.verify(id);
  desk.moveTo('2026-03-02T10:20:30.000Z');
  await desk.decide(id, { decision: 'reopen', reason: 'a doubt' });
  const { publicId } = await desk.row(id);
  const [then, now] = [await rowsOf(LOG_TABLE, '?asOf=2026-03-01T10:20:30Z'), await rowsOf(LOG_TABLE)];
  const withoutSalt = ({ salt: _, ...row }: Row) => row;
  expect(then).toHaveLength(13);
  expect(now).toHaveLength(14);
  expect(then.map(withoutSalt)).toEqual(now.slice(0, 13).map(withoutSalt));
  expect(await readLogHead(desk.database.db, new Date('2026-03-01T10:20:30Z'))).toEqual({ line: 13, hash: then.at(-1)!.hash });
  const salts = (rows: Row[]) => rows.filter(({ report_id: name }) => name === publicId).map(({ salt }) => salt !== '');
  expect([salts(then), salts(now)]).toEqual([[true], [false, false]]);
  expect(await rowsOf(LOG_TABLE, '?asOf=2020-01-01T00:00:00Z')).toEqual([]);
  expect(await readLogHead(desk.database.db, new Date('2020-01-01T00:00:00Z'))).toBeNull();
  expect((await download(csvRoute(LOG_TABLE), '?category=FOOD')).status).toBe(400);
});

test('whoever decided earlier and was written later has the number and the instant of the waiting line', async () => {
  desk.moveTo('2026-02-02T00:00:00.000Z');
  await desk.verify(await desk.submit({ areaId: 'martakert' }));
  const lines = await desk.database.db.publicRevision.findMany({ orderBy: { seq: 'asc' } });
  expect(lines.map(({ seq }) => Number(seq))).toEqual(lines.map((_, index) => index + 1));
  expect(lines.at(-1)!.at).toEqual(new Date('2026-03-02T10:20:30.000Z'));
});

test('eight people decide at once, and repairs by hand go between: the chain is whole', async () => {
  const areas = ['stepanakert', 'askeran', 'martakert', 'martuni', 'lachin-road-villages'];
  const ids: string[] = [];
  for (let index = 0; index < 16; index += 1) ids.push(await desk.submit({ areaId: areas[index % 5] }));
  const before = (await rowsOf(LOG_TABLE)).length;
  const hands = Array.from({ length: 8 }, async (_, hand) => {
    await desk.verify(ids[hand]!);
    await desk.database.pool.query(`UPDATE public_report SET coding_note = $1 WHERE public_id = 'aaaaaaaaaaaaaaaa'`, [`repair ${hand}`]);
    await desk.verify(ids[hand + 8]!);
  });
  await Promise.all(hands);
  const log = await rowsOf(LOG_TABLE);
  expect(log).toHaveLength(before + 24);
  let previous = NO_LINE;
  for (const row of log) {
    expect([row.line, row.previous_hash]).toEqual([row.line, previous]);
    expect(row.hash).toBe(hashOf(row));
    previous = row.hash!;
  }
});
