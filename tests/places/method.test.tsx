/**
 * @jest-environment node
 * @jest-environment-options {"customExportConditions": ["node"]}
 */
import { renderToStaticMarkup } from 'react-dom/server';
import { MethodPage } from '@/components/method/method-page';
import { SeverityFields } from '@/components/reports/form/severity-fields';
import { formView } from '@/components/reports/form/form-view';
import type { Crisis } from '@/lib/crisis/schema';
import { CATEGORIES, SEVERITIES } from '@/lib/crisis/vocabulary';
import { LOCALES, type Locale } from '@/lib/i18n/locales';
import { translator } from '@/lib/i18n/translate';
import profile from '@/prisma/profiles/nk-2022-2023/profile.json';
import { EXAMPLE, world, type WorldReport } from '../estimates/support/world';

const crisis = { sample: false, ...profile } as unknown as Crisis;
const methodIn = (locale: Locale) => renderToStaticMarkup(<MethodPage locale={locale} crisis={crisis} />);
const formIn = (locale: Locale) =>
  renderToStaticMarkup(
    <SeverityFields view={formView({ locale, areas: [], items: [], firstDay: '2022-12-12', lastDay: null, offersToday: true, state: null, values: {} })} />,
  );

/** The tables of signs on the method page: a caption per category, level and sign in turn. */
function signsIn(markup: string): string[][] {
  const signs = /<div class="severity-signs">([\s\S]*?<\/table><\/div>)<\/div>/.exec(markup)![1]!;
  return signs.split('<caption').slice(1).map((table) => [...table.matchAll(/<(?:th scope="row"|td)[^>]*>([^<]*)</g)].map(([, text]) => text!));
}

/** The same in the form: a heading per category. */
function askedSignsIn(markup: string): string[][] {
  const signs = /<div class="category-signs">([\s\S]*?)<\/details>/.exec(markup)![1]!;
  return signs.split('<h3').slice(1).map((list) => [...list.matchAll(/<(?:dt|dd)>([^<]*)</g)].map(([, text]) => text!));
}

describe.each(LOCALES)('in %s', (locale) => {
  test('the form asks with the same signs, category by category, that the method page explains', () => {
    const [asked, explained] = [askedSignsIn(formIn(locale)), signsIn(methodIn(locale))];
    expect(asked).toEqual(explained);
    expect(asked.map((cells) => cells.length)).toEqual([10, 10, 10, 10]);
    const t = translator(locale);
    const words = CATEGORIES.map((category) => [...SEVERITIES].reverse().map((level) => t(`severity.${level}.${category}`)));
    expect(asked.map((cells) => cells.filter((_cell, at) => at % 2 === 1))).toEqual(words);
    expect(new Set(words.flat()).size).toBe(20);
  });

  test('the general signs are the same, too', () => {
    const t = translator(locale);
    for (const level of SEVERITIES) {
      const sign = t(`severity.${level}.sign`);
      expect(formIn(locale)).toContain(sign);
      expect(methodIn(locale)).toContain(sign);
    }
  });

  test('every figure has its sheet under an anchor that others link to, with each of its eight parts', () => {
    const markup = methodIn(locale);
    for (const figure of ['f1', 'f2', 'f3', 'f4', 'f5', 'f6', 'f7']) {
      const sheet = markup.split(`<h3 id="${figure}">`)[1]!.split('<h3')[0]!;
      expect(sheet.match(/<dt>/g)).toHaveLength(8);
    }
    for (const anchor of ['help', 'severity', 'signs', 'leading', 'reading', 'certainty', 'who', 'publication']) expect(markup).toContain(`id="${anchor}"`);
  });
});

/** First number of each line of an example: what the text claims the figure is. */
const claimed = (figure: 'f1' | 'f2', count: number, locale: Locale) =>
  Array.from({ length: count }, (_, index) => translator(locale)(`method.example.${figure}.v${index + 1}`));
const numbersIn = (text: string) => (text.replace(/(\d)[,\u00a0 ](?=000)/g, '$1').match(/\d+/g) ?? []).map(Number);

describe('the worked examples are what the figures compute', () => {
  test.each(LOCALES)('F2 in %s', (locale) => {
    const reports: WorldReport[] = [
      { area: 'P', on: 1, people: 120 },
      { area: 'Q', on: 2, people: 250 },
      { area: 'D', on: 3, people: 500 },
      { area: 'D', on: 5, people: 300 },
      { area: 'P', on: 6, people: 200 },
    ];
    const days = [1, 2, 3, 5, 6, 16, 20];
    const { people } = world({ areas: EXAMPLE, reports });
    const texts = claimed('f2', days.length, locale);
    expect(texts.slice(0, 6).map((text) => numbersIn(text)[0])).toEqual(days.slice(0, 6).map((day) => people(day, 'D').value));
    expect(numbersIn(texts[3]!).slice(1, 3)).toEqual([people(5, 'D').low, people(5, 'D').high]);
    expect([people(20, 'D').value, numbersIn(texts[6]!)]).toEqual([null, [0]]);
  });

  test.each(LOCALES)('F1 in %s', (locale) => {
    const reports: WorldReport[] = [
      { area: 'P', on: 1, severity: 4 },
      { area: 'D', on: 3, severity: 3 },
      { area: 'P', on: 4, severity: 5 },
      { area: 'D', on: 6, severity: 1, certainty: 'POSSIBLE' },
    ];
    const { severity } = world({ areas: EXAMPLE, reports });
    const [first, second, third, fourth] = claimed('f1', 4, locale).map(numbersIn);
    expect([severity(1), first]).toEqual([['4 own: 300', 'none: 700'], [300, 4, 700]]);
    expect([severity(3), second!.slice(0, 2)]).toEqual([['3 own: 1000'], [1000, 3]]);
    expect([severity(4), third]).toEqual([['5 own: 300', '3 own: 700'], [300, 5, 700, 3]]);
    expect([severity(6), fourth]).toEqual([['5 own: 300', '1 own: 700'], [300, 5, 700, 1]]);
  });
});
