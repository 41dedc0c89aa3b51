import type { PageArea, PageItem, PageRules } from './page-rules';

/** In this order the values of an area and of an item stand in the page: a third lighter than with a name beside each. */
export const AREA_VALUES = ['id', 'level', 'parentId', 'open', 'population', 'publicMergeWith', 'name'] as const satisfies (keyof PageArea)[];
export const ITEM_VALUES = ['code', 'category', 'unit', 'rates', 'restricted', 'weight', 'name'] as const satisfies (keyof PageItem)[];

/** The rules as the JSON that the page carries; the phone takes them out again (lib/entry/unpack-rules). */
export function packRules({ areas, items, ...rules }: PageRules): string {
  return JSON.stringify({ ...rules, areas: rows(areas, AREA_VALUES), items: rows(items, ITEM_VALUES) });
}

function rows<Whole>(list: readonly Whole[], keys: readonly (keyof Whole)[]): unknown[][] {
  return list.map((one) => keys.map((key) => one[key]));
}
