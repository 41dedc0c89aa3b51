import { sayerOf } from '@/components/islands/form/sayer-of';
import { loadFormWords } from '@/components/islands/form/load-form-words';
import { LOCALES } from '@/lib/i18n/locales';
import { translator } from '@/lib/i18n/translate';
import { sourceFiles } from '../support/source-files';
import { readFileSync } from 'node:fs';

const ARGUMENTS = /\{(\w+)/g;
const CODE = /'((?:text|value|number|day|address|areaId|category|itemCode|severity|people|quantity|unit|observedOn|sourceType|published|citation|claimedBy|statement|validUntil|note)\.[a-zA-Z]+)'/g;

test.each(LOCALES)('every word of the form in %s is what the server would say', async (locale) => {
  const words = await loadFormWords(locale);
  const [here, there] = [sayerOf(locale, words), translator(locale)];
  const messages = Object.entries(flatten(words));
  expect(messages.length).toBeGreaterThan(100);
  for (const [key, message] of messages) {
    for (const count of [0, 1, 2, 5, 21, 1234]) {
      const values = Object.fromEntries([...message.matchAll(ARGUMENTS)].map(([, name]) => [name!, count]));
      expect([key, here(key, values)]).toEqual([key, there(key, values)]);
    }
  }
});

test('every fault that a report can have has its words on the phone', async () => {
  const words = flatten(await loadFormWords('en'));
  const codes = sourceFiles(['lib/reports/form', 'lib/reports/input', 'lib/core']).concat('lib/reports/schema.ts').flatMap((file) =>
    [...readFileSync(file, 'utf8').matchAll(CODE)].map(([, code]) => code!),
  );
  expect(new Set(codes).size).toBeGreaterThan(40);
  expect([...new Set(codes)].filter((code) => words[`errors.${code}`] === undefined)).toEqual([]);
});

test('a word that is not there is never shown as its key', async () => {
  const t = sayerOf('en', await loadFormWords('en'));
  expect(() => t('entry.engine.unheard')).toThrow('No words for entry.engine.unheard');
});

function flatten(value: unknown, prefix = ''): Record<string, string> {
  if (typeof value === 'string') return { [prefix]: value };
  return Object.assign({}, ...Object.entries(value as object).map(([key, inner]) => flatten(inner, prefix ? `${prefix}.${key}` : key)));
}
