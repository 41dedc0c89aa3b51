import { parse, TYPE, type MessageFormatElement } from '@formatjs/icu-messageformat-parser';
import { LOCALES } from '@/lib/i18n/locales';
import { messagesOf } from '@/lib/i18n/messages';
import { translator } from '@/lib/i18n/translate';

/** Words that blame, plead or frighten; every text says what to do instead. */
const REFUSED = /\b(please|sorry|oops|valid|invalid|illegal|forbidden)\b|an error occurred|something went wrong/i;

const dictionaries = Object.fromEntries(LOCALES.map((locale) => [locale, flatten(messagesOf(locale))]));
const keys = Object.keys(dictionaries.en!);

test('every language has the same keys', () => {
  expect(keys.length).toBeGreaterThan(200);
  for (const locale of LOCALES) expect(Object.keys(dictionaries[locale]!).sort()).toEqual([...keys].sort());
});

test.each(LOCALES)('every message of %s takes the arguments of the English one', (locale) => {
  const wrong = keys.filter((key) => argumentsOf(dictionaries[locale]![key]!) !== argumentsOf(dictionaries.en![key]!));
  expect(wrong).toEqual([]);
});

test.each(LOCALES)('every message of %s can be formatted', (locale) => {
  const t = translator(locale);
  for (const key of keys) {
    const names = argumentsOf(dictionaries[locale]![key]!).split(' ').filter(Boolean);
    for (const sample of [0, 1, 2, 5, 21]) {
      const text = t(key, Object.fromEntries(names.map((name) => [name, sample])));
      expect(text).not.toBe('');
      expect(text).not.toMatch(/[{}]/);
    }
  }
});

test('the wording keeps to the voice', () => {
  expect(keys.filter((key) => REFUSED.test(dictionaries.en![key]!))).toEqual([]);
});

test('Armenian text uses Armenian punctuation', () => {
  const wrong = keys.filter((key) => /[\u0531-\u0587](?:[?]|\.(?=\s|$)|["“”])/.test(dictionaries.hy![key]!));
  expect(wrong.map((key) => `${key}: ${dictionaries.hy![key]}`)).toEqual([]);
});

test('nothing is left in English by accident', () => {
  const letters = { hy: /[\u0531-\u0587]/, ru: /[а-яё]/i };
  for (const locale of ['hy', 'ru'] as const) {
    const same = keys.filter((key) => {
      const text = dictionaries[locale]![key]!;
      return text === dictionaries.en![key] && /[a-z]{4}/i.test(text.replace(/\{[^}]*\}/g, '')) && !letters[locale].test(text);
    });
    expect(same.filter((key) => !SAME_EVERYWHERE.test(key))).toEqual([]);
  }
});

/** Names, formats and addresses that no language translates. */
const SAME_EVERYWHERE = /^(common\.(productName|pageTitle|languages\.|licence)|dataPage\.(columns|addresses|example)|.*\.(csv|json|url|code))/;

function flatten(value: unknown, prefix = ''): Record<string, string> {
  if (typeof value === 'string') return { [prefix]: value };
  return Object.assign({}, ...Object.entries(value as object).map(([key, inner]) => flatten(inner, prefix ? `${prefix}.${key}` : key)));
}

function argumentsOf(message: string): string {
  return [...new Set(namesIn(parse(message)))].sort().join(' ');
}

function namesIn(elements: MessageFormatElement[]): string[] {
  return elements.flatMap((element) => {
    if (element.type === TYPE.literal || element.type === TYPE.pound) return [];
    if (element.type === TYPE.tag) return namesIn(element.children);
    if (element.type !== TYPE.plural && element.type !== TYPE.select) return [element.value];
    return [element.value, ...Object.values(element.options).flatMap(({ value }) => namesIn(value))];
  });
}
