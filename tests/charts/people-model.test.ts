import { peopleModel } from '@/lib/charts/people-model';
import { valueScale } from '@/lib/charts/value-scale';
import type { Category } from '@/lib/crisis/vocabulary';
import type { PeopleFigure } from '@/lib/estimates/trend';
import { LOCALES, type Locale } from '@/lib/i18n/locales';
import { CRISIS, people, trendOf, UNKNOWN } from './trend-fixture';

const SUPPRESSED: PeopleFigure = { value: null, low: null, high: null, status: 'suppressed' };

function modelOf(figures: Partial<Record<Category, PeopleFigure[]>>, more: { arrivingDays?: number; locale?: Locale } = {}) {
  const days = Math.max(...Object.values(figures).map((one) => one.length));
  const { locale = 'en', arrivingDays = 0 } = more;
  return peopleModel({ trend: trendOf({ days, people: figures, arrivingDays }), events: [], crisis: CRISIS, locale, tables: true });
}

/** 1-domain, example E and the gap of example A: 800, then 0 (none reported affected), then nothing known, then 300 of up to 500. */
const FOOD = [people(800), people(0), people(0), UNKNOWN, UNKNOWN, people(300, { low: 300, high: 500 })];
const model = modelOf({ FOOD });

describe('a line', () => {
  it('joins days that are alike, draws 0 as a figure and nothing over a gap', () => {
    expect(model.lines).toEqual([
      {
        category: 'FOOD',
        label: 'Food',
        steps: [
          { from: 0, to: 1, value: 800, low: 800, high: 800, atLeast: false },
          { from: 1, to: 3, value: 0, low: 0, high: 0, atLeast: false },
          { from: 5, to: 6, value: 300, low: 300, high: 500, atLeast: false },
        ],
        end: { at: 6, value: 300, label: 'Food 300' },
      },
    ]);
  });

  it('says "at least" where small numbers inside are withheld, and ends its range at the figure where an end is', () => {
    const GAS = [people(40, { low: null, high: 60, status: 'partly_suppressed' }), SUPPRESSED];
    expect(modelOf({ GAS }).lines[0]).toMatchObject({
      steps: [{ from: 0, to: 1, value: 40, low: 40, high: 60, atLeast: true }],
      end: { at: 1, value: 40, label: 'Gas, at least 40' },
    });
  });

  it('stands in the fixed order of categories, and only where a number is known', () => {
    const some = modelOf({ MEDICAL_AID: [people(20)], FOOD: [people(10)], GAS: [SUPPRESSED], MEDICINE: [UNKNOWN] });
    expect(some.lines.map(({ category }) => category)).toEqual(['FOOD', 'MEDICAL_AID']);
  });
});

describe('the scale', () => {
  it('starts at zero and ends on a round number over every value and range', () => {
    expect(model.max).toBe(800);
    expect(model.marks.map(({ label }) => label)).toEqual(['0', '200', '400', '600', '800']);
    expect(modelOf({ FOOD: [people(84_000)] }).marks.at(-1)).toEqual({ value: 100_000, label: '100,000' });
  });

  it('has whole numbers of people for marks, also when all figures are 0', () => {
    expect(valueScale([0])).toEqual({ max: 10, marks: [0, 2, 4, 6, 8, 10] });
    expect(valueScale([3])).toEqual({ max: 10, marks: [0, 2, 4, 6, 8, 10] });
  });
});

describe('the words', () => {
  it('say peak, newest day and the days without a number', () => {
    expect(model.title).toBe('Food: the largest number of people reported affected was 800, on 2 Jan 2023');
    expect(model.sentences[0]).toBe(
      'Food: the largest number of people reported affected was 800, on 2 Jan 2023. On 7 Jan 2023: 300 reported affected. ' +
        'How many people is not known on 2 of 6 days; not known is not zero.',
    );
    expect(model.sentences[1]).toBe('Medicine: how many people is not known on any of the 6 days; not known is not zero.');
  });

  it('say what was last known when the newest day is not', () => {
    expect(modelOf({ GAS: [people(120), UNKNOWN] }).sentences[2]).toContain(
      'On 3 Jan 2023 the number is not known; the last known one, of 2 Jan 2023, is 120.',
    );
    expect(modelOf({ GAS: [people(120), SUPPRESSED] }).sentences[2]).toContain(
      'On 3 Jan 2023 the number is too small to be shown; the last one shown, of 2 Jan 2023, is 120.',
    );
  });

  it('compare with seven days earlier, without the days whose reports are still arriving', () => {
    const GAS = Array.from({ length: 11 }, (_, day) => people(100 + day * 10));
    const { sentences, title } = modelOf({ GAS }, { arrivingDays: 2 });
    // The newest complete day is the ninth: 180, and 110 seven days before it.
    expect(title).toBe('Gas: the largest number of people reported affected was 180, on 10 Jan 2023');
    expect(sentences[2]).toContain('On 10 Jan 2023: 180 reported affected. 70 more than seven days earlier. Reports name a number for every day.');
  });

  it('do not compare numbers that only say "at least"', () => {
    const GAS = Array.from({ length: 8 }, (_, day) => people(100 + day, day === 0 ? { status: 'partly_suppressed' } : {}));
    expect(modelOf({ GAS }).sentences[2]).not.toContain('seven days earlier');
  });

  it('tell nothing known, all withheld, only incomplete days and nobody apart', () => {
    expect(modelOf({ FOOD: [UNKNOWN] }).title).toBe('How many people are affected is not known: no report in this period names a number');
    expect(modelOf({ FOOD: [UNKNOWN] })).toMatchObject({ lines: [], marks: [] });
    expect(modelOf({ FOOD: [SUPPRESSED] }).title).toBe('The numbers of people reported affected are too small to be shown');
    expect(modelOf({ FOOD: [UNKNOWN, people(50)] }, { arrivingDays: 1 }).title).toBe(
      'Numbers are known only for the newest days, which may still rise',
    );
    expect(modelOf({ FOOD: [people(0)] }).title).toBe('Reports that name a number say that nobody is affected');
    expect(modelOf({ FOOD: [people(0)] }).sentences[0]).toContain('say that nobody is affected (0).');
  });

  it('count days with a withheld number apart from days without one', () => {
    const { sentences } = modelOf({ FOOD: [people(50), SUPPRESSED, UNKNOWN, UNKNOWN] });
    expect(sentences[0]).toContain('not known on 2 of 4 days; not known is not zero. On 1 of 4 days the number is too small to be shown.');
  });

  it.each(LOCALES)('are whole in %s', (locale) => {
    const figures = { FOOD, MEDICINE: [SUPPRESSED, UNKNOWN], GAS: Array.from({ length: 9 }, (_, day) => people(10 + day)) };
    const { title, subtitle, sentences, lines, legend } = modelOf(figures, { locale });
    for (const text of [title, subtitle, ...sentences, ...lines.map(({ end }) => end.label), ...legend.map(({ label }) => label)]) {
      expect(text).not.toMatch(/[{}]|peopleChart\.|\.\.|։\s*։|թ\.։/);
    }
  });
});

describe('the table', () => {
  it('has a row for each stretch, in words where a number is withheld or not known', () => {
    const GAS = [people(40, { low: null, high: 60, status: 'partly_suppressed' }), SUPPRESSED, UNKNOWN, UNKNOWN, people(0)];
    const [table] = modelOf({ GAS }).tables;
    const rows = table!.rows.filter(({ category }) => category === 'Gas');
    expect(rows.map(({ from, to, people: shown, low, high }) => [from, to, shown, low, high])).toEqual([
      ['2 Jan 2023', '2 Jan 2023', 'At least 40', 'Fewer than can be shown', '60'],
      ['3 Jan 2023', '3 Jan 2023', 'Fewer than can be shown', '–', '–'],
      ['4 Jan 2023', '5 Jan 2023', 'Not known', '–', '–'],
      ['6 Jan 2023', '6 Jan 2023', '0', '0', '0'],
    ]);
    expect(table!.rows.filter(({ category }) => category === 'Food')).toEqual([expect.objectContaining({ people: 'Not known' })]);
  });
});
