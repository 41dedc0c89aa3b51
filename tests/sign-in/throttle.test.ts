import { deviceOf, knownDevice } from '@/lib/sign-in/device';
import { startSession } from '@/lib/sign-in/start-session';
import { clearFailures, countFailure, refuseBlocked, throttleKey } from '@/lib/sign-in/throttle';
import { PASSPHRASE, signedInAs } from '../support/accounts';
import { testDatabase, type TestDatabase } from '../support/database';

let database: TestDatabase;
beforeAll(async () => {
  database = await testDatabase();
});
afterAll(() => database.close());

const START = new Date('2026-03-01T10:00:00.000Z');
const after = (seconds: number) => new Date(START.getTime() + seconds * 1000);

/** Seconds a key is blocked at a moment; 0 when it is open. */
async function blockedFor(key: string, now: Date): Promise<number> {
  return refuseBlocked(database.db, key, now).then(
    () => 0,
    (problem: { retryAfter: number }) => problem.retryAfter,
  );
}

describe('failures of one key', () => {
  test('five within a minute block it for a minute, and each further one for twice as long, up to 64 minutes', async () => {
    const key = 'doubling';
    for (const second of [0, 10, 20, 30]) await countFailure(database.db, key, after(second));
    expect(await blockedFor(key, after(31))).toBe(0);
    await countFailure(database.db, key, after(40));
    expect(await blockedFor(key, after(40))).toBe(60);
    expect(await blockedFor(key, after(99.5))).toBe(1);
    expect(await blockedFor(key, after(100))).toBe(0);
    let second = 100;
    for (const minutes of [2, 4, 8, 16, 32, 64, 64]) {
      await countFailure(database.db, key, after(second));
      expect(await blockedFor(key, after(second))).toBe(minutes * 60);
      second += minutes * 60;
    }
  });

  test('four a minute never block: the count starts anew with the minute', async () => {
    const key = 'slow';
    for (let minute = 0; minute < 5; minute += 1) {
      for (const second of [0, 5, 10, 15]) await countFailure(database.db, key, after(minute * 60 + second));
      expect(await blockedFor(key, after(minute * 60 + 16))).toBe(0);
    }
  });

  test('a quiet day forgets them', async () => {
    const key = 'quiet';
    for (let failure = 0; failure < 9; failure += 1) await countFailure(database.db, key, after(failure));
    await countFailure(database.db, key, after(8 + 24 * 3600));
    expect(await database.db.throttle.findUnique({ where: { key } })).toMatchObject({ failures: 1, blockedUntil: null });
  });

  test('a success clears them', async () => {
    const key = 'cleared';
    for (let failure = 0; failure < 7; failure += 1) await countFailure(database.db, key, after(failure));
    await clearFailures(database.db, key, after(10));
    expect(await blockedFor(key, after(10))).toBe(0);
  });

  test('forty at the same moment are forty', async () => {
    await Promise.all(Array.from({ length: 40 }, () => countFailure(database.db, 'parallel', START)));
    expect(await database.db.throttle.findUnique({ where: { key: 'parallel' } })).toMatchObject({ failures: 40 });
  });
});

describe('signing in', () => {
  const attempt = (name: string, passphrase: string, now: Date, device: string | null = null) =>
    startSession({ db: database.db, now }, { name, passphrase, device }).then(
      () => 'in',
      (problem: { code: string }) => problem.code,
    );

  test('a stranger who guesses is blocked; the owner comes in from a known device meanwhile, and with the right words only', async () => {
    const { person } = await signedInAs(database.db, 'VERIFIER', 'Known Owner');
    const device = knownDevice(null, 'known owner');
    for (let guess = 0; guess < 5; guess += 1) expect(await attempt(person.name, `wrong guess ${guess}`, after(guess))).toBe('sign-in-failed');
    expect(await attempt(person.name, PASSPHRASE, after(6))).toBe('too-many-attempts');
    expect(await attempt(person.name, 'not the right one', after(7), device)).toBe('sign-in-failed');
    expect(await attempt(person.name, PASSPHRASE, after(8), device)).toBe('in');
    // The success on the known device opens nothing for strangers.
    expect(await attempt(person.name, PASSPHRASE, after(9))).toBe('too-many-attempts');
    expect(await attempt(person.name, PASSPHRASE, after(70))).toBe('in');
  });

  test('an unknown name is counted and blocked like a known one', async () => {
    for (let guess = 0; guess < 5; guess += 1) expect(await attempt('Nobody Here', 'a wrong passphrase', after(guess))).toBe('sign-in-failed');
    expect(await attempt('  nobody   HERE ', 'a wrong passphrase', after(6))).toBe('too-many-attempts');
  });

  test('thirty guesses at once get no further than five in a row would', async () => {
    await signedInAs(database.db, 'ADMIN', 'Flooded');
    const answers = await Promise.all(Array.from({ length: 30 }, (_, guess) => attempt('Flooded', `a guess at random ${guess}`, START)));
    const checked = answers.filter((answer) => answer === 'sign-in-failed').length;
    expect(checked).toBeGreaterThanOrEqual(5);
    // Two are hashed at once: one more can be under way when the fifth fails.
    expect(checked).toBeLessThanOrEqual(6);
    expect(answers.filter((answer) => answer === 'too-many-attempts')).toHaveLength(30 - checked);
  });

  test('two hundred people at the same moment all get in', async () => {
    const people = await Promise.all(Array.from({ length: 200 }, (_, index) => signedInAs(database.db, 'CONTRIBUTOR', `Person ${index}`)));
    const answers = await Promise.all(people.map(({ person }) => attempt(person.name, PASSPHRASE, START)));
    expect(new Set(answers)).toEqual(new Set(['in']));
  });

  test('the table names nobody', async () => {
    await attempt('Very Recognisable', 'a wrong passphrase', START);
    const rows = await database.db.throttle.findMany({ where: { key: { startsWith: throttleKey('very recognisable', null) } } });
    expect(rows).toHaveLength(1);
    expect(JSON.stringify(await database.db.throttle.findMany())).not.toMatch(/recognisable|nobody/i);
  });
});

describe('the device cookie', () => {
  test('is known for the accounts that signed in on it, and for no other', () => {
    const cookie = knownDevice(knownDevice(null, 'ani'), 'aram');
    expect(deviceOf(cookie, 'ani')).toBe(cookie.split('.')[0]);
    expect(deviceOf(cookie, 'aram')).toBe(cookie.split('.')[0]);
    expect(deviceOf(cookie, 'somebody else')).toBeNull();
  });

  test('cannot be made up or changed', () => {
    const cookie = knownDevice(null, 'ani');
    const [id, mark] = cookie.split('.');
    expect(deviceOf(`AAAAAAAAAAAAAAAAAAAAAA.${mark}`, 'ani')).toBeNull();
    expect(deviceOf(`${id}.AAAAAAAAAAAAAAAAAAAAAA`, 'ani')).toBeNull();
    for (const junk of ['', '.', 'x', '....', `${id}`, `${id}.`]) expect(deviceOf(junk, 'ani')).toBeNull();
  });

  test('remembers the last four accounts and says none of their names', () => {
    const cookie = ['a', 'b', 'c', 'd', 'e'].reduce<string | null>((known, name) => knownDevice(known, name), null)!;
    expect(deviceOf(cookie, 'a')).toBeNull();
    for (const name of ['b', 'c', 'd', 'e']) expect(deviceOf(cookie, name)).not.toBeNull();
    expect(cookie).toMatch(/^[\w-]{22}(\.[\w-]{22}){4}$/);
  });
});
