import type { Context } from '@/lib/auth/context';
import type { Compared } from '@/lib/charts/chart-frame';
import { isDay } from '@/lib/core/dates';
import { orRefusal } from '@/lib/core/or-refusal';
import { problems, type Problem } from '@/lib/core/problem';
import { areaTree, publicAreas, type PublicArea } from '@/lib/crisis/areas';
import { currentAreas, currentEvents, currentItems, currentMap } from '@/lib/crisis/current';
import type { CrisisEvent, Item } from '@/lib/crisis/schema';
import { filtersFrom, type Filters } from '@/lib/estimates/filters';
import { getTrend } from '@/lib/estimates/get-trend';
import { settledInstant } from '@/lib/estimates/settled-instant';
import { readVersion } from '@/lib/estimates/stored/read-version';
import type { Trend } from '@/lib/estimates/trend';
import { toSearchParams, type SearchParams } from '@/lib/http/search-params';
import { readPast, type Past } from '@/lib/record/read-past';

export type { SearchParams };

/** All that a public page, a chart of it or a file of that chart is made from. */
export type View = {
  filters: Filters;
  trend: Trend;
  compared: Compared | null;
  events: readonly CrisisEvent[];
  /** Public areas, the whole crisis first. */
  areas: readonly PublicArea[];
  items: readonly Item[];
  map: Awaited<ReturnType<typeof currentMap>>;
  /** What has happened since the instant that the view is as of; null for one of now. */
  past: Past | null;
  /** The instant that an address of this view names to show the same for ever: its own, or the first second of the newest public data. */
  citedAsOf: string | null;
  /** True when the address asks for the tables behind the charts (`view=table`). */
  tables: boolean;
};

/**
 * What the address of a public page asks for, or the refusal that names the parameter which cannot be read. `also` names parameters
 * that the page reads itself.
 */
export async function readView(
  { db, crisis, now }: Context,
  params: SearchParams | URLSearchParams,
  also: readonly string[] = [],
): Promise<View | { problem: Problem }> {
  const known = await currentAreas(db);
  const items = await currentItems(db);
  return orRefusal(async () => {
    const searchParams = params instanceof URLSearchParams ? params : toSearchParams(params);
    const filters = filtersFrom(searchParams, { crisis, areas: known, items, now }, { also: ['view', ...also] });
    const tables = asksForTables(searchParams);
    const trend = await getTrend(db, crisis, filters, now);
    const compared = await readCompared({ db, crisis, now }, trend);
    const areas = publicAreas(areaTree(known, crisis.policy));
    const past = await readPast(db, { crisis, areas: known, filters });
    const citedAsOf = filters.asOf ?? settledInstant((await readVersion(db, null)).changedAt, now);
    return { filters, past, citedAsOf, tables, trend, compared, events: await currentEvents(db), areas, items, map: await currentMap(db) };
  });
}

/** The other side of a comparison: another area on the same day, or the same area on another day of the period. */
async function readCompared({ db, crisis, now }: Pick<Context, 'db' | 'crisis' | 'now'>, trend: Trend): Promise<Compared | null> {
  const { compare } = trend.filters;
  if (compare === null || !trend.on) return null;
  if (!isDay(compare)) {
    const other = await getTrend(db, crisis, { ...trend.filters, area: compare }, now);
    return other.areas[0] ? { kind: 'area', area: other.areas[0], on: trend.on } : null;
  }
  const index = trend.days.indexOf(compare);
  if (index < 0) throw problems.parameterRefused([{ field: 'compare', code: 'filter.compare', params: { value: compare } }]);
  return { kind: 'day', area: trend.areas[0]!, on: { day: compare, index } };
}

/** `view=table` shows the tables behind the charts; absent or `chart`, only the charts. Anything else is refused. */
function asksForTables(searchParams: URLSearchParams): boolean {
  const view = searchParams.get('view') || 'chart';
  if (view !== 'table' && view !== 'chart') throw problems.parameterRefused([{ field: 'view', code: 'filter.view', params: { value: view } }]);
  return view === 'table';
}
