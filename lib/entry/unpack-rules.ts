import { AREA_VALUES, ITEM_VALUES } from '@/lib/reports/form/pack-rules';
import type { PageRules } from '@/lib/reports/form/page-rules';

/** The rules out of the JSON that the page carries. */
export function unpackRules(json: string): PageRules {
  const { areas, items, ...rules } = JSON.parse(json) as Record<'areas' | 'items', unknown[][]>;
  return { ...rules, areas: records(areas, AREA_VALUES), items: records(items, ITEM_VALUES) } as PageRules;
}

function records(list: readonly unknown[][], keys: readonly string[]): Record<string, unknown>[] {
  return list.map((values) => Object.fromEntries(keys.map((key, at) => [key, values[at]])));
}
