import type { DaySeverity } from '@/lib/estimates/trend';
import { severityModel } from '@/lib/charts/severity-model';
import { pointsOf } from '@/lib/charts/points';
import { LOCALES } from '@/lib/i18n/locales';
import { CRISIS, part, POPULATION, SILENT, trendOf } from './trend-fixture';

/** Four days as in 1-domain, example B: 300 at 4; the same; 300 at 5 and 700 at 3 through a whole-area statement; silence with a memory. */
const FOOD: DaySeverity[] = [
  [part(4, 300), part(null, 700)],
  [part(4, 300), part(null, 700)],
  [part(5, 300), part(3, 700, { basis: 'whole_area' })],
  [part(null, POPULATION, { lastSeverity: 5, lastReportedOn: '2023-01-04' })],
];
const trend = trendOf({ days: 4, severity: { FOOD } });
const model = severityModel({ trend, events: [], crisis: CRISIS, locale: 'en', tables: true });
const food = model.rows[0]!;

describe('the rows', () => {
  it('stack the worst at the bottom and join days that are alike', () => {
    expect(food.bands.map(({ id, steps }) => [id, steps])).toEqual([
      ['severity-5-own', [{ from: 2, to: 3, low: 0, high: 300 }]],
      ['severity-4-own', [{ from: 0, to: 2, low: 0, high: 300 }]],
      ['severity-3-whole_area', [{ from: 2, to: 3, low: 300, high: 1000 }]],
    ]);
  });

  it('draw what was last known as an outline that is part of no band', () => {
    expect(food.outlines).toEqual([expect.objectContaining({ id: 'last-5', steps: [{ from: 3, to: 4, low: 0, high: 1000 }] })]);
    expect(pointsOf(model, 0)[3]!.values).toEqual({ 'severity-5-own': 0, 'severity-4-own': 0, 'severity-3-whole_area': 0 });
  });

  it('stand in the fixed order of categories, silent ones too', () => {
    expect(model.rows.map(({ category }) => category)).toEqual(['FOOD', 'MEDICINE', 'GAS', 'MEDICAL_AID']);
    expect(model.rows[1]).toMatchObject({ silence: true, bands: [], max: POPULATION });
  });

  it('write a numeral only where it has room', () => {
    expect(food.numerals).toEqual([
      { at: 2.5, value: 150, level: 5, basis: 'own' },
      { at: 1, value: 150, level: 4, basis: 'own' },
      { at: 2.5, value: 650, level: 3, basis: 'whole_area' },
    ]);
  });
});

describe('the words', () => {
  it('say peak, newest day and gaps', () => {
    expect(model.sentences[0]).toBe(
      'Food: on 4 Jan 2023 the most people, 1,000 (100%), lived in areas reporting severe shortage or worse. ' +
        'On 5 Jan 2023 no report was in force. On 1 of 4 days no report was in force; this does not mean there was no shortage. The longest silence began on 5 Jan 2023 and lasted 1 day.',
    );
    expect(model.sentences[1]).toMatch(/^Medicine: no report of severe shortage or worse\./);
  });

  it('leave the newest days out of the comparison while reports are still arriving', () => {
    const days = 12;
    const rising = Array.from({ length: days }, (_, day): DaySeverity => [part(3, 100 + day * 10), part(null, 900 - day * 10)]);
    const arriving = severityModel({ trend: trendOf({ days, severity: { GAS: rising }, arrivingDays: 2 }), events: [], crisis: CRISIS, locale: 'en' });
    expect(arriving.sentences[2]).toContain('on 11 Jan 2023 the most people, 190 (19%)');
    expect(arriving.sentences[2]).toContain('70 more than seven days earlier.');
    expect(arriving.arriving).toMatchObject({ from: 10, to: 12 });
  });

  it('name the category with the most days of severe shortage as the finding', () => {
    expect(model.title).toBe('Food: severe shortage or worse reported somewhere on 3 of 4 days');
    const silent = severityModel({ trend: trendOf({ days: 2 }), events: [], crisis: CRISIS, locale: 'en' });
    expect(silent.title).toBe('No report in this period');
    const mild = severityModel({ trend: trendOf({ days: 1, severity: { GAS: [[part(2, POPULATION)]] } }), events: [], crisis: CRISIS, locale: 'en' });
    expect(mild.title).toBe('No report of severe shortage or worse in this period');
  });

  it.each(LOCALES)('are whole in %s', (locale) => {
    const { title, subtitle, sentences } = severityModel({ trend, events: [], crisis: CRISIS, locale });
    for (const text of [title, subtitle, ...sentences]) {
      expect(text).not.toMatch(/[{}]|charts\.|\.\.|։\s*։|թ\.։/);
    }
  });
});

describe('the table', () => {
  it('has a row for each stretch that reads the same, adding up to the population', () => {
    const rows = model.tables[0]!.rows;
    expect(rows.map(({ from, to, s5, s4, s3, none, whole, severe }) => [from, to, s5, s4, s3, none, whole, severe])).toEqual([
      ['2 Jan 2023', '3 Jan 2023', '0', '300', '0', '700', '0', '30%'],
      ['4 Jan 2023', '4 Jan 2023', '300', '0', '700', '0', '700', '100%'],
      ['5 Jan 2023', '5 Jan 2023', '0', '0', '0', '1,000', '0', '0%'],
    ]);
  });
});

it('a single silent day stays silence', () => {
  const one = severityModel({ trend: trendOf({ days: 1, severity: { FOOD: [SILENT] } }), events: [], crisis: CRISIS, locale: 'en' });
  expect(one.rows[0]!.bands).toEqual([]);
  expect(one.coverage).toMatchObject({ own: [], any: [] });
});
