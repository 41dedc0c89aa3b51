import { areasModel } from '@/lib/charts/areas-model';
import { fittingTicks } from '@/lib/charts/fitting-ticks';
import { textEms } from '@/lib/charts/text-width';
import { timeAxis } from '@/lib/charts/time-axis';
import { addDays, eachDay } from '@/lib/core/dates';
import type { DaySeverity } from '@/lib/estimates/trend';
import { LOCALES } from '@/lib/i18n/locales';
import { districtTrend, type District } from './district-fixture';
import { CRISIS, part } from './trend-fixture';

const whole = { basis: 'whole_area' } as const;
const silent: DaySeverity = [part(null, 200)];

/** Four days. Big: severe on two, one of them by its own report. Small: severe on three by statements. Quiet: nothing but what was last known. */
const BIG: District = {
  id: 'Big',
  population: 800,
  newest: '2023-01-04',
  severity: { FOOD: [[part(4, 200), part(2, 600)], [part(3, 800, whole)], [part(2, 800)], [part(2, 800)]] },
};
const SMALL: District = {
  id: 'Small',
  population: 200,
  newest: '2023-01-04',
  severity: { FOOD: [[part(3, 200, whole)], [part(3, 200, whole)], [part(3, 200, whole)], silent] },
};
const QUIET: District = {
  id: 'Quiet',
  population: 200,
  newest: '2022-12-30',
  severity: { FOOD: Array.from({ length: 4 }, () => [part(null, 200, { lastSeverity: 5, lastReportedOn: '2022-12-30' })]) },
};
const trend = districtTrend([QUIET, BIG, SMALL], { days: 4, category: 'FOOD' });
const model = areasModel({ trend, events: [], crisis: CRISIS, locale: 'en', tables: true });
const panel = (title: string) => model.panels.find((one) => one.title === title)!;

describe('the panels', () => {
  it('stand by severe days; an area without data keeps its place', () => {
    expect(model.panels.map(({ title }) => title)).toEqual(['Small', 'Big', 'Quiet']);
  });

  it('put the area with more days of its own first where severe days are equal', () => {
    const own: District = { ...SMALL, id: 'Own', severity: { FOOD: [[part(3, 200)], [part(3, 200)], [part(3, 200)], silent] } };
    const tied = areasModel({ trend: districtTrend([SMALL, own], { days: 4, category: 'FOOD' }), events: [], crisis: CRISIS, locale: 'en' });
    expect(tied.panels.map(({ title }) => title)).toEqual(['Own', 'Small']);
  });

  it('have one scale, the whole of their own population, and one time axis', () => {
    expect(model.panels.map(({ rows }) => rows.map(({ max, maxLabel }) => [max, maxLabel]))).toEqual([[[200, '100%']], [[800, '100%']], [[200, '100%']]]);
    expect(model.axis.count).toBe(4);
  });

  it('stack the area alone, the worst at the bottom', () => {
    expect(panel('Big').rows[0]!.bands.map(({ id, steps }) => [id, steps])).toEqual([
      ['severity-4-own', [{ from: 0, to: 1, low: 0, high: 200 }]],
      ['severity-3-whole_area', [{ from: 1, to: 2, low: 0, high: 800 }]],
      ['severity-2-own', [{ from: 0, to: 1, low: 200, high: 800 }, { from: 2, to: 4, low: 0, high: 800 }]],
    ]);
  });

  it('never show silence as a severity, only what was last known as an outline', () => {
    expect(panel('Quiet').rows[0]).toMatchObject({
      silence: true,
      bands: [],
      numerals: [],
      outlines: [expect.objectContaining({ id: 'last-5', steps: [{ from: 0, to: 4, low: 0, high: 200 }] })],
    });
  });

  it('have a row for each category in their fixed order', () => {
    const all = areasModel({ trend: districtTrend([{ ...BIG, any: BIG.severity.FOOD! }], { days: 4 }), events: [], crisis: CRISIS, locale: 'en' });
    expect(all.panels[0]!.rows.map(({ category }) => category)).toEqual(['FOOD', 'MEDICINE', 'GAS', 'MEDICAL_AID']);
  });
});

describe('the words', () => {
  it('note population, severe days and since when nothing came', () => {
    expect(panel('Big').note).toBe('800 people. Severe or worse on 2 of 4 days, on 1 of them by reports from the area');
    expect(panel('Small').note).toBe('200 people. Severe or worse on 3 of 4 days, on 0 of them by reports from the area. No report since 4 Jan 2023');
    expect(panel('Quiet').note).toBe('200 people. No report of severe shortage or worse. No report since 30 Dec 2022');
    const never = areasModel({ trend: districtTrend([{ id: 'Never', population: 5, severity: {} }], { category: 'FOOD' }), events: [], crisis: CRISIS, locale: 'en' });
    expect(never.panels[0]!.note).toBe('5 people. No report in this period');
  });

  it('state where most days were severe by the area itself', () => {
    expect(model.title).toBe('Food: Big reported severe shortage or worse on most days, on 1 of 4 days');
    expect(model.subtitle).toBe("Food: share of each area's own population by reported severity, by day, on one scale from 0 to 100%. Testland, 2 Jan 2023 to 5 Jan 2023");
    expect(model.sentences.slice(0, 3)).toEqual([
      'Small: severe shortage or worse on 3 of 4 days, on 0 of them by reports from the area itself; no report in force on 1 day.',
      'Big: severe shortage or worse on 2 of 4 days, on 1 of them by reports from the area itself; no report in force on 0 days.',
      'Quiet: no report of severe shortage or worse; no report in force on 4 of 4 days.',
    ]);
  });

  it('tell statements, mild reports and silence apart', () => {
    const titleOf = (day: DaySeverity) =>
      areasModel({ trend: districtTrend([{ id: 'D', population: 200, severity: { FOOD: [day] } }], { category: 'FOOD' }), events: [], crisis: CRISIS, locale: 'en' }).title;
    expect(titleOf([part(5, 200)])).toBe('Food: D reported severe shortage or worse on 1 of 1 day');
    expect(titleOf([part(5, 200, whole)])).toBe('Food: only statements about the whole area speak of severe shortage or worse');
    expect(titleOf([part(2, 200)])).toBe('Food: no report of severe shortage or worse in this period');
    expect(titleOf(silent)).toBe('Food: no report in this period');
  });

  it('have a row for each stretch on which nothing changed', () => {
    const rows = model.tables[0]!.rows.filter(({ area }) => area === 'Big');
    expect(rows.map(({ from, to, severity, basis, share }) => [from, to, severity, basis, share])).toEqual([
      ['2 Jan 2023', '2 Jan 2023', '4 Extreme', 'Reports from part of the area', '25%'],
      ['3 Jan 2023', '3 Jan 2023', '3 Severe', 'Only a statement about the whole area', '100%'],
      ['4 Jan 2023', '5 Jan 2023', '2 Stress', 'Reports from the area', '0%'],
    ]);
    expect(model.tables[0]!.rows.at(-1)).toMatchObject({ area: 'Quiet', severity: 'No report', last: '5 Catastrophic', share: '–' });
  });

  it.each(LOCALES)('are whole in %s', (locale) => {
    const { title, subtitle, sentences, panels, tables } = areasModel({ trend, events: [], crisis: CRISIS, locale, tables: true });
    for (const text of [title, subtitle, ...sentences, ...panels.map(({ note }) => note), ...tables[0]!.rows.flatMap((row) => Object.values(row))]) {
      expect(text).not.toMatch(/[{}]|areasChart\.|\.\.|։\s*։|թ\.։/);
    }
  });
});

it.each(LOCALES)('labels of a narrow axis never touch or run out of it, in %s', (locale) => {
  const axis = timeAxis(eachDay('2022-12-12', addDays('2022-12-12', 280)), locale);
  for (const width of [6, 11, 22, 44]) {
    const { ticks } = fittingTicks(axis, width);
    const ends = ticks.map(({ at, label }) => (at / 281) * width + textEms(label));
    expect(ticks.length).toBeGreaterThan(0);
    ends.forEach((end, index) => expect(end).toBeLessThanOrEqual(index + 1 < ticks.length ? (ticks[index + 1]!.at / 281) * width : width));
  }
});
