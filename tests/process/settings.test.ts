import { readFileSync } from 'node:fs';
import { readSettings, SETTINGS, SettingsRefused } from '@/lib/core/env';

function refusal(env: Record<string, string>): string[] {
  try {
    readSettings(env);
  } catch (error) {
    if (error instanceof SettingsRefused) return error.lines;
    throw error;
  }
  return [];
}

test('an empty environment gives the defaults, and an empty value counts as not set', () => {
  const defaults = { PORT: 3000, HOST: '127.0.0.1', SHORTFALL_DATA: './data', SHORTFALL_PROFILE: 'nk-2022-2023' };
  expect(readSettings({})).toMatchObject(defaults);
  expect(readSettings({ PORT: '', SHORTFALL_DATA: ' ', PUBLIC_URL: '' })).toEqual(readSettings({}));
});

test.each([
  [{ PORT: '0' }, { PORT: 0 }],
  [{ PORT: '65535' }, { PORT: 65535 }],
  [{ HOST: '::1' }, { HOST: '::1' }],
  [{ DATABASE_URL: 'postgres://a:b@db/x' }, { DATABASE_URL: 'postgres://a:b@db/x' }],
  [{ PUBLIC_URL: 'https://needs.example.org/' }, { PUBLIC_URL: 'https://needs.example.org' }],
])('%j is accepted', (env, settings) => {
  expect(readSettings(env)).toMatchObject(settings);
});

test.each([
  [{ PORT: '65536' }, 'PORT must be a whole number from 0 to 65535.'],
  [{ PORT: '3000x' }, 'PORT must be a whole number from 0 to 65535.'],
  [{ PORT: '-1' }, 'PORT must be a whole number from 0 to 65535.'],
  [{ HOST: 'a b' }, 'HOST must be an address or a host name.'],
  [{ DATABASE_URL: 'mysql://x' }, 'DATABASE_URL must be an address like postgresql://name:password@host:5432/database.'],
  [{ PUBLIC_URL: 'needs.example.org' }, /^PUBLIC_URL must be http/],
  [{ PUBLIC_URL: 'https://example.org/needs' }, /^PUBLIC_URL must be http/],
  [{ PUBLIC_URL: 'https://me@example.org' }, /^PUBLIC_URL must be http/],
])('%j is refused in one line', (env, line) => {
  expect(refusal(env)).toEqual([expect.stringMatching(line)]);
});

test.each([
  ['SHORTFALL_DATE', 'SHORTFALL_DATA'],
  ['SHORTFALL_PROFIL', 'SHORTFALL_PROFILE'],
  ['SHORTFALL_PORT', 'PORT'],
  ['SHORTFALL_DATABASE_URL', 'DATABASE_URL'],
])('the misspelt %s is named with %s', (wrong, right) => {
  expect(refusal({ [wrong]: 'x' })).toEqual([`${wrong} is not a setting. Did you mean ${right}?`]);
});

test('every fault is named at once', () => {
  expect(refusal({ PORT: 'x', HOST: '!', SHORTFALL_DTA: '1' })).toHaveLength(3);
});

test('the README lists every setting with its default', () => {
  const readme = readFileSync('README.md', 'utf8');
  const rows = [...readme.matchAll(/^\| `([A-Z_]+)` \| `?([^`|]+?)`? \|/gm)].map(([, name, standard]) => [name, standard]);
  expect(Object.fromEntries(rows)).toEqual(Object.fromEntries(Object.entries(SETTINGS).map(([name, row]) => [name, row.default])));
});
