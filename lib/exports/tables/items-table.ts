import { currentItems, currentItemReferences } from '@/lib/crisis/current';
import { ITEM_COLUMNS } from '../columns/item-columns';
import type { DataTable } from '../data-table';

/** items.csv: the code list of what can be short. */
export const ITEMS_TABLE: DataTable = {
  name: 'items',
  columns: ITEM_COLUMNS,
  key: ['item_code'],
  takes: ['asOf'],
  rows: async ({ ctx: { db } }) => {
    const references = await currentItemReferences(db);
    return (await currentItems(db)).map(({ code, category, names, unit, rates, weight, restricted }) => [
      code, category, names.en, names.hy ?? null, names.ru ?? null, unit, rates.join('; ') || null, weight.toLowerCase(),
      restricted ? 'restricted' : 'public', references.get(code)?.source ?? null,
    ]);
  },
};
