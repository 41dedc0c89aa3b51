import type { AreaTree } from '@/lib/crisis/areas';
import type { Crisis } from '@/lib/crisis/schema';
import type { Db } from '@/lib/db/client';
import { transact } from '@/lib/db/transaction';
import type { RebuildProgress } from './rebuild';
import { bumpDataVersion } from './stored/data-version';
import type { Difference } from './stored/difference';
import { lockKeys } from './stored/lock-keys';
import { EVER, keyText, wholeSpans, type PublicKey } from './stored/public-key';
import { recomputeCells } from './stored/recompute-cells';

type Rules = { tree: AreaTree; crisis: Crisis; present: () => Date };

/**
 * Compares the cells of every area and item with the reports, one after the other under the lock that a decision on it takes too.
 *
 * @returns the number of combinations of area and item
 */
export async function rebuildCells(db: Db, rules: Rules, tell: (progress: RebuildProgress) => void): Promise<number> {
  const keys = await everyKey(db, rules.tree);
  for (const [index, key] of keys.entries()) tell({ part: 'keys', done: index + 1, of: keys.length, found: await rebuildKey(db, key, rules) });
  return keys.length;
}

async function rebuildKey(db: Db, key: PublicKey, { tree, crisis, present }: Rules): Promise<Difference[]> {
  // Every place under the key, also where no cell can be right: what stands there is surplus.
  const spans = wholeSpans([key], tree);
  return transact(db, async (tx) => {
    await lockKeys(tx, [key]);
    const differences = await recomputeCells(tx, { leads: spans, counts: spans }, { tree, crisis });
    if (differences.length > 0) await bumpDataVersion(tx, present(), { spans: [{ category: key.category, ...EVER }], statements: false });
    return differences;
  });
}

/** Every key that a public row or cell stands under, whether it should or not. The rows are right by now. */
async function everyKey(db: Db, tree: AreaTree): Promise<PublicKey[]> {
  const rows = await db.$queryRaw<PublicKey[]>`
    SELECT area_id AS "areaId", category::text, COALESCE(item_code, '') AS "itemCode" FROM public_report
    UNION SELECT area_id, category::text, item_code FROM lead_cell
    UNION SELECT area_id, category::text, item_code FROM count_cell ORDER BY 1, 2, 3`;
  const publicRows = rows.map((row) => ({ ...row, areaId: tree.publicIds.get(row.areaId) ?? row.areaId }));
  return [...new Map(publicRows.map((key) => [keyText(key), key])).values()];
}
