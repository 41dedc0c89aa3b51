import { readPast, type Past } from './read-past';
import type { Context } from '@/lib/auth/context';
import { isInstant } from '@/lib/core/dates';
import { orRefusal } from '@/lib/core/or-refusal';
import { problems, type Problem } from '@/lib/core/problem';
import { areaTree, publicAreas, type PublicArea } from '@/lib/crisis/areas';
import { currentAreas, currentItems } from '@/lib/crisis/current';
import type { Item } from '@/lib/crisis/schema';
import { filtersFrom, type Filters } from '@/lib/estimates/filters';
import { toSearchParams, type SearchParams } from '@/lib/http/search-params';
import { listChanges, type ChangeList } from './read-changes';
import { OF_FIGURES } from './read-record-list';

/** All that the page of changes shows. */
export type ChangesView = { filters: Filters; since: string | null; past: Past | null; list: ChangeList; isFirstPage: boolean; areas: readonly PublicArea[]; items: readonly Item[] };

/** What the address of the page asks for, or the refusal that names the parameter which cannot be read. */
export async function readChangesPage({ db, crisis, now }: Context, params: SearchParams): Promise<ChangesView | { problem: Problem }> {
  const [areas, items] = [await currentAreas(db), await currentItems(db)];
  return orRefusal(async () => {
    const searchParams = toSearchParams(params);
    const filters = filtersFrom(searchParams, { crisis, areas, items, now }, { also: ['after', 'since'], without: OF_FIGURES });
    const after = placeFrom(searchParams);
    const since = sinceFrom(searchParams);
    const list = await listChanges(db, { crisis, areas, filters, after, since });
    const past = await readPast(db, { crisis, areas, filters });
    return { filters, since, past, list, isFirstPage: after === null, areas: publicAreas(areaTree(areas, crisis.policy)), items };
  });
}

/** The instant after which changes are asked for, written as `asOf` is; null when it is absent. */
function sinceFrom(searchParams: URLSearchParams): string | null {
  const values = searchParams.getAll('since').filter((value) => value !== '');
  if (values.length > 1) throw problems.parameterRefused([{ field: 'since', code: 'filter.repeated', params: { field: 'since' } }]);
  const [since = null] = values;
  if (since !== null && !isInstant(since)) throw problems.parameterRefused([{ field: 'since', code: 'filter.asOf', params: { value: since.slice(0, 60) } }]);
  return since;
}

/** The place in the log that `after` names; null when it is absent. */
function placeFrom(searchParams: URLSearchParams): string | null {
  const values = searchParams.getAll('after').filter((value) => value !== '');
  if (values.length > 1) throw problems.parameterRefused([{ field: 'after', code: 'filter.repeated', params: { field: 'after' } }]);
  const [place = null] = values;
  if (place !== null && !/^\d{1,18}$/.test(place)) throw problems.parameterRefused([{ field: 'after', code: 'filter.after' }]);
  return place;
}
