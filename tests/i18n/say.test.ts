import { LOCALES } from '@/lib/i18n/locales';
import { messagesOf } from '@/lib/i18n/messages';
import { say } from '@/lib/i18n/say';
import { translator } from '@/lib/i18n/translate';

/** What the browser says without a library is what the library says. */
test.each(LOCALES)('every word of the outbox in %s is said as use-intl says it', (locale) => {
  const t = translator(locale);
  const messages = flatten(messagesOf(locale).phone.outbox, 'phone.outbox');
  expect(Object.keys(messages).length).toBeGreaterThan(40);
  for (const [key, message] of Object.entries(messages)) {
    for (const count of [0, 1, 2, 3, 5, 11, 21, 25, 1234]) {
      const values = { count, age: '5 h', day: '19 Jan', time: '09:12', reference: 'K7M-2QX' };
      expect([key, say(locale, message, values)]).toEqual([key, t(key, values)]);
    }
  }
});

test('what the outbox says is what the house says', () => {
  const { strip, signIn } = messagesOf('en').phone.outbox;
  expect(say('en', strip.waiting, { count: 2, age: '5 h' })).toBe('2 waiting, oldest 5 h');
  expect(say('en', strip.refused, { count: 1 })).toBe('1 needs a fix');
  expect(say('en', signIn, { count: 3 })).toBe('Sign in to send 3 reports. They stay on this phone until then');
  expect(say('en', signIn, { count: 1 })).toBe('Sign in to send 1 report. It stays on this phone until then');
  expect(say('ru', messagesOf('ru').phone.outbox.signIn, { count: 3 })).toBe('Войдите, чтобы отправить 3 сообщения. До тех пор они останутся на этом телефоне');
  expect(Object.values(messagesOf('en').phone.outbox.state)).toEqual(['Waiting to send', 'Sending', 'Sent', 'Needs a fix']);
});

test('a number is written as the language writes it, and only where the message says so', () => {
  expect(say('ru', '{count, number}|{count}', { count: 12345 })).toBe('12\u00a0345|12345');
  expect(say('en', '{count, plural, =0 {none} one {# of {all}} other {# of {all}}}', { count: 2, all: 'x' })).toBe('2 of x');
  expect(say('en', '{count, plural, =0 {none} other {#}}', { count: 0 })).toBe('none');
});

test('a Russian sentence that ends with an abbreviation ends with one stop', () => {
  const values = { first: '12 декабря 2022 г.', last: '30 сентября 2023 г.' };
  const said = 'Это историческая запись. Сообщение описывает один из дней с 12 декабря 2022 г. по 30 сентября 2023 г.';
  expect(translator('ru')('report.leadFinished', values)).toBe(said);
  expect(say('ru', messagesOf('ru').report.leadFinished, values)).toBe(said);
  const again = 'Ваше последнее сообщение будет отправлено ещё раз, за сегодня, 2 января 2023 г. Оно сохранено вчера.';
  expect(say('ru', 'Ваше последнее сообщение будет отправлено ещё раз, за сегодня, {day}. Оно сохранено {when}.', { day: '2 января 2023 г.', when: 'вчера' })).toBe(again);
  expect(say('ru', 'Ждите... {day}', { day: '2023 г.' })).toBe('Ждите... 2023 г.');
});

test('nothing is shown with a hole in it', () => {
  expect(() => say('en', 'Reference {reference}')).toThrow('No value for {reference}');
  expect(() => say('en', 'Reference {reference')).toThrow('Not closed');
});

function flatten(value: unknown, prefix: string): Record<string, string> {
  if (typeof value === 'string') return { [prefix]: value };
  return Object.assign({}, ...Object.entries(value as object).map(([key, inner]) => flatten(inner, `${prefix}.${key}`)));
}
