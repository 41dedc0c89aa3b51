import { GET as listUsers } from '@/app/api/users/route';
import { startSession } from '@/lib/sign-in/start-session';
import { CONSOLE } from '@/lib/users/console-actor';
import { resetPassphrase } from '@/lib/users/reset-passphrase';
import { setRole } from '@/lib/users/set-role';
import { suspend } from '@/lib/users/suspend';
import { accountsFor, contextFor, PASSPHRASE, signedInAs, type Accounts } from '../support/accounts';
import { testDatabase, type TestDatabase } from '../support/database';

let database: TestDatabase;
let accounts: Accounts;
beforeEach(async () => {
  database = await testDatabase();
  accounts = await accountsFor(database.db);
});
afterEach(() => database.close());

const asAdmin = () => contextFor(database.db, accounts.people.ADMIN);
const codeOf = (promise: Promise<unknown>) => promise.then(() => 'done', (problem: { code: string }) => problem.code);

describe('the last administrator', () => {
  test('cannot be suspended or given another role, even by themselves', async () => {
    const { id } = accounts.people.ADMIN;
    expect(await codeOf(suspend(await asAdmin(), { id }))).toBe('last-admin');
    expect(await codeOf(setRole(await asAdmin(), { id, role: 'VERIFIER' }))).toBe('last-admin');
    expect(await codeOf(setRole(await asAdmin(), { id, role: 'ADMIN' }))).toBe('done');
  });

  test('is whoever is left: a suspended one does not count', async () => {
    const { person } = await signedInAs(database.db, 'ADMIN');
    expect(await codeOf(suspend(await asAdmin(), { id: person.id }))).toBe('done');
    expect(await codeOf(suspend(await asAdmin(), { id: accounts.people.ADMIN.id }))).toBe('last-admin');
  });

  test('is left when ten put each other out at the same moment', async () => {
    const others = await Promise.all(Array.from({ length: 9 }, () => signedInAs(database.db, 'ADMIN')));
    const admins = [accounts.people.ADMIN, ...others.map(({ person }) => person)];
    const answers = await Promise.all(
      admins.map(async (actor, index) => codeOf(suspend(await contextFor(database.db, actor), { id: admins[(index + 1) % 10]!.id }))),
    );
    expect(answers.filter((answer) => answer === 'last-admin')).toHaveLength(1);
    expect(await database.db.user.count({ where: { role: 'ADMIN', suspendedAt: null } })).toBe(1);
  });
});

test('who is not there, and the accounts of the system, are not found', async () => {
  await database.db.user.create({ data: { id: CONSOLE.id, name: 'Console', nameKey: 'x', system: true, createdAt: new Date() } });
  for (const id of [CONSOLE.id, '00000000-0000-4000-8000-00000000dead', 'x', "' OR 1=1"]) {
    expect(await codeOf(suspend(await asAdmin(), { id }))).toBe('not-found');
    expect(await codeOf(setRole(await asAdmin(), { id, role: 'VERIFIER' }))).toBe('not-found');
  }
});

test('every change is in the log, with who did it and to whom, by id', async () => {
  const { id } = accounts.people.ANALYST;
  await setRole(await asAdmin(), { id, role: 'VERIFIER' });
  await suspend(await asAdmin(), { id });
  await suspend(await asAdmin(), { id });
  const entries = await database.db.auditEntry.findMany({ where: { subject: id }, orderBy: { id: 'asc' } });
  expect(entries.map(({ action, actorId, detail }) => [action, actorId, detail])).toEqual([
    ['user.setRole', accounts.people.ADMIN.id, { from: 'ANALYST', to: 'VERIFIER' }],
    ['user.suspend', accounts.people.ADMIN.id, {}],
  ]);
});

test('a change that cannot be logged is not made', async () => {
  await database.pool.query(`ALTER TABLE audit_entry ADD CONSTRAINT broken CHECK (action <> 'user.suspend')`);
  const { id } = accounts.people.ANALYST;
  await expect(suspend(await asAdmin(), { id })).rejects.toThrow();
  expect(await database.db.user.findUniqueOrThrow({ where: { id } })).toMatchObject({ suspendedAt: null });
  expect(await database.db.session.count({ where: { userId: id, endedAt: null } })).toBe(1);
});

test('the list shows an administrator everybody, and says nothing of passphrases or of when somebody was here', async () => {
  const ask = (cookie: string) => listUsers(new Request('http://127.0.0.1/api/users', { headers: { cookie } }));
  const answer = await ask(accounts.cookies.ADMIN);
  expect(answer.headers.get('cache-control')).toBe('no-store');
  const { users } = await answer.json();
  expect(users.map(({ role }: { role: string }) => role).sort()).toEqual(['ADMIN', 'ANALYST', 'CONTRIBUTOR', 'VERIFIER']);
  for (const user of users) {
    expect(Object.keys(user).sort()).toEqual(['id', 'name', 'openSessions', 'role', 'since', 'sinceText', 'suspended']);
    expect(user).toMatchObject({ openSessions: 1, suspended: false });
  }
  for (const role of ['CONTRIBUTOR', 'VERIFIER', 'ANALYST'] as const) expect((await ask(accounts.cookies[role])).status).toBe(403);
  expect((await ask('')).status).toBe(401);
});

test('the console gives a new passphrase and ends the sessions of the old one', async () => {
  const { name, id } = accounts.people.VERIFIER;
  const now = new Date();
  const console = { actor: CONSOLE, db: database.db, now };
  await resetPassphrase(console, { name, passphrase: 'nine kettles on a wall' });
  const signIn = (passphrase: string) => codeOf(startSession({ db: database.db, now }, { name, passphrase, device: null }));
  expect(await signIn(PASSPHRASE)).toBe('sign-in-failed');
  expect(await signIn('nine kettles on a wall')).toBe('done');
  expect(await database.db.session.count({ where: { userId: id, endedAt: null } })).toBe(1);
  expect(await codeOf(resetPassphrase(console, { name: 'Nobody', passphrase: 'nine kettles on a wall' }))).toBe('input-refused');
  expect(await codeOf(resetPassphrase(await asAdmin(), { name, passphrase: 'nine kettles on a wall' }))).toBe('not-allowed');
});
