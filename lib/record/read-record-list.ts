import { readPast, type Past } from './read-past';
import type { Context } from '@/lib/auth/context';
import { orRefusal } from '@/lib/core/or-refusal';
import type { Problem } from '@/lib/core/problem';
import { areaTree, publicAreas, type PublicArea } from '@/lib/crisis/areas';
import { currentAreas, currentItems } from '@/lib/crisis/current';
import type { Item } from '@/lib/crisis/schema';
import { filtersFrom, filtersToQuery, type FilterName, type Filters } from '@/lib/estimates/filters';
import { toSearchParams, type SearchParams } from '@/lib/http/search-params';
import { listPublicReports, type RecordList } from './list-public-reports';
import { cursorText, RECORD_SORTS, recordPlaceFrom, type RecordSort } from './record-order';

/** All that the page of the list shows. */
export type RecordView = {
  filters: Filters;
  sort: RecordSort;
  /** The place that the page begins after, as its address says it. */
  after: string | null;
  list: RecordList;
  /** What has happened since the instant that the list is as of; null for one of now. */
  past: Past | null;
  /** Public areas, the whole crisis first. */
  areas: readonly PublicArea[];
  items: readonly Item[];
};

/** Parameters of charts and files, which select no report: refused by name where reports are listed. */
export const OF_FIGURES = ['on', 'measure', 'compare', 'lang'] as const satisfies readonly FilterName[];

/** What the address of the list asks for, or the refusal that names the parameter which cannot be read. */
export async function readRecordList({ db, crisis, now }: Context, params: SearchParams): Promise<RecordView | { problem: Problem }> {
  const [areas, items] = [await currentAreas(db), await currentItems(db)];
  return orRefusal(async () => {
    const searchParams = toSearchParams(params);
    const filters = filtersFrom(searchParams, { crisis, areas, items, now }, { also: ['sort', 'after'], without: OF_FIGURES });
    const { sort, after } = recordPlaceFrom(searchParams);
    const list = await listPublicReports(db, { crisis, areas, filters, sort, after });
    const past = await readPast(db, { crisis, areas, filters });
    return { filters, past, sort, after: after && cursorText(after), list, areas: publicAreas(areaTree(areas, crisis.policy)), items };
  });
}

/** The query string of a page of the list, with its `?`; '' for the whole record from its newest day. */
export function recordSearch({ filters, sort, after }: { filters: Filters; sort: RecordSort; after?: string | null | undefined }): string {
  const parts = [filtersToQuery(filters), sort === RECORD_SORTS[0] ? '' : `sort=${sort}`, after ? `after=${after}` : ''];
  const query = parts.filter(Boolean).join('&');
  return query && `?${query}`;
}
