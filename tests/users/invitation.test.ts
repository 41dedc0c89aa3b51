import { POST as invitePost } from '@/app/api/users/route';
import { startSession } from '@/lib/sign-in/start-session';
import { acceptInvitation } from '@/lib/users/accept-invitation';
import { invite } from '@/lib/users/invite';
import { accountsFor, contextFor, type Accounts } from '../support/accounts';
import { testDatabase, type TestDatabase } from '../support/database';

let database: TestDatabase;
let accounts: Accounts;
beforeAll(async () => {
  database = await testDatabase({ connections: 20 });
  accounts = await accountsFor(database.db);
});
afterAll(() => database.close());

const PASSPHRASE = 'mulberry ladder over snow';
const NOW = new Date('2026-03-01T10:00:00Z');
const HOURS = 3600 * 1000;
const inHours = (hours: number) => new Date(NOW.getTime() + hours * HOURS);

const inviteAs = async (role: string, now = NOW) => invite(await contextFor(database.db, accounts.people.ADMIN, now), { role });
const accept = async (input: object, now = NOW) =>
  acceptInvitation(await contextFor(database.db, undefined, now), { passphrase: PASSPHRASE, ...input });
const codeOf = (promise: Promise<unknown>) => promise.then(() => 'done', (problem: { code: string; params: { why?: string } }) =>
  problem.code === 'link-used' ? `link-used: ${problem.params.why}` : problem.code);

test('the link makes an account of the role it was made for, and the person can sign in', async () => {
  const { token, role, expiresAt } = await inviteAs('VERIFIER');
  expect([role, expiresAt]).toEqual(['VERIFIER', inHours(72)]);
  expect(token).toMatch(/^[\w-]{32}$/);
  const { id } = await accept({ token, name: '  Narine  ' });
  expect(await database.db.user.findUniqueOrThrow({ where: { id } })).toMatchObject({ name: 'Narine', nameKey: 'narine', role: 'VERIFIER' });
  await expect(startSession({ db: database.db, now: NOW }, { name: 'NARINE', passphrase: PASSPHRASE, device: null })).resolves.toMatch(/-/);
});

test('fifty redemptions at the same moment make one account', async () => {
  const { token, id } = await inviteAs('CONTRIBUTOR');
  const answers = await Promise.all(Array.from({ length: 50 }, (_, index) => codeOf(accept({ token, name: `Parallel ${index}` }))));
  expect(answers.filter((answer) => answer === 'done')).toHaveLength(1);
  expect(answers.filter((answer) => answer === 'link-used: used')).toHaveLength(49);
  expect(await database.db.user.count({ where: { name: { startsWith: 'Parallel' } } })).toBe(1);
  const entries = await database.db.auditEntry.findMany({ where: { action: 'invitation.redeem' } });
  expect(entries.filter(({ detail }) => (detail as { invitation: string }).invitation === id)).toHaveLength(1);
});

test('the same, all with one name', async () => {
  const { token } = await inviteAs('CONTRIBUTOR');
  const answers = await Promise.all(Array.from({ length: 50 }, () => codeOf(accept({ token, name: 'One Name' }))));
  expect(answers.sort()).toEqual(['done', ...Array(49).fill('link-used: used')]);
});

test('a link works for 72 hours and not a moment longer', async () => {
  const first = await inviteAs('ANALYST');
  const second = await inviteAs('ANALYST');
  expect(await codeOf(accept({ token: first.token, name: 'In Time' }, new Date(inHours(72).getTime() - 1)))).toBe('done');
  expect(await codeOf(accept({ token: second.token, name: 'Too Late' }, inHours(72)))).toBe('link-used: expired');
});

test('an unknown link is unknown', async () => {
  expect(await codeOf(accept({ token: 'x'.repeat(32), name: 'Guesser' }))).toBe('link-used: unknown');
});

test('a refused attempt leaves the link as it was', async () => {
  const { token } = await inviteAs('CONTRIBUTOR');
  expect(await codeOf(accept({ token, name: 'Narine' }))).toBe('name-taken');
  expect(await codeOf(accept({ token, name: '  nARine ' }))).toBe('name-taken');
  expect(await codeOf(accept({ token, name: '', passphrase: 'short' }))).toBe('input-refused');
  expect(await codeOf(accept({ token, name: 'Role Chooser', role: 'ADMIN' }))).toBe('input-refused');
  expect(await codeOf(accept({ token, name: 'Finally' }))).toBe('done');
});

test('only the hash of a token is stored, and the log names nobody', async () => {
  const { token } = await inviteAs('CONTRIBUTOR');
  await accept({ token, name: 'Unrepeatable' });
  const [{ everything }] = await database.db.$queryRaw<[{ everything: string }]>`
    SELECT (SELECT coalesce(json_agg(i), '[]')::text FROM invitation i) || (SELECT json_agg(a)::text FROM audit_entry a) AS everything`;
  expect(everything).toContain('invitation.redeem');
  expect(everything).not.toContain(token);
  expect(everything).not.toContain('Unrepeatable');
});

describe('POST /api/users', () => {
  const post = (cookie: string, body: unknown, headers: Record<string, string> = {}) =>
    invitePost(
      new Request('http://127.0.0.1:3000/api/users', {
        method: 'POST',
        body: JSON.stringify(body),
        headers: { cookie, host: '127.0.0.1:3000', 'content-type': 'application/json', ...headers },
      }),
    );

  test('gives an administrator the link, as people reach the site', async () => {
    const answer = await post(accounts.cookies.ADMIN, { role: 'VERIFIER' });
    expect(answer.status).toBe(201);
    expect(answer.headers.get('cache-control')).toBe('no-store');
    const { link, role } = await answer.json();
    expect(role).toBe('VERIFIER');
    expect(link).toMatch(/^http:\/\/127\.0\.0\.1:3000\/invite\/[\w-]{32}$/);
    process.env.PUBLIC_URL = 'http://needs.example.org';
    const other = await (await post(accounts.cookies.ADMIN, { role: 'VERIFIER' }, { 'accept-language': 'hy' })).json();
    delete process.env.PUBLIC_URL;
    expect(other.link).toMatch(/^http:\/\/needs\.example\.org\/hy\/invite\/[\w-]{32}$/);
  });

  test('gives nobody else one', async () => {
    const before = await database.db.invitation.count();
    expect((await post('', { role: 'ADMIN' })).status).toBe(401);
    for (const role of ['CONTRIBUTOR', 'VERIFIER', 'ANALYST'] as const) {
      expect((await post(accounts.cookies[role], { role: 'ADMIN' })).status).toBe(403);
    }
    expect((await post(accounts.cookies.ADMIN, { role: 'ADMIN' }, { origin: 'https://elsewhere.example' })).status).toBe(403);
    expect(await database.db.invitation.count()).toBe(before);
  });

  test('refuses a role that is none, and keys it does not know', async () => {
    const answer = await post(accounts.cookies.ADMIN, { role: 'OWNER' });
    expect([answer.status, (await answer.json()).errors[0].code]).toEqual([422, 'role.choice']);
    expect((await post(accounts.cookies.ADMIN, { role: 'ADMIN', hours: 9000 })).status).toBe(422);
  });
});
