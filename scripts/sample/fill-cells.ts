import { areaTree } from '@/lib/crisis/areas';
import { currentAreas, currentCrisis } from '@/lib/crisis/current';
import type { Db } from '@/lib/db/client';
import { transact } from '@/lib/db/transaction';
import { EVER, wholeSpans, type PublicKey } from '@/lib/estimates/stored/public-key';
import { recomputeCells } from '@/lib/estimates/stored/recompute-cells';

/** One key of ten million reports may have half a million of them. */
const LONGEST_MS = 10 * 60_000;
/** While the database stores the cells of some keys, those of others are computed. No two keys share a cell. */
const AT_ONCE = 3;

/** Computes all cells from the reports that are public, by the rule that decisions and `npm run rebuild` go by, one area and item at a time. */
export async function fillCells(db: Db, tell: (done: number, all: number) => void): Promise<void> {
  const crisis = await currentCrisis(db);
  const tree = areaTree(await currentAreas(db), crisis.policy);
  const keys = await db.$queryRaw<PublicKey[]>`
    SELECT DISTINCT area_id AS "areaId", category::text, COALESCE(item_code, '') AS "itemCode" FROM public_report ORDER BY 1, 2, 3`;
  let begun = 0;
  let done = 0;
  const work = async () => {
    while (begun < keys.length) {
      const key = keys[begun++]!;
      const spans = { leads: wholeSpans([key], tree), counts: [{ ...key, ...EVER }] };
      await transact(db, (tx) => recomputeCells(tx, spans, { tree, crisis }), LONGEST_MS);
      tell((done += 1), keys.length);
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, work));
}
