import { z } from 'zod';
import { areaTree, publicAreas } from '@/lib/crisis/areas';
import { isDay, isInstant } from '@/lib/core/dates';
import { problems, type FieldError } from '@/lib/core/problem';
import type { Area, Crisis, Day, Item } from '@/lib/crisis/schema';
import { CATEGORIES, CERTAINTIES, SEVERITIES } from '@/lib/crisis/vocabulary';
import { LOCALES } from '@/lib/i18n/locales';

/** The measures of trends.csv; the page's chart switch uses the same words. */
export const MEASURES = ['people_severe', 'people_affected', 'coverage_own', 'coverage_any', 'reports'] as const;
export type Measure = (typeof MEASURES)[number];

/**
 * What was public at an instant stands when it is so long ago: a decision takes its instant when it begins, and is stored or given up after
 * 75 seconds at most.
 */
export const SETTLED_AFTER_MS = 120_000;

const day = z.string().refine(isDay);
const severities = SEVERITIES.map(String) as [string, ...string[]];

/**
 * The parameters of page, chart, JSON and CSV, in the order in which addresses are written. Absent = null = no
 * restriction.
 */
const FIELDS = {
  category: z.enum(CATEGORIES),
  area: z.string(),
  item: z.string(),
  from: day,
  to: day,
  /** At least this certain: reports are selected before the lead is chosen. */
  certainty: z.enum(CERTAINTIES),
  /** The day that cards describe. */
  on: day,
  /** At least this severe; restricts lists of reports only, never a figure. */
  severity: z.enum(severities).transform((value) => Number(value) as (typeof SEVERITIES)[number]),
  measure: z.enum(MEASURES),
  /** The other side of a comparison: a public area, or a day of the figures. Pages and charts only, never a file of /data. */
  compare: z.string(),
  /** What was public at this instant: whole seconds in UTC. Another thing than `on`, the day that figures describe. */
  asOf: z.string().refine(isInstant),
  /** The language of labels in a file; never a format of numbers or days. */
  lang: z.enum(LOCALES),
};
type Fields = typeof FIELDS;
export type FilterName = keyof Fields;
export const FILTER_NAMES = Object.keys(FIELDS) as FilterName[];
/** What each of them may be, for whoever describes them. */
export const FILTER_SCHEMAS: Readonly<Record<FilterName, z.ZodType>> = FIELDS;

export type Filters = { [Name in FilterName]: z.output<Fields[Name]> | null };

/** What a page shows without any parameter. */
export const NO_FILTERS = Object.fromEntries(FILTER_NAMES.map((name) => [name, null])) as Filters;

type Known = { crisis: Crisis; areas: readonly Area[]; items: readonly Item[]; now: Date };
type Understood = { also?: readonly string[]; without?: readonly FilterName[] };

/**
 * Filters from an address. A parameter that is unknown, repeated or cannot be read is refused by name (400
 * parameter-refused); an empty one is absent, as a form sends it. `also` names what the one caller understands besides
 * (excel, view ...), `without` what it does not. An item brings its category with it. `area` is a public area: a place inside a district is unknown
 * here as everywhere in public.
 */
export function filtersFrom(searchParams: URLSearchParams, known: Known, { also = [], without = [] }: Understood = {}): Filters {
  const refused: FieldError[] = [];
  const filters: Record<string, unknown> = { ...NO_FILTERS };
  for (const name of new Set(searchParams.keys())) {
    const values = searchParams.getAll(name).filter((value) => value !== '');
    if (!isFilterName(name) || without.includes(name)) {
      const names = [...FILTER_NAMES.filter((known) => !without.includes(known)), ...also].join(', ');
      if (!also.includes(name))
        refused.push({ field: name, code: 'filter.unknown', params: { field: shortened(name), names } });
    } else if (values.length > 1) {
      refused.push({ field: name, code: 'filter.repeated', params: { field: name } });
    } else if (values.length === 1) {
      const parsed = FIELDS[name].safeParse(values[0]);
      if (parsed.success) filters[name] = parsed.data;
      else refused.push({ field: name, code: `filter.${name}`, params: { value: shortened(values[0]!) } });
    }
  }
  const result = filters as Filters;
  if (refused.length === 0) refused.push(...faultsIn(result, known));
  if (refused.length > 0) throw problems.parameterRefused(refused);
  const item = known.items.find((candidate) => candidate.code === result.item);
  return item ? { ...result, category: item.category } : result;
}

/**
 * The address of a view: every filter that is set, in a fixed order, without a leading question mark; '' when none is.
 */
export function filtersToQuery(filters: Partial<Filters>): string {
  const query = new URLSearchParams();
  for (const name of FILTER_NAMES) {
    const value = filters[name];
    if (value !== null && value !== undefined) query.set(name, String(value));
  }
  return query.toString();
}

/** What each filter says must exist in this crisis, and they must agree with each other. */
function faultsIn(filters: Filters, { crisis, areas, items, now }: Known): FieldError[] {
  const faults: FieldError[] = [];
  const fault = (field: FilterName, code: string, value: string) =>
    faults.push({ field, code, params: { value: shortened(value) } });
  const publicIds = publicAreas(areaTree(areas, crisis.policy)).map((area) => area.id);
  if (filters.area !== null && !publicIds.includes(filters.area)) fault('area', 'filter.area', filters.area);
  if (filters.item !== null) {
    const item = items.find((candidate) => candidate.code === filters.item);
    if (!item) fault('item', 'filter.item', filters.item);
    else if (filters.category !== null && item.category !== filters.category)
      fault('item', 'filter.itemCategory', filters.item);
  }
  if (filters.from !== null && filters.to !== null && filters.from > filters.to)
    fault('to', 'filter.period', filters.to);
  if (filters.on !== null && !isInFigures(filters.on, crisis)) fault('on', 'filter.on', filters.on);
  if (filters.asOf !== null && Date.parse(filters.asOf) > now.getTime() - SETTLED_AFTER_MS) fault('asOf', 'filter.asOfUnsettled', filters.asOf);
  const { compare } = filters;
  const isOtherSide = compare === null || (isDay(compare) ? isInFigures(compare, crisis) : publicIds.includes(compare));
  if (!isOtherSide) fault('compare', 'filter.compare', compare);
  return faults;
}

function isInFigures(on: Day, crisis: Crisis): boolean {
  const last = crisis.figuresUntil ?? crisis.endedOn;
  return on >= crisis.startsOn && (!last || on <= last);
}

/** What was sent is said again in the answer, but not at any length. */
function shortened(text: string): string {
  return text.length > 60 ? `${text.slice(0, 60)}…` : text;
}

function isFilterName(name: string): name is FilterName {
  return Object.hasOwn(FIELDS, name);
}
