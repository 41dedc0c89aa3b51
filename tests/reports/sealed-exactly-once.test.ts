import { POST } from '@/lib/reports/reports-route';
import type { SealKeyPair } from '@/lib/sealing/open-report';
import { SEALED_TYPE } from '@/lib/sealing/sealed-form';
import { sealedHash } from '@/lib/sealing/sealed-hash';
import { sendWebResponse, toWebRequest } from '@/server/web-adapter';
import { serve, type Fixture } from '../process/http-fixture';
import { accountsFor, type Accounts } from '../support/accounts';
import { testDatabase, type TestDatabase } from '../support/database';
import { numbers, shuffled } from '../support/numbers';
import { sampleReport } from '../support/sample-reports';
import { sealedFor, testSealKey } from '../support/seal-key';

const REPORTS = 80;
const AT_ONCE = 30;
const DROPPED_OF_100 = 30;

let database: TestDatabase;
let accounts: Accounts;
let pair: SealKeyPair;
let server: Fixture;
/** Answers that were made and never arrived. */
let dropped = 0;

beforeAll(async () => {
  database = await testDatabase({ connections: 20 });
  accounts = await accountsFor(database.db);
  pair = await testSealKey();
  const pick = numbers(20_221_212);
  server = await serve(async (req, res) => {
    const answer = await POST(toWebRequest(req, res, 'http://127.0.0.1'));
    if (pick(100) >= DROPPED_OF_100) return sendWebResponse(answer, req, res);
    dropped += 1;
    res.destroy();
  });
});
afterAll(async () => {
  await server.close();
  await database.close();
});

test('80 sealed reports, each sent one to four times, 30 at once, three answers in ten lost: 80 rows, one receipt each', async () => {
  const reports = await Promise.all(Array.from({ length: REPORTS }, async (_, index) => {
    const report = sampleReport(index);
    return { id: report.id, bytes: await sealedFor(pair, report) };
  }));
  const queue = shuffled(reports.flatMap((report, index) => Array.from({ length: (index % 4) + 1 }, () => report)));
  const receipts = new Map<string, Set<string>>();
  await Promise.all(Array.from({ length: AT_ONCE }, async () => {
    for (let next = queue.shift(); next; next = queue.shift()) {
      const receipt = await sentUntilAnswered(next.bytes);
      receipts.set(next.id, (receipts.get(next.id) ?? new Set()).add(receipt));
    }
  }));

  expect(dropped).toBeGreaterThan(40);
  expect(receipts.size).toBe(REPORTS);
  for (const { id, bytes } of reports) {
    const told = [...receipts.get(id)!].map((text) => JSON.parse(text) as { id: string; sealed: string });
    expect(told).toEqual([expect.objectContaining({ id, sealed: await sealedHash(bytes) })]);
  }
  const { db } = database;
  expect(await db.report.count()).toBe(REPORTS);
  expect(await db.reportRevision.count()).toBe(REPORTS);
  expect(await db.auditEntry.count({ where: { action: 'report.submit' } })).toBe(REPORTS);
  const allowance = await db.submissionAllowance.findUniqueOrThrow({ where: { accountId: accounts.people.CONTRIBUTOR.id } });
  expect(allowance.dayCount).toBe(REPORTS);
}, 120_000);

/** As an outbox does it: the same bytes again until an answer has come whole. */
async function sentUntilAnswered(body: Uint8Array<ArrayBuffer>): Promise<string> {
  const headers = { 'content-type': SEALED_TYPE, cookie: accounts.cookies.CONTRIBUTOR };
  for (;;) {
    const answer = await fetch(server.url, { method: 'POST', headers, body }).catch(() => null);
    if (!answer) continue;
    expect([200, 201]).toContain(answer.status);
    return answer.text();
  }
}
