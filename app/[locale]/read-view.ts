import type { Context } from '@/lib/auth/context';
import { Problem, problems } from '@/lib/core/problem';
import { areaTree, publicAreas, type PublicArea } from '@/lib/crisis/areas';
import { currentAreas, currentEvents, currentItems } from '@/lib/crisis/current';
import type { CrisisEvent } from '@/lib/crisis/schema';
import { filtersFrom, type Filters } from '@/lib/estimates/filters';
import { getTrend } from '@/lib/estimates/get-trend';
import type { Trend } from '@/lib/estimates/trend';

type SearchParams = Record<string, string | string[] | undefined>;
type View = { filters: Filters; trend: Trend; events: CrisisEvent[]; areas: PublicArea[]; tables: boolean };

/** What the address of a public page asks for, or the refusal that names the parameter which cannot be read. */
export async function readView({ db, crisis, now }: Context, params: SearchParams): Promise<View | { problem: Problem }> {
  const areas = await currentAreas(db);
  const items = await currentItems(db);
  try {
    const searchParams = toSearchParams(params);
    const filters = filtersFrom(searchParams, { crisis, areas, items }, ['view']);
    const tables = asksForTables(searchParams);
    const trend = await getTrend(db, crisis, filters, now);
    return { filters, tables, trend, events: await currentEvents(db), areas: publicAreas(areaTree(areas, crisis.policy)) };
  } catch (error) {
    if (error instanceof Problem && error.code === 'parameter-refused') return { problem: error };
    throw error;
  }
}

/** `view=table` shows the tables behind the charts; absent or `chart`, only the charts. Anything else is refused. */
function asksForTables(searchParams: URLSearchParams): boolean {
  const view = searchParams.get('view') || 'chart';
  if (view !== 'table' && view !== 'chart') throw problems.parameterRefused([{ field: 'view', code: 'filter.view', params: { value: view } }]);
  return view === 'table';
}

function toSearchParams(params: SearchParams): URLSearchParams {
  const pairs = Object.entries(params).flatMap(([name, value]) => [value ?? ''].flat().map((one) => [name, one]));
  return new URLSearchParams(pairs);
}
