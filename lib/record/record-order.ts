import { isDay } from '@/lib/core/dates';
import { problems, type FieldError } from '@/lib/core/problem';
import { quoteLiteral } from '@/lib/db/stream';
import type { PublicContent } from './public-content';

/** The orders of the list; the first is the default. */
export const RECORD_SORTS = ['newest', 'oldest', 'severe'] as const;
export type RecordSort = (typeof RECORD_SORTS)[number];

/** Columns that make a total order, all in one direction, so that a place in the list is one comparison of rows. */
const KEYS: Record<RecordSort, { columns: readonly string[]; direction: 'ASC' | 'DESC' }> = {
  newest: { columns: ['report.observed_on', 'report.public_id'], direction: 'DESC' },
  oldest: { columns: ['report.observed_on', 'report.public_id'], direction: 'ASC' },
  severe: { columns: ['report.severity', 'report.observed_on', 'report.public_id'], direction: 'DESC' },
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
  const { columns, direction } = KEYS[sort];
  const opposite = direction === 'ASC' ? 'DESC' : 'ASC';
  const orderBy = (way: string) => columns.map((column) => `${column} ${way}`).join(', ');
  const keys = `(${columns.join(', ')})`;
  const placeOf = ({ severity, observedOn, publicId }: Cursor) => {
    const values: Record<string, string> = {
      'report.severity': `${severity}::smallint`,
      'report.observed_on': `${quoteLiteral(observedOn)}::date`,
      'report.public_id': quoteLiteral(publicId),
    };
    return `(${columns.map((column) => values[column]).join(', ')})`;
  };
  return {
    forwards: orderBy(direction),
    backwards: orderBy(opposite),
    isAfter: (cursor: Cursor) => `${keys} ${direction === 'ASC' ? '>' : '<'} ${placeOf(cursor)}`,
    isUpTo: (cursor: Cursor) => `${keys} ${direction === 'ASC' ? '<=' : '>='} ${placeOf(cursor)}`,
  };
}
