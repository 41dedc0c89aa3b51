import { HOURLY } from '@/lib/notices/refuse-flood';
import { noticeClosingForm } from '@/server/forms/notice-closing-form';
import { noticeForm } from '@/server/forms/notice-form';
import { accountsFor, type Accounts } from '../support/accounts';
import { testDatabase, type TestDatabase } from '../support/database';

/** The two forms as the server gets them: posted fields with the headers of a browser. */
let database: TestDatabase;
let accounts: Accounts;

beforeAll(async () => {
  database = await testDatabase();
  accounts = await accountsFor(database.db);
}, 60_000);
afterAll(() => database.close());
beforeEach(() => database.db.notice.deleteMany());

const CANARY = 'Canary-Browser/7 (203.0.113.77)';

function posted(path: string, fields: Record<string, string>, cookie?: string): Request {
  const headers = { 'user-agent': CANARY, 'x-forwarded-for': '203.0.113.77', 'sec-fetch-site': 'same-origin', ...(cookie ? { cookie } : {}) };
  return new Request(`http://127.0.0.1:3000${path}`, { method: 'POST', body: new URLSearchParams(fields), headers });
}
const tell = (fields: Record<string, string>, cookie?: string) => noticeForm(posted('/hy/tell-us', fields, cookie), 'hy', {});
const good = { about: '/areas/askeran', text: 'Wrong' };

test('a notice without any account is taken, and its page says thank you', async () => {
  expect(await tell(good)).toEqual({ result: { answer: { sent: 'yes' } } });
  expect(await database.db.notice.count()).toBe(1);
});

test('nothing of the sender is in any table, signed in or not', async () => {
  await tell(good);
  await tell(good, accounts.cookies.CONTRIBUTOR);
  const rows = [await database.db.notice.findMany(), await database.db.auditEntry.findMany()];
  const text = JSON.stringify(rows, (_key, value: unknown) => (typeof value === 'bigint' ? String(value) : value));
  expect(text).toContain('notice.send');
  for (const trace of ['Canary', '203.0.113', accounts.people.CONTRIBUTOR.id, accounts.people.CONTRIBUTOR.name]) expect(text).not.toContain(trace);
});

test('a refused notice keeps what was typed and says what to do, in the language of the page', async () => {
  const outcome = await tell({ about: 'https://elsewhere.example/', text: '' });
  if (!('problem' in outcome)) throw new Error('not refused');
  expect(outcome.problem.status).toBe(422);
  expect(outcome.problem.fields.map(({ field }) => field)).toEqual(['about', 'text']);
  expect({ ...outcome.values }).toEqual({ about: 'https://elsewhere.example/', text: '' });
});

test('beyond the bound: 429 with the seconds to wait, and nothing typed is lost', async () => {
  for (let count = 0; count < HOURLY; count += 1) await tell(good);
  const outcome = await tell({ ...good, text: 'One more' });
  if (!('problem' in outcome)) throw new Error('not refused');
  expect([outcome.problem.status, outcome.values.text]).toEqual([429, 'One more']);
  expect(outcome.problem.retryAfter).toBeGreaterThan(3500);
  expect(outcome.problem.retryAfter).toBeLessThanOrEqual(3600);
}, 30_000);

test('a body that is no notice is cut off early', async () => {
  const outcome = await tell({ ...good, text: 'x'.repeat(20_000) });
  expect('problem' in outcome && outcome.problem.status).toBe(413);
});

test('a verifier closes it and is led back to the list; a contributor is not let near', async () => {
  await tell(good);
  const { id } = await database.db.notice.findFirstOrThrow();
  const close = (cookie: string) => noticeClosingForm(posted('/notices', { id, outcome: 'Corrected' }, cookie), 'en', {});
  const refused = await close(accounts.cookies.CONTRIBUTOR);
  expect('problem' in refused && refused.problem.status).toBe(403);
  expect(await close(accounts.cookies.VERIFIER)).toEqual({ result: { redirect: '/notices' } });
  expect((await database.db.notice.findMany()).map(({ outcome }) => outcome)).toEqual(['Corrected']);
});
