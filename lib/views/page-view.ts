import { siteUrl } from '@/lib/auth/site';
import { filtersToQuery, type Filters } from '@/lib/estimates/filters';
import type { Crisis } from '@/lib/crisis/schema';
import { localPath, type Locale } from '@/lib/i18n/locales';
import type { View } from './read-view';

/** A view as a page shows it: with the addresses that lead on from it. */
export type PageView = View & {
  locale: Locale;
  crisis: Crisis;
  /** Path of the page without the language, such as `/` or `/charts/severity`. */
  path: string;
  /** This page with some filters changed, or with the tables shown or not; what is not named stays as it is. */
  linkTo: (changes: Partial<Filters> & { tables?: boolean }) => string;
  /** The query string of this page with its `?`, '' for none. */
  search: string;
  /** The filters of this view as a query string without `?`, '' for none. */
  query: string;
  /**
   * The same fully explicit: period and day written out. For pictures and for links that are shared: whoever keeps the address gets what is
   * shown now, even when a default changes or days are added.
   */
  fileQuery: string;
  /** The absolute, fully explicit address of this view, for whoever shares or cites it. */
  address: string;
  /** The same as of the instant that it is cited with: whoever opens it later sees these figures, and what has changed since. */
  citedAddress: string;
  /** Query of `citedAddress`, without `?`. */
  citedQuery: string;
  /** The part of it that selects rows, for the files under /data: without the day, the measure and the comparison of the page. */
  dataQuery: string;
};

/** Adds the addresses to a view. */
export function pageView(view: View, { locale, crisis, path }: Pick<PageView, 'locale' | 'crisis' | 'path'>): PageView {
  const { filters } = view;
  const fileQuery = filtersToQuery(explicitFilters(view));
  const citedQuery = filtersToQuery({ ...explicitFilters(view), asOf: view.citedAsOf });
  const searchWith: PageView['linkTo'] = ({ tables = view.tables, ...changes }) => {
    const query = [filtersToQuery({ ...filters, ...changes }), tables ? 'view=table' : ''].filter(Boolean).join('&');
    return query && `?${query}`;
  };
  return {
    ...view,
    locale,
    crisis,
    path,
    linkTo: (changes) => localPath(locale, path) + searchWith(changes),
    search: searchWith({}),
    query: filtersToQuery(filters),
    fileQuery,
    address: `${siteUrl()}${localPath(locale, path)}${fileQuery && `?${fileQuery}`}`,
    citedAddress: `${siteUrl()}${localPath(locale, path)}${citedQuery && `?${citedQuery}`}`,
    citedQuery,
    dataQuery: filtersToQuery({ ...explicitFilters(view), on: null, measure: null, compare: null }),
  };
}

/** The filters of a view with nothing left to a default: first and last day, and the day that cards and day figures describe. */
export function explicitFilters({ filters, trend }: Pick<View, 'filters' | 'trend'>): Filters {
  const [first, last] = [trend.days[0], trend.days.at(-1)];
  if (!first || !last) return filters;
  return { ...filters, from: first, to: last, on: trend.on?.day ?? null };
}
