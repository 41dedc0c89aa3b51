import { problems, type FieldError } from '@/lib/core/problem';
import type { Area } from '@/lib/crisis/schema';
import { CATEGORIES, type Category } from '@/lib/crisis/vocabulary';

/** Which reports of the queue are asked for; `after` is the reference of the last one seen. */
export type QueueFilter = { category: Category | null; areaId: string | null; after: string | null };

type Read = { filter: QueueFilter; faults: FieldError[] };

/** The filter in the address of the queue: `category`, `area`, `after`. Empty means all. */
export function readQueueFilter(query: URLSearchParams, areas: readonly Area[]): Read {
  const faults: FieldError[] = [];
  const category = CATEGORIES.find((known) => known === query.get('category')) ?? null;
  const areaId = areas.find(({ id }) => id === query.get('area'))?.id ?? null;
  if (query.get('category') && category === null)
    faults.push({ field: 'category', code: 'value.choice', params: { choices: CATEGORIES.join(', ') } });
  if (query.get('area') && areaId === null) faults.push({ field: 'area', code: 'areaId.unknown' });
  return { filter: { category, areaId, after: query.get('after') || null }, faults };
}

/** The same, for scripts: throws parameter-refused (400) for what is not known. */
export function parseQueueFilter(query: URLSearchParams, areas: readonly Area[]): QueueFilter {
  const { filter, faults } = readQueueFilter(query, areas);
  if (faults.length > 0) throw problems.parameterRefused(faults);
  return filter;
}

/** The filter as the query of an address, with its question mark; '' for the whole queue. */
export function queueQuery({ category, areaId, after }: QueueFilter): string {
  const query = new URLSearchParams();
  if (category) query.set('category', category);
  if (areaId) query.set('area', areaId);
  if (after) query.set('after', after);
  const text = query.toString();
  return text && `?${text}`;
}

/** The area and everything inside it. */
export function areasWithin(areaId: string, areas: readonly Area[]): string[] {
  const inside = areas.filter(({ parentId }) => parentId === areaId);
  return [areaId, ...inside.flatMap(({ id }) => areasWithin(id, areas))];
}
