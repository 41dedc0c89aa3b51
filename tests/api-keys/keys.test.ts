import { KEY_SCOPES, type KeyScope } from '@/lib/auth/actor';
import { ACTIONS, keyScopesOf, may, type Action } from '@/lib/auth/policy';
import { createKey } from '@/lib/api-keys/create-key';
import { listKeys } from '@/lib/api-keys/list-keys';
import { revokeKey } from '@/lib/api-keys/revoke-key';
import { ROLES } from '@/lib/crisis/vocabulary';
import { GET as listUsersRoute } from '@/app/api/users/route';
import { GET as listImportsRoute } from '@/app/api/imports/route';
import { GET as ownReports, POST as sendReports } from '@/lib/reports/reports-route';
import { POST as decide } from '@/app/api/reports/[id]/review/route';
import { POST as forgetDevice } from '@/lib/sign-in/forget-device-route';
import { setRole } from '@/lib/users/set-role';
import { suspend } from '@/lib/users/suspend';
import { unsuspend } from '@/lib/users/unsuspend';
import { GET as verified } from '@/lib/reports/verified-reports-route';
import { peopleForm } from '@/server/forms/people-form';
import { accountsFor, contextFor, signedInAs, type Accounts, type Person } from '../support/accounts';
import { testDatabase, type TestDatabase } from '../support/database';
import { sampleReport } from '../support/sample-reports';

let database: TestDatabase;
let accounts: Accounts;
beforeAll(async () => {
  database = await testDatabase();
  accounts = await accountsFor(database.db);
});
afterAll(() => database.close());

const as = (person: Person, now = new Date()) => contextFor(database.db, person, now);
const makeKey = async (person: Person, scope: KeyScope, name = 'a program') => createKey(await as(person), { name, scope });
const ask = (token: string | null, more: Record<string, string> = {}, path = '/api/x') =>
  new Request(`http://shortfall.test${path}`, { headers: { ...(token === null ? {} : { authorization: `Bearer ${token}` }), ...more } });
const send = (token: string, body: unknown, more: Record<string, string> = {}) =>
  new Request('http://shortfall.test/api/reports', {
    method: 'POST', body: JSON.stringify(body), headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json', ...more },
  });
const codeOf = async (answer: Response) => `${answer.status} ${((await answer.json()) as { code?: string }).code ?? ''}`.trim();

/** Written by hand: what a key opens for a person of each role. Everything else is refused. */
const OPEN: Record<KeyScope, Partial<Record<(typeof ROLES)[number], Action[]>>> = {
  read: { VERIFIER: ['report.listVerified'], ANALYST: ['report.listVerified'] },
  submit: { CONTRIBUTOR: ['report.submit', 'report.import', 'report.listOwn'], VERIFIER: ['report.submit', 'report.import', 'report.listOwn'] },
};
const cells = KEY_SCOPES.flatMap((scope) => ROLES.map((role) => ({ scope, role, open: OPEN[scope][role] ?? [] })));

test.each(cells)('a $scope key of a $role opens $open', ({ scope, role, open }) => {
  const key = { kind: 'person', id: 'x', role, name: 'x', sessionId: null, scope } as const;
  expect(ACTIONS.filter((action) => may(key, action))).toEqual(ACTIONS.filter((action) => open.includes(action)));
  // Its own subject, or somebody else's: an action outside of the scope stays closed.
  const own = ACTIONS.filter((action) => may(key, action, { authorId: 'x', status: 'VERIFIED' }));
  expect(own.filter((action) => !open.includes(action))).toEqual([]);
  const person: Person = { kind: 'person', id: 'x', role, name: 'x', sessionId: 'y' };
  expect(keyScopesOf(person).includes(scope)).toBe(open.length > 0);
  expect(keyScopesOf(key).filter((other) => other !== scope)).toEqual([]);
});

test('a token is shown once, random, and only its hash is kept', async () => {
  const { token, id } = await makeKey(accounts.people.ANALYST, 'read');
  expect(token).toMatch(/^sfk_[A-Za-z0-9_-]{43}$/);
  const other = await makeKey(accounts.people.ANALYST, 'read');
  expect(other.token).not.toBe(token);
  const rows = await database.db.$queryRaw<{ row: string }[]>`SELECT to_jsonb(api_key)::text AS row FROM api_key`;
  const audit = await database.db.$queryRaw<{ row: string }[]>`SELECT to_jsonb(audit_entry)::text AS row FROM audit_entry`;
  expect(JSON.stringify([rows, audit])).not.toContain(token.slice(4));
  expect(await database.db.auditEntry.count({ where: { action: 'apiKey.create', subject: id, actorId: accounts.people.ANALYST.id } })).toBe(1);
  expect(JSON.stringify(await listKeys(await as(accounts.people.ANALYST)))).not.toContain(token.slice(4));
});

test('a scope that the role does not open, a name that is none, and too many keys are refused', async () => {
  const faults = async (person: Person, input: unknown) =>
    createKey(await as(person), input).then(() => 'made', (error: { code: string; fields: { code: string }[] }) => [error.code, ...error.fields.map(({ code }) => code)].join(' '));
  expect(await faults(accounts.people.ANALYST, { name: 'x', scope: 'submit' })).toBe('input-refused apiKey.scope');
  expect(await faults(accounts.people.CONTRIBUTOR, { name: 'x', scope: 'read' })).toBe('input-refused apiKey.scope');
  expect(await faults(accounts.people.CONTRIBUTOR, { name: ' ', scope: 'submit' })).toBe('input-refused apiKey.name');
  expect(await faults(accounts.people.CONTRIBUTOR, { name: 'x'.repeat(81), scope: 'submit' })).toBe('input-refused apiKey.long');
  expect(await faults(accounts.people.CONTRIBUTOR, { name: 'x', scope: 'submit', token: 'mine' })).toBe('input-refused key.unknown');
  expect(await faults(accounts.people.ADMIN, { name: 'x', scope: 'read' })).toBe('not-allowed');
  const { person } = await signedInAs(database.db, 'ANALYST');
  const made = await Promise.all(Array.from({ length: 25 }, () => faults(person, { name: 'x', scope: 'read' })));
  expect(made.filter((answer) => answer === 'made')).toHaveLength(20);
  expect(new Set(made)).toEqual(new Set(['made', 'input-refused apiKey.many']));
});

test('a key reads or sends for its account, and nothing besides', async () => {
  const analyst = await makeKey(accounts.people.ANALYST, 'read');
  const partner = await makeKey(accounts.people.CONTRIBUTOR, 'submit');
  expect((await verified(ask(analyst.token))).status).toBe(200);
  expect(await codeOf(await verified(ask(partner.token)))).toBe('403 not-allowed');
  const report = sampleReport();
  expect((await sendReports(send(partner.token, report))).status).toBe(201);
  expect((await sendReports(send(partner.token, report))).status).toBe(200);
  expect(await codeOf(await sendReports(send(analyst.token, sampleReport())))).toBe('403 not-allowed');
  const own = (await (await ownReports(ask(partner.token))).json()) as { reports: { id: string }[] };
  expect(own.reports.map(({ id }) => id)).toEqual([report.id]);
  expect(await codeOf(await listImportsRoute(ask(partner.token)))).toBe('200');
  const verifier = await makeKey(accounts.people.VERIFIER, 'submit');
  const params = Promise.resolve({ id: report.id });
  expect(await codeOf(await decide(send(verifier.token, { decision: 'verify', revision: 1, certainty: 'PROBABLE', reason: 'x' }), { params }))).toBe('403 not-allowed');
  expect(await codeOf(await listUsersRoute(ask(verifier.token)))).toBe('403 not-allowed');
  expect(await codeOf(await forgetDevice(send(verifier.token, {})))).toBe('403 not-allowed');
});

test('a key opens no form: there only the cookie counts', async () => {
  const { token } = await makeKey(accounts.people.CONTRIBUTOR, 'submit');
  const request = new Request('http://shortfall.test/people', {
    method: 'POST', body: new URLSearchParams({ change: 'invite', role: 'ADMIN' }), headers: { authorization: `Bearer ${token}` },
  });
  const outcome = await peopleForm(request, 'en', {});
  expect('problem' in outcome && outcome.problem.code).toBe('sign-in-required');
});

test('a wrong, empty, revoked or strange key is refused in the same words, whatever cookie comes along', async () => {
  const { person, cookie } = await signedInAs(database.db, 'ANALYST');
  const { token, id } = await makeKey(person, 'read');
  await revokeKey(await as(person), { id });
  const answers = await Promise.all(
    [token, `${token}x`, `sfk_${'a'.repeat(43)}`, '', 'x', "' OR true --", token.toUpperCase()].map(async (wrong) => {
      const answer = await verified(ask(wrong, { cookie }));
      return { status: answer.status, asked: answer.headers.get('www-authenticate'), body: await answer.text() };
    }),
  );
  expect(answers[0]).toMatchObject({ status: 401, asked: 'Bearer error="invalid_token"' });
  for (const answer of answers) expect(answer).toEqual(answers[0]);
  expect((await verified(ask(null, { cookie }))).status).toBe(200);
  // What a proxy in front asks for is no key.
  expect((await verified(ask(null, { cookie, authorization: 'Basic eDp5' }))).status).toBe(200);
});

test('a request with key and cookie acts for the key alone, and needs no origin', async () => {
  const partner = await makeKey(accounts.people.CONTRIBUTOR, 'submit');
  const report = sampleReport();
  const foreign = { cookie: accounts.cookies.VERIFIER, origin: 'https://elsewhere.example', 'sec-fetch-site': 'cross-site' };
  expect((await sendReports(send(partner.token, report, foreign))).status).toBe(201);
  expect((await database.db.report.findUniqueOrThrow({ where: { id: report.id } })).authorId).toBe(accounts.people.CONTRIBUTOR.id);
  const { authorization: _, ...headers } = Object.fromEntries(send(partner.token, {}, foreign).headers);
  const forged = new Request('http://shortfall.test/api/reports', { method: 'POST', body: JSON.stringify(sampleReport()), headers });
  expect(await codeOf(await sendReports(forged))).toBe('403 foreign-origin');
});

test('suspended and role-changed accounts stop their keys with the next request', async () => {
  const admin = await as(accounts.people.ADMIN);
  const { person } = await signedInAs(database.db, 'ANALYST');
  const { token } = await makeKey(person, 'read');
  const outcome = async () => codeOf(await verified(ask(token)));
  expect(await outcome()).toBe('200');
  await suspend(admin, { id: person.id });
  expect(await outcome()).toBe('401 key-refused');
  await unsuspend(admin, { id: person.id });
  expect(await outcome()).toBe('200');
  await setRole(admin, { id: person.id, role: 'CONTRIBUTOR' });
  expect(await outcome()).toBe('403 not-allowed');
});

test('of a use, the day is kept and nothing finer', async () => {
  const { token, id } = await makeKey(accounts.people.ANALYST, 'read');
  const lastUse = async () => (await database.db.apiKey.findUniqueOrThrow({ where: { id } })).lastUsedOn;
  expect(await lastUse()).toBeNull();
  await verified(ask(token));
  expect((await lastUse())!.toISOString()).toBe(`${new Date().toISOString().slice(0, 10)}T00:00:00.000Z`);
});

test('everybody sees and ends their own keys, an administrator all, without tokens', async () => {
  const { person } = await signedInAs(database.db, 'ANALYST', 'Key Owner');
  const { id } = await makeKey(person, 'read', 'the own one');
  const names = async (who: Person) => (await listKeys(await as(who))).map(({ name, owner }) => `${name} of ${owner}`);
  expect(await names(person)).toEqual(['the own one of Key Owner']);
  expect(await names(accounts.people.CONTRIBUTOR)).not.toContain('the own one of Key Owner');
  expect(await names(accounts.people.ADMIN)).toContain('the own one of Key Owner');
  const revoking = async (who: Person, key: string) => revokeKey(await as(who), { id: key }).then(() => 'revoked', ({ code }: { code: string }) => code);
  expect(await revoking(accounts.people.CONTRIBUTOR, id)).toBe('not-found');
  expect(await revoking(person, '00000000-0000-4000-8000-000000000000')).toBe('not-found');
  expect(await revoking(person, 'x')).toBe('not-found');
  expect(await revoking(accounts.people.ADMIN, id)).toBe('revoked');
  expect(await revoking(person, id)).toBe('revoked');
  expect(await database.db.auditEntry.count({ where: { action: 'apiKey.revoke', subject: id } })).toBe(1);
});
