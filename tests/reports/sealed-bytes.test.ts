import { randomUUID } from 'node:crypto';
import type { SealKeyPair } from '@/lib/sealing/open-report';
import { SEALED_TYPE } from '@/lib/sealing/sealed-form';
import { requestListener } from '@/server/request';
import { rawRequest, serve } from '../process/http-fixture';
import { accountsFor, type Accounts } from '../support/accounts';
import { testDatabase, type TestDatabase } from '../support/database';
import { sealedFor, testSealKey } from '../support/seal-key';

/** What a report costs on a line that takes a kilobyte a second. */
const KILOBYTE = 1000;

let database: TestDatabase;
let accounts: Accounts;
let pair: SealKeyPair;

beforeAll(async () => {
  pair = await testSealKey();
  database = await testDatabase();
  accounts = await accountsFor(database.db);
});
afterAll(() => database.close());

const usual = () => ({
  id: randomUUID(),
  areaId: 'lachin-road-villages',
  category: 'MEDICAL_AID',
  itemCode: 'AID-DIALYSIS',
  severity: 4,
  peopleAffected: 120,
  observedOn: '2023-01-20',
  sourceType: 'DIRECT_OBSERVATION',
});
/** 280 letters of two bytes each. */
const NOTE = 'Դեղատունը փակ է, ինսուլին չկա '.repeat(10).slice(0, 280);

const bodyOf = async (report: ReturnType<typeof usual> & { note?: string }) => (await sealedFor(pair, report)).length;

/** The request as Chrome on Android writes it. */
function headOf(bodyBytes: number, cookie: string): string {
  const lines = [
    'POST /api/reports HTTP/1.1',
    'Host: needs.example.org',
    'Connection: keep-alive',
    `Content-Length: ${bodyBytes}`,
    'sec-ch-ua-platform: "Android"',
    'User-Agent: Mozilla/5.0 (Linux; Android 10; K) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/126.0.0.0 Mobile Safari/537.36',
    'sec-ch-ua: "Not/A)Brand";v="8", "Chromium";v="126", "Google Chrome";v="126"',
    `Content-Type: ${SEALED_TYPE}`,
    'sec-ch-ua-mobile: ?1',
    'Accept: */*',
    'Origin: https://needs.example.org',
    'Sec-Fetch-Site: same-origin',
    'Sec-Fetch-Mode: cors',
    'Sec-Fetch-Dest: empty',
    'Referer: https://needs.example.org/hy/outbox',
    'Accept-Encoding: gzip, deflate, br, zstd',
    'Accept-Language: hy-AM,hy;q=0.9,ru;q=0.8,en-US;q=0.7,en;q=0.6',
    `Cookie: ${cookie}`,
  ];
  return `${lines.join('\r\n')}\r\n\r\n`;
}

test('a usual report is at most a kilobyte, also with a note as long as a note can be', async () => {
  expect(await bodyOf(usual())).toBeLessThanOrEqual(500);
  expect([...NOTE]).toHaveLength(280);
  expect(await bodyOf({ ...usual(), note: NOTE })).toBeLessThanOrEqual(KILOBYTE);
});

test('with the headers and the session that a browser sends it is at most two kilobytes', async () => {
  const body = await bodyOf({ ...usual(), note: NOTE });
  // The name as it is where the site is served over HTTPS.
  const cookie = accounts.cookies.CONTRIBUTOR.replace(/^(__Host-)?/, '__Host-');
  expect(cookie.length).toBeGreaterThan(200);
  expect(Buffer.byteLength(headOf(body, cookie)) + body).toBeLessThanOrEqual(2 * KILOBYTE);
});

test('the receipt comes in half a kilobyte, head and all', async () => {
  const nothing = async () => undefined;
  const server = await serve(requestListener({
    next: nothing, pool: database.pool, origin: 'http://127.0.0.1', dev: false, answerScripts: async () => false, answerPublicPages: null,
  }));
  const bytes = Buffer.from(await sealedFor(pair, usual()));
  const head = headOf(bytes.length, accounts.cookies.CONTRIBUTOR)
    .replace('Connection: keep-alive', 'Connection: close')
    .replace('Host: needs.example.org', 'Host: 127.0.0.1')
    .replace('Origin: https://needs.example.org', 'Origin: http://127.0.0.1');
  const { text } = await rawRequest(server.port, Buffer.concat([Buffer.from(head), bytes]));
  await server.close();
  expect(text).toMatch(/^HTTP\/1\.1 201 Created\r\n/);
  expect(text).toContain('"sealed":');
  expect(Buffer.byteLength(text)).toBeLessThanOrEqual(KILOBYTE / 2);
});
