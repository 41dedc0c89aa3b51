import type { Context } from '@/lib/auth/context';
import { Problem } from '@/lib/core/problem';
import { areaTree, publicAreas, type PublicArea } from '@/lib/crisis/areas';
import { currentAreas, currentEvents, currentItems } from '@/lib/crisis/current';
import type { CrisisEvent } from '@/lib/crisis/schema';
import { filtersFrom, type Filters } from '@/lib/estimates/filters';
import { getTrend } from '@/lib/estimates/get-trend';
import type { Trend } from '@/lib/estimates/trend';

type SearchParams = Record<string, string | string[] | undefined>;
type View = { filters: Filters; trend: Trend; events: CrisisEvent[]; areas: PublicArea[] };

/** What the address of a public page asks for, or the refusal that names the parameter which cannot be read. */
export async function readView({ db, crisis, now }: Context, params: SearchParams): Promise<View | { problem: Problem }> {
  const areas = await currentAreas(db);
  const items = await currentItems(db);
  try {
    const filters = filtersFrom(toSearchParams(params), { crisis, areas, items });
    const trend = await getTrend(db, crisis, filters, now);
    return { filters, trend, events: await currentEvents(db), areas: publicAreas(areaTree(areas, crisis.policy)) };
  } catch (error) {
    if (error instanceof Problem && error.code === 'parameter-refused') return { problem: error };
    throw error;
  }
}

function toSearchParams(params: SearchParams): URLSearchParams {
  const pairs = Object.entries(params).flatMap(([name, value]) => [value ?? ''].flat().map((one) => [name, one]));
  return new URLSearchParams(pairs);
}
