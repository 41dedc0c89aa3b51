import { currentItems, currentItemReferences } from '@/lib/crisis/current';
import { ITEM_COLUMNS } from './columns/item-columns';
import { csvStream } from './csv-stream';
import { dataFile } from './data-file';

/** /data/items.csv: the code list of what can be short. */
export const GET = dataFile({
  name: 'items',
  columns: ITEM_COLUMNS,
  filtered: false,
  open: async ({ ctx: { db }, options }) => {
    const references = await currentItemReferences(db);
    const rows = (await currentItems(db)).map(({ code, category, names, unit, rates, weight, restricted }) => [
      code, category, names.en, names.hy ?? null, names.ru ?? null, unit, rates.join('; ') || null, weight.toLowerCase(),
      restricted ? 'restricted' : 'public', references.get(code)?.source ?? null,
    ]);
    return csvStream(ITEM_COLUMNS, rows, options);
  },
});
