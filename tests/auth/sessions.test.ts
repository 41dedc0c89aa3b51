import { randomUUID } from 'node:crypto';
import { POST as endSessions } from '@/app/api/users/[id]/end-sessions/route';
import { POST as setRole } from '@/app/api/users/[id]/role/route';
import { POST as suspend } from '@/app/api/users/[id]/suspend/route';
import { POST as unsuspend } from '@/app/api/users/[id]/unsuspend/route';
import { GET as listUsers } from '@/app/api/users/route';
import { requestContext } from '@/lib/auth/context';
import { sealSession } from '../support/seal-session';
import { accountsFor, signedInAs, type Accounts } from '../support/accounts';
import { testDatabase, type TestDatabase } from '../support/database';

let database: TestDatabase;
let accounts: Accounts;
beforeAll(async () => {
  database = await testDatabase();
  accounts = await accountsFor(database.db);
});
afterAll(() => database.close());

const ask = (cookie: string) => new Request('http://127.0.0.1/api/users', { headers: { cookie } });
const whoAsks = async (cookie: string) => (await requestContext(ask(cookie), 'en')).actor;

function asAdmin(body: unknown = {}): Request {
  return new Request('http://127.0.0.1/api/users/x', {
    method: 'POST',
    body: JSON.stringify(body),
    headers: { cookie: accounts.cookies.ADMIN, 'content-type': 'application/json' },
  });
}
const at = (id: string) => ({ params: Promise.resolve({ id }) });

describe('what bites on the very next request', () => {
  test('suspend, and unsuspend does not bring the session back', async () => {
    const { person, cookie } = await signedInAs(database.db, 'ADMIN');
    expect((await listUsers(ask(cookie))).status).toBe(200);
    expect((await suspend(asAdmin(), at(person.id))).status).toBe(200);
    expect((await listUsers(ask(cookie))).status).toBe(401);
    expect((await unsuspend(asAdmin(), at(person.id))).status).toBe(200);
    expect((await listUsers(ask(cookie))).status).toBe(401);
  });

  test('another role', async () => {
    const { person, cookie } = await signedInAs(database.db, 'ADMIN');
    expect((await setRole(asAdmin({ role: 'CONTRIBUTOR' }), at(person.id))).status).toBe(200);
    expect((await listUsers(ask(cookie))).status).toBe(401);
  });

  test('the end of all sessions', async () => {
    const { person, cookie } = await signedInAs(database.db, 'VERIFIER');
    const second = randomUUID();
    const now = new Date();
    const session = { id: second, userId: person.id, createdAt: now, lastSeenAt: now, expiresAt: new Date(now.getTime() + 60_000) };
    await database.db.session.create({ data: session });
    const answer = await endSessions(asAdmin(), at(person.id));
    expect(await answer.json()).toEqual({ id: person.id, ended: 2 });
    expect((await whoAsks(cookie)).kind).toBe('anonymous');
    expect((await whoAsks(`next-auth.session-token=${await sealSession(second)}`)).kind).toBe('anonymous');
  });

  test('a role changed by other hands in the database is read from there, never from the cookie', async () => {
    const { person, cookie } = await signedInAs(database.db, 'CONTRIBUTOR');
    await database.db.user.update({ where: { id: person.id }, data: { role: 'ANALYST' } });
    expect(await whoAsks(cookie)).toMatchObject({ kind: 'person', role: 'ANALYST' });
  });

  test('suspend, a hundred times of a hundred', async () => {
    const people = await Promise.all(Array.from({ length: 100 }, () => signedInAs(database.db, 'VERIFIER')));
    const kinds = await Promise.all(
      people.map(async ({ person, cookie }) => {
        await suspend(asAdmin(), at(person.id));
        return (await whoAsks(cookie)).kind;
      }),
    );
    expect(kinds).toEqual(Array(100).fill('anonymous'));
  });
});

describe('a session ends by itself', () => {
  const HOUR = 3600 * 1000;
  const START = new Date('2026-03-01T10:00:00Z');
  const later = (hours: number) => new Date(START.getTime() + hours * HOUR);

  async function sessionFrom(role: 'CONTRIBUTOR' | 'VERIFIER') {
    const { person } = await signedInAs(database.db, role);
    const expiresAt = role === 'CONTRIBUTOR' ? later(60 * 24) : later(12);
    const id = randomUUID();
    await database.db.session.create({ data: { id, userId: person.id, createdAt: START, lastSeenAt: START, expiresAt } });
    return `next-auth.session-token=${await sealSession(id)}`;
  }
  const kindAt = async (cookie: string, now: Date) => {
    jest.useFakeTimers({ now, doNotFake: ['nextTick', 'setImmediate', 'setTimeout', 'clearTimeout', 'setInterval', 'queueMicrotask', 'performance'] });
    try {
      return (await whoAsks(cookie)).kind;
    } finally {
      jest.useRealTimers();
    }
  };

  test('staff: twelve hours after it began, however much it is used', async () => {
    const cookie = await sessionFrom('VERIFIER');
    for (const hours of [1, 6, 11.9]) expect(await kindAt(cookie, later(hours))).toBe('person');
    expect(await kindAt(cookie, later(12.01))).toBe('anonymous');
  });

  test('a contributor: sixty days after it was last used', async () => {
    const cookie = await sessionFrom('CONTRIBUTOR');
    for (const days of [59, 118, 177]) expect(await kindAt(cookie, later(days * 24))).toBe('person');
    expect(await kindAt(cookie, later((177 + 60) * 24 + 0.1))).toBe('anonymous');
  });

  test('its last use is written down at most every five minutes', async () => {
    const cookie = await sessionFrom('CONTRIBUTOR');
    const seen = async () => (await database.db.session.findFirstOrThrow({ where: { createdAt: START }, orderBy: { lastSeenAt: 'asc' } })).lastSeenAt;
    await database.db.session.deleteMany({ where: { createdAt: START, lastSeenAt: { gt: START } } });
    await kindAt(cookie, later(4 / 60));
    expect(await seen()).toEqual(START);
    await kindAt(cookie, later(6 / 60));
    expect(await seen()).toEqual(later(6 / 60));
  });
});

describe('a cookie that is not a session is nobody', () => {
  test.each([
    ['none', ''],
    ['an empty one', 'next-auth.session-token='],
    ['letters', 'next-auth.session-token=abc.def.ghi'],
    ['a broken escape', 'next-auth.session-token=%E0%A4%A'],
  ])('%s', async (_, cookie) => expect((await whoAsks(cookie)).kind).toBe('anonymous'));

  test('one sealed with another secret', async () => {
    const ours = process.env.NEXTAUTH_SECRET;
    process.env.NEXTAUTH_SECRET = 'another secret, also long enough for this';
    const cookie = `next-auth.session-token=${await sealSession(accounts.people.ADMIN.sessionId)}`;
    process.env.NEXTAUTH_SECRET = ours;
    expect((await whoAsks(cookie)).kind).toBe('anonymous');
    expect((await whoAsks(accounts.cookies.ADMIN)).kind).toBe('person');
  });

  test('one for a row that is not there', async () => {
    expect((await whoAsks(`next-auth.session-token=${await sealSession(randomUUID())}`)).kind).toBe('anonymous');
  });
});
