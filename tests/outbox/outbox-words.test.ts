import { ageInWords, instantInWords, signInAddress } from '@/components/islands/outbox/outbox-words';
import { localPath } from '@/lib/i18n/locales';
import { messagesOf } from '@/lib/i18n/messages';
import { localTarget } from '@/lib/sign-in/local-target';

const words = (locale: 'en' | 'hy' | 'ru') => messagesOf(locale).phone.outbox;
const NOW = new Date(2023, 0, 20, 14, 20).getTime();
const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

test.each([
  [0, '1 min'],
  [-5 * HOUR, '1 min'],
  [59 * MINUTE + 59_999, '59 min'],
  [HOUR, '1 h'],
  [5 * HOUR + 59 * MINUTE, '5 h'],
  [48 * HOUR - 1, '47 h'],
  [48 * HOUR, '2 days'],
  [30 * 24 * HOUR, '30 days'],
])('what was saved %i ms ago is %s old', (ms, age) => {
  expect(ageInWords('en', words('en'), NOW - ms, NOW)).toBe(age);
});

test('ages are counted in every language', () => {
  const age = (locale: 'hy' | 'ru', hours: number) => ageInWords(locale, words(locale), NOW - hours * HOUR, NOW);
  expect([age('ru', 5), age('ru', 48), age('ru', 120), age('ru', 24 * 21)]).toEqual(['5 ч', '2 дня', '5 дней', '21 день']);
  expect([age('hy', 5), age('hy', 48)]).toEqual(['5 ժամ', '2 օր']);
});

test('an instant is told by the clock of the phone, with the year only where it is another one', () => {
  expect(instantInWords('en', new Date(2023, 0, 19, 9, 12).getTime(), NOW)).toEqual({ day: '19 Jan', time: '09:12' });
  expect(instantInWords('ru', new Date(2022, 11, 31, 23, 5).getTime(), NOW)).toEqual({ day: '31 дек. 2022 г.', time: '23:05' });
  expect(instantInWords('hy', new Date(2023, 0, 19, 9, 12).toISOString(), NOW)).toEqual({ day: '19 հնվ', time: '09:12' });
});

test('the sign-in leads on to the outbox', () => {
  const address = new URL(signInAddress((path) => localPath('hy', path)), 'http://127.0.0.1');
  expect(address.pathname).toBe('/hy/sign-in');
  expect(localTarget(address.searchParams.get('next'))).toBe('/hy/outbox');
});
