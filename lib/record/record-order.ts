import { isDay } from '@/lib/core/dates';
import { problems, type FieldError } from '@/lib/core/problem';
import { joinSql, sql, type Sql } from '@/lib/db/sql';
import type { PublicContent } from './public-content';

/** The orders of the list; the first is the default. */
export const RECORD_SORTS = ['newest', 'oldest', 'severe'] as const;
export type RecordSort = (typeof RECORD_SORTS)[number];

const SEVERITY = { column: sql`report.severity`, valueOf: ({ severity }: Cursor) => sql`${severity}::smallint` };
const DAY = { column: sql`report.observed_on`, valueOf: ({ observedOn }: Cursor) => sql`${observedOn}::date` };
const ID = { column: sql`report.public_id`, valueOf: ({ publicId }: Cursor) => sql`${publicId}` };
type Key = { column: Sql; valueOf: (cursor: Cursor) => Sql };

/** Columns that make a total order, all in one direction, so that a place in the list is one comparison of rows. */
const ORDERS: Record<RecordSort, { keys: readonly Key[]; rises: boolean }> = {
  newest: { keys: [DAY, ID], rises: false },
  oldest: { keys: [DAY, ID], rises: true },
  severe: { keys: [SEVERITY, DAY, ID], rises: false },
};

/** A place in the list: after this report. */
export type Cursor = Pick<PublicContent, 'severity' | 'observedOn' | 'publicId'>;

const SEVERITY_DAY_ID = /^([1-5])\.(\d{4}-\d{2}-\d{2})\.([A-Za-z0-9-]{1,64})$/;

/** `sort` and `after` of an address; absent or empty is the default order from its beginning. Throws parameter-refused (400). */
export function recordPlaceFrom(searchParams: URLSearchParams): { sort: RecordSort; after: Cursor | null } {
  const refused: FieldError[] = [];
  const valueOf = (name: string) => {
    const values = searchParams.getAll(name).filter((value) => value !== '');
    if (values.length > 1) refused.push({ field: name, code: 'filter.repeated', params: { field: name } });
    return values[0] ?? null;
  };
  const [order, place] = [valueOf('sort') ?? RECORD_SORTS[0], valueOf('after')];
  const sort = RECORD_SORTS.find((known) => known === order);
  const after = place === null ? null : cursorFrom(place);
  if (!sort) refused.push({ field: 'sort', code: 'filter.sort', params: { value: order.slice(0, 60) } });
  if (place !== null && !after) refused.push({ field: 'after', code: 'filter.after' });
  if (!sort || refused.length > 0) throw problems.parameterRefused(refused);
  return { sort, after };
}

/** A place as it stands in an address. */
export function cursorText({ severity, observedOn, publicId }: Cursor): string {
  return `${severity}.${observedOn}.${publicId}`;
}

function cursorFrom(place: string): Cursor | null {
  const [, severity, observedOn = '', publicId = ''] = SEVERITY_DAY_ID.exec(place) ?? [];
  return isDay(observedOn) ? { severity: Number(severity) as Cursor['severity'], observedOn, publicId } : null;
}

/** An order, and the comparisons with a place in it, as SQL over a row called `report`. */
export function orderInSql(sort: RecordSort) {
  const { keys, rises } = ORDERS[sort];
  const rising = joinSql(keys.map(({ column }) => sql`${column} ASC`), ', ');
  const falling = joinSql(keys.map(({ column }) => sql`${column} DESC`), ', ');
  const row = sql`(${joinSql(keys.map(({ column }) => column), ', ')})`;
  const placeOf = (cursor: Cursor) => sql`(${joinSql(keys.map(({ valueOf }) => valueOf(cursor)), ', ')})`;
  return {
    forwards: rises ? rising : falling,
    backwards: rises ? falling : rising,
    isAfter: (cursor: Cursor) => (rises ? sql`${row} > ${placeOf(cursor)}` : sql`${row} < ${placeOf(cursor)}`),
    isUpTo: (cursor: Cursor) => (rises ? sql`${row} <= ${placeOf(cursor)}` : sql`${row} >= ${placeOf(cursor)}`),
  };
}
