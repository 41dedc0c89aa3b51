import { problems, type FieldError } from '@/lib/core/problem';
import type { Filters } from '@/lib/estimates/filters';
import { cursorFrom, type StartedWalk } from './cursor';

/** Parameters of a table that is read in pages, beside the filters. */
export const PAGE_OPTIONS = ['cursor', 'limit'] as const;

/** Rows of a page at most, and where `limit` is not given. */
export const MOST_ROWS = 1000;

/** Which page of a table: so many rows, from the beginning or on from where a walk stands. */
export type PageOptions = { limit: number; walk: StartedWalk | null };

/** `limit` and `cursor` of an address; absent or empty is the default. Throws parameter-refused (400) and cursor-expired (410). */
export function pageOptionsFrom(searchParams: URLSearchParams, filters: Filters, now: Date): PageOptions {
  const refused: FieldError[] = [];
  const valueOf = (name: (typeof PAGE_OPTIONS)[number]) => {
    const values = searchParams.getAll(name).filter((value) => value !== '');
    if (values.length > 1) refused.push({ field: name, code: 'filter.repeated', params: { field: name } });
    return values[0] ?? null;
  };
  const [rows, cursor] = [valueOf('limit') ?? String(MOST_ROWS), valueOf('cursor')];
  const limit = /^\d{1,4}$/.test(rows) ? Number(rows) : 0;
  if (limit < 1 || limit > MOST_ROWS) refused.push({ field: 'limit', code: 'file.limit', params: { most: String(MOST_ROWS) } });
  if (refused.length > 0) throw problems.parameterRefused(refused);
  return { limit, walk: cursor === null ? null : cursorFrom(cursor, filters, now) };
}
