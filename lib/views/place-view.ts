import type { Context } from '@/lib/auth/context';
import { problems, type Problem } from '@/lib/core/problem';
import { toSearchParams, type SearchParams } from '@/lib/http/search-params';
import { pageView, type PageView } from './page-view';
import { readView } from './read-view';

export type PlaceView = PageView & {
  /** The query string of this page with its `?`, without what its path says already. */
  ownSearch: string;
};

type Place = { preset: 'area' | 'item'; value: string; path: string };

/**
 * The view of a page about one area or item: what its path says is set, the other filters come from the address. A parameter that says
 * otherwise than the path is refused by name.
 */
export async function readPlaceView(context: Context, params: SearchParams, place: Place): Promise<PlaceView | { problem: Problem }> {
  const { preset, value, path } = place;
  const searchParams = toSearchParams(params);
  const asked = searchParams.getAll(preset).filter((one) => one !== '');
  const other = asked.find((one) => one !== value);
  if (other !== undefined) return { problem: problems.parameterRefused([{ field: preset, code: 'filter.place', params: { value: other } }]) };
  searchParams.set(preset, value);
  const view = await readView(context, searchParams);
  if ('problem' in view) return view;
  const page = { locale: context.locale, crisis: context.crisis, path };
  // An item brings its category with it.
  const implied = preset === 'item' ? { item: null, category: null } : { area: null };
  const own = pageView({ ...view, filters: { ...view.filters, ...implied } }, page);
  return { ...pageView(view, page), linkTo: own.linkTo, ownSearch: own.search };
}
