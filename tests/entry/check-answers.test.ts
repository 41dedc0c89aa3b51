import { answersOfReport } from '@/lib/entry/answers-of-report';
import { checkAnswers } from '@/lib/entry/check-answers';
import { keepingDay } from '@/lib/entry/keeping-day';
import { makeId } from '@/lib/entry/make-id';
import { rulesAt } from '@/lib/entry/phone-rules';
import { reportJson, sameAgainJson } from '@/lib/entry/report-json';
import { sealingKeyFrom } from '@/lib/entry/sealing-key';
import { parseReport } from '@/lib/reports/input/parse-report';
import { rules } from '../reports/rules';

const ID = '0190b1de-7a4f-4c11-9c5e-1f6f4e3f0a01';
const ANSWERS = { category: 'FOOD', areaId: 'hill', severity: '4', peopleAffected: '1 200', when: 'today', sourceType: 'FACILITY' };
const withoutEmpty = (answers: object) => Object.fromEntries(Object.entries(answers).filter(([, value]) => value));
const contentOf = (answers: Record<string, string>) => {
  const checked = checkAnswers(answers, rules());
  if (!checked.ok) throw new Error(JSON.stringify(checked.fields));
  return checked.value;
};

test('answers become the report that the server reads, with nothing in it that was not said', () => {
  const json = reportJson(ID, contentOf(ANSWERS));
  expect(JSON.parse(json)).toEqual({
    id: ID, areaId: 'hill', category: 'FOOD', severity: 4, peopleAffected: 1200, observedOn: '2023-02-20', sourceType: 'FACILITY',
  });
  expect(parseReport(JSON.parse(json), rules())).toEqual({ id: ID, ...contentOf(ANSWERS) });
});

test('nobody is a number, not knowing is left out', () => {
  expect(JSON.parse(reportJson(ID, contentOf({ ...ANSWERS, peopleAffected: '0' })))).toMatchObject({ peopleAffected: 0 });
  expect(JSON.parse(reportJson(ID, contentOf({ ...ANSWERS, peopleAffected: '', peopleUnknown: 'yes' })))).not.toHaveProperty('peopleAffected');
});

test('the faults are the ones the server names, in the same codes', () => {
  const checked = checkAnswers({ ...ANSWERS, category: '', peopleAffected: '9,000', note: 'call 0471234567' }, rules());
  expect(checked.ok ? [] : checked.fields).toEqual([
    { field: 'category', code: 'category.empty', params: expect.anything() },
    { field: 'peopleAffected', code: 'people.unlikely', params: { people: 9000, population: 5400 } },
    { field: 'note', code: 'note.phone' },
  ]);
});

test('"Nothing changed" names the last report and the day', () => {
  expect(JSON.parse(sameAgainJson(ID, 'earlier', '2023-02-20'))).toEqual({ id: ID, sameAs: 'earlier', observedOn: '2023-02-20' });
});

test('today is the day in the crisis, not the one of the telephone', () => {
  const crisis = { startsOn: '2022-12-12', endedOn: null, timeZone: 'Asia/Yerevan' };
  const given = { crisis, policy: {} as never, areas: [], items: [] };
  expect(rulesAt(given, new Date('2023-02-20T19:59:00Z')).today).toBe('2023-02-20');
  expect(rulesAt(given, new Date('2023-02-20T20:00:00Z')).today).toBe('2023-02-21');
});

test.each<[string, string, string, Record<string, string>]>([
  ['today', '2023-02-20', '2023-02-20', { when: 'today' }],
  ['today', '2023-02-19', '2023-02-20', { when: 'yesterday' }],
  ['yesterday', '2023-02-19', '2023-02-20', { when: 'other', 'observedOn-day': '18', 'observedOn-month': '2', 'observedOn-year': '2023' }],
  ['today', '2023-01-31', '2023-02-20', { when: 'other', 'observedOn-day': '31', 'observedOn-month': '1', 'observedOn-year': '2023' }],
  ['other', '2023-01-31', '2023-02-20', { when: 'other' }],
])('a draft that said %p on %s means the same day on %s', (when, then, now, expected) => {
  expect(withoutEmpty(keepingDay({ when }, then, rules({ today: now })))).toEqual(expected);
});

test('what a refused report said stands in the form again, with what was confirmed', () => {
  const content = contentOf({ ...ANSWERS, peopleAffected: '9000', unlikelyConfirmed: 'yes', note: 'two\nlines' });
  const answers = answersOfReport(JSON.parse(reportJson(ID, content)), rules());
  expect(answers).toMatchObject({ when: 'today', unlikelyConfirmed: 'yes', noteConfirmed: '', peopleUnknown: '' });
  expect(contentOf({ ...answers })).toEqual(content);
});

test('of "nothing changed" only the day is known', () => {
  expect(withoutEmpty(answersOfReport({ observedOn: '2023-02-18' }, rules()))).toEqual({ when: 'other', 'observedOn-day': '18', 'observedOn-month': '2', 'observedOn-year': '2023' });
});

test('an id is made also where the browser makes none: version 4, variant 10', () => {
  const all = { getRandomValues: <Bytes>(bytes: Bytes) => (bytes as unknown as Uint8Array).fill(0xff) as Bytes };
  expect(makeId(all)).toBe('ffffffff-ffff-4fff-bfff-ffffffffffff');
  const source = { getRandomValues: crypto.getRandomValues.bind(crypto) };
  expect(new Set(Array.from({ length: 100 }, () => makeId(source))).size).toBe(100);
});

test('a sealing key is 65 bytes in base64url', () => {
  const bytes = Uint8Array.from({ length: 65 }, (_, index) => 255 - index);
  expect(sealingKeyFrom(Buffer.from(bytes).toString('base64url'))).toEqual(bytes);
  expect(sealingKeyFrom(undefined)).toBeNull();
  expect(sealingKeyFrom('AAAA')).toBeNull();
});
