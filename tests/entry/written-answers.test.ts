import { decimalFrom, wholeNumberFrom } from '@/lib/core/numbers';
import { monthFrom } from '@/lib/core/month-names';
import { readDay } from '@/lib/reports/form/day-fields';

const [NBSP, NARROW, THIN, FIGURE] = ['\u00a0', '\u202f', '\u2009', '\u2007'];

test.each<[string, number]>([
  ['1200', 1200],
  ['1 200', 1200],
  ['1,200', 1200],
  ['1, 200', 1200],
  ['1.200', 1200],
  ['1’200', 1200],
  [`1${NBSP}200`, 1200],
  [`1${NARROW}200`, 1200],
  [`1${THIN}200`, 1200],
  [`1${FIGURE}200`, 1200],
  [` 120${NBSP}000${NBSP}`, 120_000],
  ['1 200 000', 1_200_000],
])('%p is %p people', (written, people) => {
  expect(wholeNumberFrom(written)).toBe(people);
});

test.each(['3 5', '12 00', '1 2000', '1,2', '1  200', 'two', '', '1 200 m'])('%p is no number of people', (written) => {
  expect(wholeNumberFrom(written)).toBeNull();
});

test.each<[string, number]>([
  [`1${NARROW}200,5`, 1200.5],
  [`1${THIN}200.25`, 1200.25],
  ['0,5', 0.5],
])('%p is an amount of %p', (written, amount) => {
  expect(decimalFrom(written)).toBe(amount);
});

test('an amount whose digits stand apart without reason is none', () => {
  expect(decimalFrom('1 5')).toBeNull();
});

/** The short months of Unicode CLDR, as telephones suggest them, and what people write besides. */
const SHORT_MONTHS = {
  hy: ['հնվ', 'փտվ', 'մրտ', 'ապր', 'մյս', 'հնս', 'հլս', 'օգս', 'սեպ', 'հոկ', 'նոյ', 'դեկ'],
  ru: ['янв.', 'февр.', 'март', 'апр.', 'май', 'июнь', 'июль', 'авг.', 'сент.', 'окт.', 'нояб.', 'дек.'],
  ruGenitive: ['января', 'февраля', 'марта', 'апреля', 'мая', 'июня', 'июля', 'августа', 'сентября', 'октября', 'ноября', 'декабря'],
  hyGenitive: ['հունվարի', 'փետրվարի', 'մարտի', 'ապրիլի', 'մայիսի', 'հունիսի', 'հուլիսի', 'օգոստոսի', 'սեպտեմբերի', 'հոկտեմբերի', 'նոյեմբերի', 'դեկտեմբերի'],
  hyCapitals: ['ՀՈՒՆՎԱՐ', 'ՓԵՏՐՎԱՐ', 'ՄԱՐՏ', 'ԱՊՐԻԼ', 'ՄԱՅԻՍ', 'ՀՈՒՆԻՍ', 'ՀՈՒԼԻՍ', 'ՕԳՈՍՏՈՍ', 'ՍԵՊՏԵՄԲԵՐ', 'ՀՈԿՏԵՄԲԵՐ', 'ՆՈՅԵՄԲԵՐ', 'ԴԵԿՏԵՄԲԵՐ'],
  en: ['jan', 'Feb.', 'Mar', 'apr', 'may', 'Jun', 'jul', 'AUG', 'sept', 'Oct', 'nov', 'Dec.'],
};

test.each(Object.entries(SHORT_MONTHS))('the months of %s are known', (_, months) => {
  expect(months.map(monthFrom)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12]);
});

test.each(['20 հունվ 2023', '20 янв 2023', '20 Հունվարի, 2023', `20${NBSP}января${NBSP}2023${NBSP}г.`, '20.01.2023', '20/1/2023'])('%p is 20 January 2023', (text) => {
  expect(readDay({ text })).toEqual({ day: '2023-01-20' });
});
