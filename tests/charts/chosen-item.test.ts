import { chartOf } from '@/lib/charts/chart-of';
import type { ChartInput } from '@/lib/charts/chart-frame';
import { CHART_NAMES } from '@/lib/charts/model';
import type { Item } from '@/lib/crisis/schema';
import { NO_FILTERS } from '@/lib/estimates/filters';
import { LOCALES, type Locale } from '@/lib/i18n/locales';
import { districtTrend } from './district-fixture';
import { CRISIS, part, people, trendOf } from './trend-fixture';

/** A view of one item calls it by its name in every chart, in every language. */
const ITEMS = [{ code: 'FOOD-BREAD', category: 'FOOD', names: { en: 'Bread', hy: 'Հաց', ru: 'Хлеб' } }] as unknown as Item[];
const OF_BREAD = { ...NO_FILTERS, category: 'FOOD' as const, item: 'FOOD-BREAD' };
const severe = [part(3, 250), part(null, 750)];

const whole = {
  ...trendOf({ days: 2, severity: { FOOD: [severe, severe] }, people: { FOOD: [people(120), people(120)] } }),
  categories: ['FOOD' as const],
};
const districts = districtTrend([{ id: 'Askeran', population: 400, severity: { FOOD: [[part(3, 400)], [part(3, 400)]] } }], { days: 2, category: 'FOOD' });
const TREND = { severity: whole, people: whole, share: whole, reports: whole, map: districts, weeks: districts, areas: districts };

function modelOf(name: keyof typeof TREND, filters: ChartInput['trend']['filters'], locale: Locale = 'en') {
  return chartOf(name)({ trend: { ...TREND[name], filters }, events: [], crisis: CRISIS, items: ITEMS, locale });
}

test.each([
  ['severity', 'Bread: severe shortage or worse reported somewhere on 2 of 2 days', 'Only: Bread. People by the severity reported for their area, by day. Testland, 2 Jan 2023 to 3 Jan 2023'],
  ['share', 'Bread: 250 people (25%) lived in areas reporting severe shortage or worse', 'Only: Bread. People by the severity reported for their area, share of the population. Testland, 3 Jan 2023'],
  ['people', 'Bread: the largest number of people reported affected was 120, on 2 Jan 2023', 'Only: Bread. People affected, as reported, by day. Testland, 2 Jan 2023 to 3 Jan 2023'],
  ['map', 'Bread: severe shortage or worse reported from 1 of 1 area on 3 Jan 2023', 'Only: Bread. Food: highest severity in force in each area. Testland, 3 Jan 2023'],
  ['weeks', 'Bread: severe shortage or worse reported from Askeran in 1 of 1 week', 'Only: Bread. Food: highest severity in force, by area and week. Testland, 2 Jan 2023 to 3 Jan 2023'],
  ['areas', 'Bread: Askeran reported severe shortage or worse on 2 of 2 days', "Only: Bread. Food: share of each area's own population by reported severity, by day, on one scale from 0 to 100%. Testland, 2 Jan 2023 to 3 Jan 2023"],
  ['reports', 'No reports describe this period', 'Only: Bread. Public reports by the day they describe. Testland, 2 Jan 2023 to 3 Jan 2023'],
] as const)('%s', (name, title, subtitle) => {
  const model = modelOf(name, OF_BREAD);
  expect([model.title, model.subtitle]).toEqual([title, subtitle]);
  expect(model.sentences.at(-1)).toBe('Only reports that name this item are counted: Bread.');
});

test('in three languages', () => {
  const said = LOCALES.map((locale) => modelOf('severity', OF_BREAD, locale));
  const starts = { en: 'Only: Bread. ', hy: 'Միայն՝ Հաց։ ', ru: 'Только: Хлеб. ' };
  expect(said.map(({ subtitle }, index) => subtitle.startsWith(starts[LOCALES[index]!]))).toEqual([true, true, true]);
  expect(said.map(({ title }) => title.split(':')[0]!.split('՝')[0]!.trim())).toEqual(LOCALES.map((locale) => ITEMS[0]!.names[locale]));
});

test.each(CHART_NAMES)('%s of a whole category says nothing of an item', (name) => {
  const model = modelOf(name, { ...NO_FILTERS, category: 'FOOD' });
  expect([model.title, model.subtitle, ...model.sentences].join(' ')).not.toMatch(/Bread|Only:|Only reports that name/);
});
