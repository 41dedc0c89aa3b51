import { verify } from '@node-rs/argon2';
import { inHashQueue } from '@/lib/auth/hash-queue';
import { newPassphrase } from '@/lib/auth/passphrase-schema';
import { fitsPassphrase, hashPassphrase } from '@/lib/auth/password';
import { readBySchema } from '@/lib/core/zod-fields';

/** The real one, whose calls are counted. */
jest.mock('@node-rs/argon2', () => {
  const actual = jest.requireActual('@node-rs/argon2');
  return { ...actual, verify: jest.fn(actual.verify) };
});

function refusalOf(passphrase: unknown, name = 'Ani Sargsyan'): string | null {
  const parsed = readBySchema(newPassphrase(name), passphrase);
  return parsed.ok ? null : parsed.fields[0]!.code;
}

describe('length, in characters', () => {
  test.each([
    ['', 'passphrase.empty'],
    [undefined, 'passphrase.empty'],
    ['fourteen chars', 'passphrase.short'],
    ['fifteen letters', null],
    ['ձյուն տանիք կով', null],
    ['մայիսյան կամուրջ', null],
    ['🌊 river and three stones', null],
    ['ab🌊cdefgh🐟jklm', 'passphrase.short'],
    [`${'quiet lamp over the northern stair '.repeat(5)}and twenty five more here`, null],
    [`${'quiet lamp over the northern stair '.repeat(5)}and twenty six more in here`, 'passphrase.long'],
  ])('%j: %s', (passphrase, code) => expect(refusalOf(passphrase)).toBe(code));

  test('the two long ones have exactly 200 and 202 characters', () => {
    expect(`${'quiet lamp over the northern stair '.repeat(5)}and twenty five more here`).toHaveLength(200);
    expect(`${'quiet lamp over the northern stair '.repeat(5)}and twenty six more in here`).toHaveLength(202);
  });
});

describe('what is long but says little is refused', () => {
  test.each([
    'aaaaaaaaaaaaaaaa', 'abcabcabcabcabcabc', 'password password', 'PasswordPassword1', 'qwertyuiopasdfgh', 'qwertyuiop123456',
    '1234567890123456', 'abcdefghijklmnop', 'zyxwvutsrqponmlk', '1qaz2wsx3edc4rfv', 'correct horse battery staple', 'shortfall passphrase 2023',
    'Ani Sargsyan 1234', 'anisargsyan2023!!', 'my secret password', 'парольпарольпароль', 'йцукенгшщзхъ123', 'abcdefg 1234567 !!', '..............................',
    'Artsakh Artsakh 44', 'To be or not to be, that is the question',
  ])('%s', (passphrase) => expect(refusalOf(passphrase)).toBe('passphrase.weak'));
});

describe('what says enough is taken, whatever its signs', () => {
  test.each([
    'seven grey herons wade', 'mulberry ladder 40', 'снег на старой крыше', 'ձմեռվա թեյ ու թութ', 'h7#Kq!2v-Zr9p$Xw', 'password of a green turtle', '4821 9057 3366 1940',
  ])('%s', (passphrase) => expect(refusalOf(passphrase)).toBeNull());
});

test('a control character is refused by its own name, a space at the end is kept', () => {
  expect(refusalOf('seven grey\u0000herons wade')).toBe('text.control');
  expect(refusalOf('\ud800 seven grey herons')).toBe('text.surrogate');
  expect(readBySchema(newPassphrase('x'), 'seven grey herons ')).toEqual({ ok: true, value: 'seven grey herons ' });
});

describe('hashing', () => {
  test('is argon2id with 19 MiB, two passes, one lane', async () => {
    expect(await hashPassphrase('seven grey herons wade')).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
  });

  test('the same passphrase typed in another Unicode form fits; another does not; nobody fits nothing', async () => {
    const stored = await hashPassphrase('caf\u00e9 by the \uff16 rivers');
    expect(await fitsPassphrase(stored, 'cafe\u0301 by the 6 rivers')).toBe(true);
    expect(await fitsPassphrase(stored, 'cafe by the 6 rivers')).toBe(false);
    expect(await fitsPassphrase(null, '')).toBe(false);
  });

  test('an unknown name costs a hash like a known one', async () => {
    const stored = await hashPassphrase('seven grey herons wade');
    const checkedFor = async (hash: string | null) => {
      jest.mocked(verify).mockClear();
      await fitsPassphrase(hash, 'a wrong passphrase here');
      return jest.mocked(verify).mock.calls.map(([against]) => String(against).replace(/[^$]+\$[^$]+$/, ''));
    };
    const once = ['$argon2id$v=19$m=19456,t=2,p=1$'];
    expect(await checkedFor(stored)).toEqual(once);
    expect(await checkedFor(null)).toEqual(once);
  });

  test('at most two run at once, in the order of asking, and a failure gives its place up', async () => {
    let running = 0;
    let most = 0;
    const done: number[] = [];
    const jobs = Array.from({ length: 12 }, (_, index) =>
      inHashQueue(async () => {
        most = Math.max(most, (running += 1));
        await new Promise((resolve) => setTimeout(resolve, 2));
        running -= 1;
        if (index === 3) throw new Error('this one fails');
        done.push(index);
      }).catch(() => undefined),
    );
    await Promise.all(jobs);
    expect(most).toBe(2);
    expect(done).toEqual([0, 1, 2, 4, 5, 6, 7, 8, 9, 10, 11]);
  });

  test('when five hundred wait, the next is told to come back', async () => {
    let open = () => {};
    const gate = new Promise<void>((resolve) => (open = resolve));
    const waiting = Array.from({ length: 502 }, () => inHashQueue(() => gate));
    await expect(inHashQueue(() => gate)).rejects.toMatchObject({ code: 'too-many-attempts', retryAfter: 5 });
    open();
    await Promise.all(waiting);
  });
});
