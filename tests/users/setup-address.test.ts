import { acceptInvitation } from '@/lib/users/accept-invitation';
import { CONSOLE } from '@/lib/users/console-actor';
import { createAccount } from '@/lib/users/create-account';
import { setupAddress } from '@/lib/users/setup-address';
import { contextFor } from '../support/accounts';
import { testDatabase, type TestDatabase } from '../support/database';

let database: TestDatabase;
beforeEach(async () => {
  database = await testDatabase();
});
afterEach(() => database.close());

const publicUrl = 'http://127.0.0.1:3000';
const address = () => setupAddress({ db: database.db, now: new Date(), publicUrl });
const tokenOf = (url: string | null) => url!.split('/setup/')[1]!;
const accept = async (token: string, name: string) =>
  acceptInvitation(await contextFor(database.db), { token, name, passphrase: 'mulberry ladder over snow' }).then(
    ({ role }) => role,
    (problem: { code: string; params: { why: string } }) => `${problem.code}: ${problem.params.why}`,
  );

test('the address makes the first administrator, once, and then there is none any more', async () => {
  const url = await address();
  expect(url).toMatch(/^http:\/\/127\.0\.0\.1:3000\/setup\/[\w-]{32}$/);
  expect(await accept(tokenOf(url), 'First')).toBe('ADMIN');
  expect(await accept(tokenOf(url), 'Second')).toBe('link-used: used');
  expect(await address()).toBeNull();
});

test('every start makes a new one, and the ones before stop working', async () => {
  const [first, second] = [await address(), await address()];
  expect(first).not.toBe(second);
  expect(await accept(tokenOf(first), 'First')).toBe('link-used: expired');
  expect(await accept(tokenOf(second), 'Second')).toBe('ADMIN');
});

test('it is worth nothing once the console has made an administrator', async () => {
  const url = await address();
  const console = { actor: CONSOLE, db: database.db, now: new Date() };
  await createAccount(console, { name: 'By Hand', role: 'ADMIN', passphrase: 'mulberry ladder over snow' });
  expect(await accept(tokenOf(url), 'Late')).toBe('link-used: used');
});

test('a start in the middle of a redemption does not end in two administrators', async () => {
  const url = await address();
  const [role, next] = await Promise.all([accept(tokenOf(url), 'Fast'), address()]);
  const later = next && (await accept(tokenOf(next), 'Faster'));
  expect([role, later].filter((result) => result === 'ADMIN')).toHaveLength(1);
  expect(await database.db.user.count({ where: { role: 'ADMIN' } })).toBe(1);
});

test('nobody can sign in as the console', async () => {
  await address();
  expect(await database.db.user.findUniqueOrThrow({ where: { id: CONSOLE.id } })).toMatchObject({
    system: true, role: null, passphraseHash: null,
  });
});
