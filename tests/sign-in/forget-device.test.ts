import { POST } from '@/lib/sign-in/forget-device-route';
import { signedInAs } from '../support/accounts';
import { testDatabase, type TestDatabase } from '../support/database';

/** What the server does for whoever clears a phone. */
let database: TestDatabase;
beforeAll(async () => {
  database = await testDatabase();
});
afterAll(() => database.close());

const forget = (headers: Record<string, string> = {}) =>
  POST(new Request('http://127.0.0.1:3000/api/device/forget', {
    method: 'POST',
    body: '{}',
    headers: { host: '127.0.0.1:3000', origin: 'http://127.0.0.1:3000', 'content-type': 'application/json', ...headers },
  }));

const DROPPED = ['session-token', 'csrf-token', 'callback-url', 'device'].map((name) => `next-auth.${name}=; Path=/; Max-Age=0; HttpOnly; SameSite=Lax`);

test('the session ends and every cookie is taken off, that of the known device too', async () => {
  const { person, cookie } = await signedInAs(database.db, 'CONTRIBUTOR');
  const answer = await forget({ cookie });
  expect([answer.status, answer.headers.get('cache-control')]).toEqual([204, 'no-store']);
  expect(answer.headers.getSetCookie()).toEqual(DROPPED);
  expect((await database.db.session.findUniqueOrThrow({ where: { id: person.sessionId } })).endedAt).not.toBeNull();
});

test('so it is for somebody whose session ended long ago, and for nobody from another site', async () => {
  expect((await forget()).headers.getSetCookie()).toEqual(DROPPED);
  const foreign = await forget({ origin: 'https://elsewhere.example' });
  expect([foreign.status, foreign.headers.getSetCookie()]).toEqual([403, []]);
});
