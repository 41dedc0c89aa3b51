import { reportsModel } from '@/lib/charts/reports-model';
import { CRISIS, trendOf } from './trend-fixture';

const input = (days: number, FOOD: number[]) => ({ trend: trendOf({ days, reports: { FOOD } }), events: [], crisis: CRISIS, locale: 'en' as const, tables: true });

it('counts by the day in a short period', () => {
  const model = reportsModel(input(3, [2, 0, 5]));
  expect(model.rows[0]!.bands[0]!.steps).toEqual([
    { from: 0, to: 1, low: 0, high: 2 },
    { from: 2, to: 3, low: 0, high: 5 },
  ]);
  expect(model.rows[0]!.max).toBe(5);
  expect(model.sentences[0]).toBe('Food: 7 reports; the most on one day, 5, on 4 Jan 2023.');
  expect(model.sentences[1]).toBe('Medicine: no reports.');
});

it('counts by the week from Monday in a long period, cut off at its end', () => {
  // 2 January 2023 is a Monday: ten whole weeks and two days of the eleventh.
  const counts = Array.from({ length: 72 }, (_, day) => (day < 7 ? 1 : day >= 70 ? 3 : 0));
  const model = reportsModel(input(72, counts));
  expect(model.rows[0]!.bands[0]!.steps).toEqual([
    { from: 0, to: 7, low: 0, high: 7 },
    { from: 70, to: 72, low: 0, high: 6 },
  ]);
  expect(model.axis.dayLabels[71]).toBe('Week of 13 Mar 2023');
  expect(model.tables[0]!.rows).toHaveLength(11);
  expect(model.tables[0]!.rows[10]).toMatchObject({ start: '13 Mar 2023', FOOD: '6', GAS: '0' });
});

it('keeps one scale for all rows, so that their heights can be compared', () => {
  const trend = trendOf({ days: 2, reports: { FOOD: [8, 0], GAS: [0, 1] } });
  const model = reportsModel({ trend, events: [], crisis: CRISIS, locale: 'en' });
  expect(model.rows.map(({ max }) => max)).toEqual([8, 8, 8, 8]);
});
