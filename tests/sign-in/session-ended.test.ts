import { accountsFor, type Accounts } from '../support/accounts';
import { testDatabase, type TestDatabase } from '../support/database';
import { startServer, type RunningServer } from '../support/server';

/** What was written must not be lost because a session ended while it was being written. */
let database: TestDatabase;
let accounts: Accounts;
let server: RunningServer;

beforeAll(async () => {
  database = await testDatabase();
  accounts = await accountsFor(database.db);
  server = await startServer({ databaseUrl: database.url, env: accounts.env });
}, 60_000);
afterAll(async () => {
  await server?.stop();
  await database?.close();
});

test.each([
  ['/review/K7M2QX', { decision: 'reject', revision: '1', reason: 'Two neighbours say "no" & <nothing>' }],
  ['/hy/reports/K7M2QX/edit', { revision: '1', note: 'Հաց չկա' }],
  ['/people', { change: 'suspend', id: 'x' }],
])('a form sent to %s after the session ended comes back whole, to be sent again', async (path, fields) => {
  const answer = await fetch(server.url + path, { method: 'POST', redirect: 'manual', body: new URLSearchParams(fields) });
  expect(answer.status).toBe(401);
  expect(answer.headers.get('cache-control')).toContain('no-store');
  const page = await answer.text();
  expect(page).toContain(`<form action="${path}" method="post">`);
  for (const [name, value] of Object.entries(fields)) {
    const escaped = value.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
    expect(page).toContain(`<input type="hidden" name="${name}" value="${escaped}"/>`);
  }
  expect(page).toMatch(/href="(\/hy)?\/sign-in/);
});

test('sent again with a session, the form is judged as if nothing had happened', async () => {
  const answer = await fetch(`${server.url}/people`, {
    method: 'POST', redirect: 'manual', body: new URLSearchParams({ change: 'invite', role: 'KING' }), headers: { cookie: accounts.cookies.ADMIN },
  });
  expect(answer.status).toBe(422);
});
