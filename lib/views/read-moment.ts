import type { Context } from '@/lib/auth/context';
import { orRefusal } from '@/lib/core/or-refusal';
import type { Problem } from '@/lib/core/problem';
import { currentAreas, currentItems } from '@/lib/crisis/current';
import { FILTER_NAMES, filtersFrom, type Filters } from '@/lib/estimates/filters';
import { toSearchParams, type SearchParams } from '@/lib/http/search-params';
import { readPast, type Past } from '@/lib/record/read-past';

/** The instant that a page without filters is as of (`filters.asOf`), and what has happened since; both null for now. */
export type AskedMoment = { filters: Filters; past: Past | null; search: string };

const ALL_OTHERS = FILTER_NAMES.filter((name) => name !== 'asOf');

/** What `asOf` in the address of such a page asks for, or the refusal that names it. */
export async function readMoment({ db, crisis, now }: Context, params: SearchParams): Promise<AskedMoment | { problem: Problem }> {
  const [areas, items] = [await currentAreas(db), await currentItems(db)];
  return orRefusal(async () => {
    const filters = filtersFrom(toSearchParams(params), { crisis, areas, items, now }, { without: ALL_OTHERS });
    const past = await readPast(db, { crisis, areas, filters });
    return { filters, past, search: past ? `?asOf=${encodeURIComponent(past.asOf)}` : '' };
  });
}
