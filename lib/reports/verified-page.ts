import { isDay } from '@/lib/core/dates';
import { problems, type FieldError } from '@/lib/core/problem';
import type { Day } from '@/lib/crisis/schema';

/** A place in the order of the verified reports: after this one. */
export type VerifiedPlace = { observedOn: Day; publicId: string };

export const VERIFIED_PAGE_OPTIONS = ['cursor', 'limit'] as const;
export const MOST_VERIFIED = 1000;

const PLACE = /^(\d{4}-\d{2}-\d{2})\.([A-Za-z0-9-]{1,64})$/;

/** `cursor` and `limit` of an address; absent or empty is the first page of 1000. Throws parameter-refused (400). */
export function verifiedPageFrom(searchParams: URLSearchParams): { limit: number; after: VerifiedPlace | null } {
  const refused: FieldError[] = [];
  const valueOf = (name: (typeof VERIFIED_PAGE_OPTIONS)[number]) => {
    const values = searchParams.getAll(name).filter((value) => value !== '');
    if (values.length > 1) refused.push({ field: name, code: 'filter.repeated', params: { field: name } });
    return values[0] ?? null;
  };
  const [rows, cursor] = [valueOf('limit') ?? String(MOST_VERIFIED), valueOf('cursor')];
  const limit = /^\d{1,4}$/.test(rows) ? Number(rows) : 0;
  const [, observedOn = '', publicId = ''] = PLACE.exec(cursor ?? '') ?? [];
  if (limit < 1 || limit > MOST_VERIFIED) refused.push({ field: 'limit', code: 'file.limit', params: { most: String(MOST_VERIFIED) } });
  if (cursor !== null && !isDay(observedOn)) refused.push({ field: 'cursor', code: 'file.cursor' });
  if (refused.length > 0) throw problems.parameterRefused(refused);
  return { limit, after: cursor === null ? null : { observedOn, publicId } };
}

/** A place as it stands in an address. */
export function verifiedPlaceText({ observedOn, publicId }: VerifiedPlace): string {
  return `${observedOn}.${publicId}`;
}
