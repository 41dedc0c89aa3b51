import { dataRoute } from '@/server/data-routes';
import { testDatabase, type TestDatabase } from '../support/database';
import { download } from './support/download';
import { importRecord } from './support/import-record';

const GET = dataRoute('reports.csv');

const RECORD = [
  'report_id,observed_on,area_code,category,item_code,severity,people_affected,quantity_needed,quantity_available,unit,certainty,source_type,claimed_by,statement,citation,valid_until,counter_claim,coding_note',
  'aaaaaaaaaaaaaaaa,2023-01-05,stepanakert,FOOD,FOOD-BREAD,3,0,1200.5,0.250,g/person/day,PROBABLE,PUBLISHED,"Ministry, ""Health""","Rationed, so ""200 g""",https://example.org/a,2023-02-01,"No: ""enough"", they say","two lines\nof reason"'.replace('\\n', '\n'),
  'bbbbbbbbbbbbbbbb,2023-01-05,nk,GAS,,5,,,,,CONFIRMED,PUBLISHED,Կարմիր խաչի միջազգային կոմիտե,"=HYPERLINK(""https://example.org"",""x"")",https://example.org/b,,,＝1+1',
  'cccccccccccccccc,2023-01-04,lisagor,MEDICAL_AID,AID-AMBULANCE,4,7,,12,,POSSIBLE,PUBLISHED,@clinic,-2 since Monday,https://example.org/c,,+1 says no,',
].join('\n');

let database: TestDatabase;
beforeAll(async () => {
  database = await testDatabase();
  await importRecord(database, RECORD);
});
afterAll(() => database.close());

const HEADER =
  'report_id,observed_on,area_code,area_name,category,item_code,item_name,severity,people_affected,people_status,quantity_needed,' +
  'quantity_available,unit,certainty,source_type,claimed_by,statement,citation,revision,published_on,data_version,valid_until,' +
  'counter_claim,scope,coding_note,item_weight\r\n';

test('plain bytes are RFC 4180 and exactly what was published', async () => {
  const { text } = await download(GET);
  expect(text).toBe(
    HEADER +
      'cccccccccccccccc,2023-01-04,lachin-road-villages,Four villages on the Lachin road (Shushi/Shusha district),MEDICAL_AID,AID-AMBULANCE,Ambulances in service,' +
      '4,7,known,,,,POSSIBLE,PUBLISHED,@clinic,-2 since Monday,https://example.org/c,2,2026-02-01,2,,+1 says no,part,,part\r\n' +
      'aaaaaaaaaaaaaaaa,2023-01-05,stepanakert,Stepanakert / Khankendi,FOOD,FOOD-BREAD,Bread,3,0,known,1200.5,0.25,g/person/day,' +
      'PROBABLE,PUBLISHED,"Ministry, ""Health""","Rationed, so ""200 g""",https://example.org/a,2,2026-02-01,2,2023-02-01,' +
      '"No: ""enough"", they say",area,"two lines\nof reason",essential\r\n' +
      'bbbbbbbbbbbbbbbb,2023-01-05,nk,Nagorno-Karabakh,GAS,,,5,,unknown,,,,CONFIRMED,PUBLISHED,Կարմիր խաչի միջազգային կոմիտե,' +
      '"=HYPERLINK(""https://example.org"",""x"")",https://example.org/b,2,2026-02-01,2,,,area,＝1+1,\r\n',
  );
});

test('excel=1 adds a byte order mark and disarms text that a spreadsheet would run; numbers stay', async () => {
  const { text } = await download(GET, '?excel=1');
  expect(text).toBe(
    `\ufeff${HEADER}` +
      'cccccccccccccccc,2023-01-04,lachin-road-villages,Four villages on the Lachin road (Shushi/Shusha district),MEDICAL_AID,AID-AMBULANCE,Ambulances in service,' +
      "4,7,known,,,,POSSIBLE,PUBLISHED,'@clinic,'-2 since Monday,https://example.org/c,2,2026-02-01,2,,'+1 says no,part,,part\r\n" +
      'aaaaaaaaaaaaaaaa,2023-01-05,stepanakert,Stepanakert / Khankendi,FOOD,FOOD-BREAD,Bread,3,0,known,1200.5,0.25,g/person/day,' +
      'PROBABLE,PUBLISHED,"Ministry, ""Health""","Rationed, so ""200 g""",https://example.org/a,2,2026-02-01,2,2023-02-01,' +
      '"No: ""enough"", they say",area,"two lines\nof reason",essential\r\n' +
      'bbbbbbbbbbbbbbbb,2023-01-05,nk,Nagorno-Karabakh,GAS,,,5,,unknown,,,,CONFIRMED,PUBLISHED,Կարմիր խաչի միջազգային կոմիտե,' +
      `"'=HYPERLINK(""https://example.org"",""x"")",https://example.org/b,2,2026-02-01,2,,,area,'＝1+1,\r\n`,
  );
});

test('hxl=1 adds one row of hashtags, lang changes labels alone', async () => {
  const { text } = await download(GET, '?hxl=1&lang=hy&category=GAS');
  expect(text).toBe(
    HEADER +
      '#meta+id,#date+observed,#adm1+code,#adm1+name,#sector+code,#item+code,#item+name,#severity+num,#affected+num,#affected+status,' +
      '#indicator+needed+num,#indicator+available+num,#indicator+unit,#status+verification,#meta+source+type,#meta+claimant,' +
      '#description+statement,#meta+source+url,#meta+revision,#date+published,#meta+version,#date+end,#description+counterclaim,' +
      '#meta+scope,#description+coding,#item+weight\r\n' +
      'bbbbbbbbbbbbbbbb,2023-01-05,nk,Լեռնային Ղարաբաղ,GAS,,,5,,unknown,,,,CONFIRMED,PUBLISHED,Կարմիր խաչի միջազգային կոմիտե,' +
      '"=HYPERLINK(""https://example.org"",""x"")",https://example.org/b,2,2026-02-01,2,,,area,＝1+1,\r\n',
  );
});

test('a file says what it is, and 304 when the reader has it', async () => {
  const first = await download(GET, '?category=FOOD&area=stepanakert');
  expect(Object.fromEntries(first.headers)).toEqual({
    'access-control-allow-origin': '*',
    'cache-control': 'public, no-cache',
    'content-disposition': 'attachment; filename="nk-2022-2023_reports_food_stepanakert.csv"',
    'content-type': 'text/csv; charset=utf-8; header=present',
    etag: expect.stringMatching(/^W\/"2-[\w-]{16}"$/),
    'last-modified': 'Sun, 01 Feb 2026 10:00:00 GMT',
  });
  const known = { 'if-none-match': `"other", ${first.headers.get('etag')}` };
  const again = await download(GET, '?area=stepanakert&category=FOOD', known);
  expect([again.status, again.text]).toEqual([304, '']);
  expect((await download(GET, '?area=stepanakert&category=FOOD&excel=1', known)).status).toBe(200);
});

test.each([
  ['?category=Food', 'category', 'filter.category'],
  ['?area=lisagor', 'area', 'filter.area'],
  ['?severity=6', 'severity', 'filter.severity'],
  ['?from=2023-02-30', 'from', 'filter.from'],
  ['?excel=yes', 'excel', 'file.flag'],
  ['?hxl=1&hxl=1', 'hxl', 'filter.repeated'],
  ['?certanity=CONFIRMED', 'certanity', 'filter.unknown'],
])('%s is refused by name', async (query, field, code) => {
  const { status, headers, text } = await download(GET, query);
  expect([status, headers.get('content-type'), headers.get('access-control-allow-origin')]).toEqual([
    400, 'application/problem+json; charset=utf-8', '*',
  ]);
  expect(JSON.parse(text).errors).toEqual([{ field, code, message: expect.any(String) }]);
});
