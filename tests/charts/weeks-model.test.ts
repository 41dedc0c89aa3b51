import { weeksModel } from '@/lib/charts/weeks-model';
import type { DaySeverity } from '@/lib/estimates/trend';
import { LOCALES } from '@/lib/i18n/locales';
import { districtTrend, type District } from './district-fixture';
import { CRISIS, part } from './trend-fixture';

const whole = { basis: 'whole_area' } as const;
const silent: DaySeverity = [part(null, 100)];
const known: DaySeverity = [part(null, 100, { lastSeverity: 4, lastReportedOn: '2023-01-08' })];
const repeat = (count: number, day: DaySeverity) => Array.from({ length: count }, () => day);

/**
 * Sixteen days from Monday 2 Jan 2023: two whole weeks and two days. A: one day at 4 in a silent week; a week with 3 by the area and by a
 * statement; then 2. B: two weeks at 3 by statements alone, then silence in which 4 was last known.
 */
const A = [...repeat(2, silent), [part(4, 100)], ...repeat(4, silent), [part(3, 100, whole)], [part(3, 60), part(3, 40, whole)], ...repeat(5, [part(1, 100)]), ...repeat(2, [part(2, 100)])];
const B = [...repeat(14, [part(3, 100, whole)]), ...repeat(2, known)];
const districts: District[] = [
  { id: 'B', population: 100, severity: { FOOD: B } },
  { id: 'A', population: 100, severity: { FOOD: A } },
];
const trend = districtTrend(districts, { days: 16, category: 'FOOD' });
const model = weeksModel({ trend, events: [], crisis: CRISIS, locale: 'en', tables: true });

describe('the cells', () => {
  it('show the worst day of each week, own before whole-area, silent only where the whole week is', () => {
    expect(model.rows.find(({ areaId }) => areaId === 'A')!.cells).toEqual([
      { from: 0, to: 7, level: 4, basis: 'own', lastLevel: null },
      { from: 7, to: 14, level: 3, basis: 'own', lastLevel: null },
      { from: 14, to: 16, level: 2, basis: 'own', lastLevel: null },
    ]);
  });

  it('join neighbours that are alike, and keep what was last known inside silence', () => {
    expect(model.rows.find(({ areaId }) => areaId === 'B')!.cells).toEqual([
      { from: 0, to: 14, level: 3, basis: 'whole_area', lastLevel: null },
      { from: 14, to: 16, level: null, basis: 'none', lastLevel: 4 },
    ]);
  });

  it('are cut off at the ends of the period, where it begins on another day than Monday', () => {
    const later = { ...trend, days: trend.days.slice(3), areas: trend.areas.map((area) => ({ ...area, byCategory: { FOOD: { ...area.byCategory.FOOD!, severity: area.byCategory.FOOD!.severity.slice(3) } } })) };
    const cells = weeksModel({ trend: { ...later, on: null }, events: [], crisis: CRISIS, locale: 'en', tables: true });
    expect(cells.tables[0]!.rows.map(({ from, to }) => [from, to])).toEqual([
      ['5 Jan 2023', '8 Jan 2023'],
      ['9 Jan 2023', '15 Jan 2023'],
      ['16 Jan 2023', '17 Jan 2023'],
    ]);
    expect(cells.rows.find(({ areaId }) => areaId === 'A')!.cells[0]).toEqual({ from: 0, to: 4, level: null, basis: 'none', lastLevel: null });
  });

  it('are of any category where none is chosen, and the finding of what areas say themselves', () => {
    const any = weeksModel({
      trend: districtTrend([{ id: 'C', population: 100, severity: { FOOD: [[part(2, 100)]], GAS: [[part(5, 100, whole)]] }, any: [[part(5, 100)]] }]),
      events: [],
      crisis: CRISIS,
      locale: 'en',
    });
    expect(any.rows[0]!.cells).toEqual([{ from: 0, to: 1, level: 5, basis: 'own', lastLevel: null }]);
    expect(any.title).toBe('Only statements about the whole area speak of severe shortage or worse');
  });
});

describe('the order', () => {
  it('puts the worst newest week first, then more severe weeks', () => {
    expect(model.rows.map(({ areaId }) => areaId)).toEqual(['A', 'B']);
    const level = (id: string, days: DaySeverity[]): District => ({ id, population: 100, severity: { FOOD: days } });
    const tied = weeksModel({
      trend: districtTrend([level('once', [...repeat(7, silent), ...repeat(7, [part(3, 100)])]), level('twice', repeat(14, [part(3, 100)]))], { days: 14, category: 'FOOD' }),
      events: [],
      crisis: CRISIS,
      locale: 'en',
    });
    expect(tied.rows.map(({ areaId }) => areaId)).toEqual(['twice', 'once']);
    expect(tied.sentences).toContain('The area whose newest week is worst stands first, then the one with more severe weeks.');
  });
});

describe('the words', () => {
  it('state from where severe shortage was reported in most weeks', () => {
    expect(model.title).toBe('Food: severe shortage or worse reported in most weeks from A, in 2 of 3 weeks');
    expect(model.sentences.slice(0, 2)).toEqual([
      'A: severe or worse in 2 of 3 weeks, in 2 of them reported from the area itself; no week without any report.',
      'B: severe or worse in 2 of 3 weeks, in 0 of them reported from the area itself; 1 week without any report.',
    ]);
  });

  it('tell ties, one area, statements, mild reports and silence apart', () => {
    const titleOf = (...days: DaySeverity[][]) =>
      weeksModel({
        trend: districtTrend(days.map((day, index) => ({ id: `D${index}`, population: 100, severity: { FOOD: day } })), { category: 'FOOD' }),
        events: [],
        crisis: CRISIS,
        locale: 'en',
      }).title;
    expect(titleOf([[part(3, 100)]], [[part(4, 100)]])).toBe('Food: severe shortage or worse reported from 2 areas in 1 of 1 week each');
    expect(titleOf([[part(3, 100)]])).toBe('Food: severe shortage or worse reported from D0 in 1 of 1 week');
    expect(titleOf([[part(3, 100, whole)]])).toBe('Food: only statements about the whole area speak of severe shortage or worse');
    expect(titleOf([[part(2, 100)]], [silent])).toBe('Food: no report of severe shortage or worse in this period');
    expect(titleOf([silent], [known])).toBe('Food: no report in this period');
    expect(weeksModel({ trend: { ...trend, days: [], on: null }, events: [], crisis: CRISIS, locale: 'en' }).title).toBe('No figures for this period');
  });

  it('name each week by its first and last day in the table', () => {
    expect(model.tables[0]!.columns.map(({ key }) => key)).toEqual(['from', 'to', 'A', 'B']);
    expect(model.tables[0]!.rows).toEqual([
      { from: '2 Jan 2023', to: '8 Jan 2023', A: '4 Extreme', B: '3 Severe, only a statement about the whole area' },
      { from: '9 Jan 2023', to: '15 Jan 2023', A: '3 Severe', B: '3 Severe, only a statement about the whole area' },
      { from: '16 Jan 2023', to: '17 Jan 2023', A: '2 Stress', B: 'No report; last known 4 Extreme' },
    ]);
    expect(weeksModel({ trend, events: [], crisis: CRISIS, locale: 'en' }).tables).toEqual([]);
  });

  it('explain exactly what is shown', () => {
    expect(model.legend.map(({ key }) => key)).toEqual(['own', 'whole-area', 'no-report', 'last-known', 'coverage-own', 'coverage-any']);
  });

  it.each(LOCALES)('are whole in %s', (locale) => {
    const { title, subtitle, sentences, tables } = weeksModel({ trend, events: [], crisis: CRISIS, locale, tables: true });
    for (const text of [title, subtitle, ...sentences, ...tables[0]!.rows.flatMap((row) => Object.values(row))]) {
      expect(text).not.toMatch(/[{}]|weeksChart\.|\.\.|։\s*։|թ\.։/);
    }
  });
});
