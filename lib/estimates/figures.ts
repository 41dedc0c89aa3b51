import { publicAreas, type AreaTree } from '@/lib/crisis/areas';
import { daysBetween } from '@/lib/core/dates';
import type { Day } from '@/lib/crisis/schema';
import { CATEGORIES, type Category } from '@/lib/crisis/vocabulary';
import { anyDays, categoryDays, someDays, withDays, type DrawingRules, type DrawnDays } from './drawn-days';
import { anySeries, categorySeries, type Counted } from './figure-series';
import { leadIndex, type LeadStep } from './lead-index';
import type { CountRow } from './report-counts';
import type { AnySeries, AreaTrend, CategorySeries } from './trend';

export type FigureInput = DrawingRules & {
  steps: readonly LeadStep[];
  counts: readonly CountRow[];
  /** Every day from the start of the crisis: last known looks back over them. At least one. */
  days: readonly Day[];
};

/** Every figure of each public area (the whole crisis first), and what it was drawn from, so that some days can be drawn again. */
export type Figures = {
  areas: AreaTrend[];
  drawn: DrawnDays;
  counts: readonly CountRow[];
  series: { byCategory: Record<Category, CategorySeries[]>; any: AnySeries[] };
};

/** Days of one category that are not what they were: all that leads and counts there now. */
export type ChangedDays = { category: Category; from: Day; to: Day; steps: readonly LeadStep[]; counts: readonly CountRow[] };

/**
 * Every figure that can be asked about one least certainty and item: each public area (the whole crisis first), category and day, and any category
 * (F3). A step of the generator is a small part of the work: whoever runs it can let others go first in between.
 */
export function* drawFigures({ steps, counts, days, ...rules }: FigureInput): Generator<void, Figures> {
  const leads = leadIndex(steps, days[0]!, days.length);
  const byCategory = {} as DrawnDays['byCategory'];
  for (const category of CATEGORIES) {
    yield;
    byCategory[category] = categoryDays(leads[category], days.length, rules);
  }
  yield;
  const drawn = { byCategory, any: anyDays(byCategory, rules) };
  const series = { byCategory: {} as Figures['series']['byCategory'], any: [] };
  return yield* withSeries({ drawn, counts, series }, CATEGORIES, { counts, days }, rules);
}

/** The same figures where `changed` is what stands now: as they would be if all were drawn anew. */
export function* redrawFigures(
  { drawn, counts, series }: Figures,
  changed: readonly ChangedDays[],
  { days, ...rules }: Pick<FigureInput, 'days'> & DrawingRules,
): Generator<void, Figures> {
  const byCategory = { ...drawn.byCategory };
  let any = drawn.any;
  let counted = counts;
  for (const { category, from, to, steps, counts: now } of changed) {
    yield;
    counted = [...counted.filter((row) => row.category !== category || row.day < from || row.day > to), ...now];
    const first = Math.max(0, daysBetween(days[0]!, from));
    const count = Math.min(days.length - 1, daysBetween(days[0]!, to)) - first + 1;
    if (count <= 0) continue;
    byCategory[category] = withDays(byCategory[category], first, categoryDays(leadIndex(steps, days[first]!, count)[category], count, rules));
    const some = (of: Category) => someDays(byCategory[of], first, count);
    const theirs = { FOOD: some('FOOD'), MEDICINE: some('MEDICINE'), GAS: some('GAS'), MEDICAL_AID: some('MEDICAL_AID') };
    any = withDays(any, first, anyDays(theirs, rules));
  }
  const touched = CATEGORIES.filter((category) => changed.some((one) => one.category === category));
  return yield* withSeries({ drawn: { byCategory, any }, counts: counted, series }, touched, { counts: counted, days }, rules);
}

/** Draws the figures of these categories, and of any, and leaves those of the others. */
function* withSeries(
  { drawn, counts, series }: Omit<Figures, 'areas'>,
  touched: readonly Category[],
  counted: Counted,
  rules: DrawingRules,
): Generator<void, Figures> {
  const byCategory = { ...series.byCategory };
  for (const category of touched) {
    yield;
    byCategory[category] = categorySeries(drawn.byCategory[category], category, counted, rules);
  }
  yield;
  const any = touched.length > 0 ? anySeries(drawn.any, CATEGORIES, counted, rules) : series.any;
  return { areas: areaTrends(byCategory, any, rules.tree), drawn, counts, series: { byCategory, any } };
}

function areaTrends(byCategory: Record<Category, CategorySeries[]>, any: readonly AnySeries[], tree: AreaTree): AreaTrend[] {
  return publicAreas(tree).map((area, at) => ({
    area,
    population: (at === 0 ? tree.figures : tree.figures.split[at - 1]!).population ?? 0,
    areaCount: at === 0 ? tree.districts.length : 1,
    byCategory: Object.fromEntries(CATEGORIES.map((category) => [category, byCategory[category][at]!])),
    any: any[at]!,
  }));
}
