import type { FormEndpoint, FormOutcome } from '@/lib/http/form-endpoint';
import type { Locale } from '@/lib/i18n/locales';
import { hashOfToken } from '@/lib/users/invitation-token';
import { setupAddress } from '@/lib/users/setup-address';
import { formOf } from '@/server/form-table';
import { accountsFor, PASSPHRASE, signedInAs, type Accounts } from '../support/accounts';
import { CookieJar } from '../support/cookie-jar';
import { testDatabase, type TestDatabase } from '../support/database';

const ORIGIN = 'http://127.0.0.1:3000';
let database: TestDatabase;
beforeEach(async () => {
  database = await testDatabase();
});
afterEach(() => database.close());

type Posted = { cookie?: string; locale?: Locale; headers?: Record<string, string> };

/** Posts a form as a browser without script does. */
async function post(path: string, fields: Record<string, string>, { cookie = '', locale = 'en', headers = {} }: Posted = {}) {
  const { form, params } = formOf(path)! as { form: FormEndpoint; params: Record<string, string> };
  const request = new Request(ORIGIN + path, {
    method: 'POST',
    body: new URLSearchParams(fields),
    headers: { cookie, host: '127.0.0.1:3000', origin: ORIGIN, ...headers },
  });
  return form(request, locale, params);
}

/** Where a form led, or the code of its refusal. */
const leadsTo = (outcome: FormOutcome) =>
  'problem' in outcome ? outcome.problem.code : 'redirect' in outcome.result ? outcome.result.redirect : outcome.result.answer;

function jarOf(outcome: FormOutcome): CookieJar {
  const lines = 'result' in outcome && 'redirect' in outcome.result ? (outcome.result.cookies ?? []) : [];
  const jar = new CookieJar();
  jar.keep(new Response(null, { headers: lines.map((line): [string, string] => ['set-cookie', line]) }));
  return jar;
}

test('set-up, invitation and signing in, each leading on', async () => {
  const address = await setupAddress({ db: database.db, now: new Date(), publicUrl: ORIGIN });
  const setup = new URL(address!).pathname;
  const made = await post(setup, { name: 'First', passphrase: PASSPHRASE });
  expect(leadsTo(made)).toBe('/people');
  const admin = jarOf(made).header();

  const invited = leadsTo(await post('/people', { change: 'invite', role: 'CONTRIBUTOR' }, { cookie: admin, locale: 'hy' }));
  expect(invited).toMatchObject({ role: 'CONTRIBUTOR', link: expect.stringMatching(/^http:\/\/127\.0\.0\.1:3000\/hy\/invite\/[\w-]{32}$/) });
  const path = new URL((invited as { link: string }).link).pathname.replace('/hy', '');
  const joined = await post(path, { name: 'Second', passphrase: PASSPHRASE }, { locale: 'hy' });
  expect(leadsTo(joined)).toBe('/hy/report');

  const contributor = jarOf(joined).header();
  expect(leadsTo(await post('/people', { change: 'invite', role: 'ADMIN' }, { cookie: contributor }))).toBe('not-allowed');
  expect(leadsTo(await post('/people', { change: 'invite', role: 'ADMIN' }))).toBe('sign-in-required');
});

describe('signing in', () => {
  const signIn = (fields: Record<string, string>, posted: Posted = {}) => post('/sign-in', fields, posted);

  test('leads to the page of the role, or to the one that was asked for on this site', async () => {
    for (const [role, home] of [['CONTRIBUTOR', '/ru/report'], ['VERIFIER', '/ru/review'], ['ANALYST', '/ru'], ['ADMIN', '/ru/people']] as const) {
      await signedInAs(database.db, role, role);
      expect(leadsTo(await signIn({ name: role, passphrase: PASSPHRASE }, { locale: 'ru' }))).toBe(home);
    }
    const next = async (target: string) => leadsTo(await signIn({ name: 'ADMIN', passphrase: PASSPHRASE, next: target }));
    expect(await next('/hy/review?area=ASK&page=2')).toBe('/hy/review?area=ASK&page=2');
    const elsewhere = [
      'https://elsewhere.example', '//elsewhere.example', '/\\elsewhere.example', '/\t/elsewhere.example', 'javascript:alert(1)',
      '/api/users', '/sign-in', '/hy/sign-out', '/.//elsewhere.example', '',
    ];
    for (const target of elsewhere) expect(await next(target)).toBe('/people');
  });

  test('refused, it keeps what was typed for the page and opens no session', async () => {
    await signedInAs(database.db, 'VERIFIER', 'Veri');
    const before = await database.db.session.count();
    const outcome = await signIn({ name: 'Veri', passphrase: 'these are not the words', next: '/review' });
    expect(outcome).toMatchObject({ problem: { code: 'sign-in-failed', status: 401 }, values: { name: 'Veri', next: '/review' } });
    expect(leadsTo(await signIn({ name: '', passphrase: '' }))).toBe('input-refused');
    const foreign = { headers: { origin: 'https://elsewhere.example' } };
    expect(leadsTo(await signIn({ name: 'Veri', passphrase: PASSPHRASE }, foreign))).toBe('foreign-origin');
    expect(await database.db.session.count()).toBe(before);
  });

  test('is throttled like the callback, and a known device is let through', async () => {
    await signedInAs(database.db, 'VERIFIER', 'Veri');
    const jar = jarOf(await signIn({ name: 'Veri', passphrase: PASSPHRASE }));
    for (let guess = 0; guess < 5; guess += 1) await signIn({ name: 'Veri', passphrase: `these are not the words ${guess}` });
    expect(leadsTo(await signIn({ name: 'Veri', passphrase: PASSPHRASE }))).toBe('too-many-attempts');
    expect(leadsTo(await signIn({ name: 'Veri', passphrase: PASSPHRASE }, { cookie: jar.header() }))).toBe('/review');
  });
});

test('signing out ends the session and takes its cookie back', async () => {
  const { person, cookie } = await signedInAs(database.db, 'CONTRIBUTOR');
  const outcome = await post('/sign-out', {}, { cookie, locale: 'hy' });
  expect(leadsTo(outcome)).toBe('/hy');
  expect((outcome as { result: { cookies: string[] } }).result.cookies.join()).toMatch(/next-auth\.session-token=;.*Max-Age=0/);
  expect((await database.db.session.findUniqueOrThrow({ where: { id: person.sessionId } })).endedAt).not.toBeNull();
  expect(leadsTo(await post('/sign-out', {}, { cookie }))).toBe('sign-in-required');
});

describe('the people page', () => {
  let accounts: Accounts;
  beforeEach(async () => {
    accounts = await accountsFor(database.db);
  });
  const change = (fields: Record<string, string>) => post('/people', fields, { cookie: accounts.cookies.ADMIN });

  test('changes a role, suspends, lets in again, ends sessions', async () => {
    const { id } = accounts.people.VERIFIER;
    expect(leadsTo(await change({ change: 'end-sessions', id }))).toBe('/people');
    expect(await database.db.session.count({ where: { userId: id, endedAt: null } })).toBe(0);
    expect(leadsTo(await change({ change: 'role', id, role: 'ANALYST' }))).toBe('/people');
    expect(leadsTo(await change({ change: 'suspend', id }))).toBe('/people');
    expect(await database.db.user.findUniqueOrThrow({ where: { id } })).toMatchObject({ role: 'ANALYST', suspendedAt: expect.any(Date) });
    expect(leadsTo(await change({ change: 'unsuspend', id }))).toBe('/people');
    expect(await database.db.user.findUniqueOrThrow({ where: { id } })).toMatchObject({ suspendedAt: null });
  });

  test('refuses what it cannot do', async () => {
    expect(leadsTo(await change({ change: 'suspend', id: accounts.people.ADMIN.id }))).toBe('last-admin');
    expect(leadsTo(await change({ change: 'role', id: accounts.people.VERIFIER.id, role: 'OWNER' }))).toBe('input-refused');
    expect(leadsTo(await change({ change: 'suspend' }))).toBe('input-refused');
    expect(leadsTo(await change({ change: 'delete', id: accounts.people.VERIFIER.id }))).toBe('not-found');
  });

  test('an invitation without a role is refused and nothing is stored; one with a role is stored as a hash', async () => {
    expect(leadsTo(await change({ change: 'invite' }))).toBe('input-refused');
    expect(await database.db.invitation.count()).toBe(0);
    const answer = leadsTo(await change({ change: 'invite', role: 'ANALYST' })) as { link: string };
    const [row] = await database.db.invitation.findMany();
    expect(row).toMatchObject({ tokenHash: hashOfToken(answer.link.split('/invite/')[1]!), invitedById: accounts.people.ADMIN.id });
  });
});
