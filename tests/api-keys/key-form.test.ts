import { keyForm } from '@/server/forms/key-form';
import { accountsFor, type Accounts } from '../support/accounts';
import { testDatabase, type TestDatabase } from '../support/database';

/** The form of the page of keys as the server gets it. */
let database: TestDatabase;
let accounts: Accounts;
beforeAll(async () => {
  database = await testDatabase();
  accounts = await accountsFor(database.db);
});
afterAll(() => database.close());

const post = (fields: Record<string, string>, cookie: string, more: Record<string, string> = {}) =>
  keyForm(new Request('http://127.0.0.1:3000/hy/keys', { method: 'POST', body: new URLSearchParams(fields), headers: { 'sec-fetch-site': 'same-origin', cookie, ...more } }), 'hy', {});

test('a new key is the answer of the page and stands in no address; revoking leads back to the list', async () => {
  const made = await post({ change: 'create', name: 'Ամսական', scope: 'read' }, accounts.cookies.ANALYST);
  expect(made).toEqual({ result: { answer: { token: expect.stringMatching(/^sfk_/), name: 'Ամսական' } } });
  const { id } = (await database.db.apiKey.findFirst())!;
  expect(await post({ change: 'revoke', id }, accounts.cookies.ADMIN)).toEqual({ result: { redirect: '/hy/keys' } });
  expect((await database.db.apiKey.findUniqueOrThrow({ where: { id } })).revokedAt).not.toBeNull();
});

test.each([
  [{ change: 'create', name: '', scope: 'read' }, 'ANALYST', 'input-refused'],
  [{ change: 'create', name: 'x', scope: 'submit' }, 'ANALYST', 'input-refused'],
  [{ change: 'create', name: 'x', scope: 'read' }, 'ADMIN', 'not-allowed'],
  [{ change: 'nothing' }, 'ANALYST', 'not-found'],
] as const)('%j by %s: %s, and nothing is made', async (fields, role, code) => {
  const before = await database.db.apiKey.count();
  const outcome = await post(fields, accounts.cookies[role]);
  expect('problem' in outcome && outcome.problem.code).toBe(code);
  expect(await database.db.apiKey.count()).toBe(before);
});

test('another site cannot make a key', async () => {
  const outcome = await post({ change: 'create', name: 'x', scope: 'read' }, accounts.cookies.ANALYST, { 'sec-fetch-site': 'cross-site' });
  expect('problem' in outcome && outcome.problem.code).toBe('foreign-origin');
});
