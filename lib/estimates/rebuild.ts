import { areaTree, type AreaTree } from '@/lib/crisis/areas';
import { currentAreas, currentCrisis, currentItems } from '@/lib/crisis/current';
import type { Crisis, Item } from '@/lib/crisis/schema';
import type { Db, Tx } from '@/lib/db/client';
import { transact } from '@/lib/db/transaction';
import { movingNow } from '@/lib/publication/moving-now';
import { toPublicReport } from '@/lib/publication/public-report';
import { bumpDataVersion } from './stored/data-version';
import type { Difference } from './stored/difference';
import { lockKeys } from './stored/lock-keys';
import { wholeSpans, EVER, type PublicKey } from './stored/public-key';
import { readPublishableOfKeys } from './stored/read-publishable';
import { recomputeCells } from './stored/recompute-cells';
import { storePublicReports } from './stored/store-public-reports';

/** Keys of one transaction: enough to be quick, few enough to hold no decision up for long. */
const KEYS_AT_ONCE = 8;

export type Rebuilt = { keys: number; differences: Difference[] };

/**
 * Computes every public row and cell anew from the reports, compares row by row and repairs what differs, key by key
 * under the same locks as a decision: it can run beside a working server. A sound database has no difference.
 */
export async function rebuildPublic(db: Db, now: Date): Promise<Rebuilt> {
  const crisis = await currentCrisis(db);
  const tree = areaTree(await currentAreas(db), crisis.policy);
  const items = new Map((await currentItems(db)).map((item) => [item.code, item]));
  const keys = await everyKey(db, tree);
  const present = movingNow(now);
  const differences: Difference[] = [];
  for (let at = 0; at < keys.length; at += KEYS_AT_ONCE) {
    const some = keys.slice(at, at + KEYS_AT_ONCE);
    differences.push(...(await transact(db, (tx) => rebuildKeys(tx, some, { tree, crisis, items, now: present() }))));
  }
  return { keys: keys.length, differences };
}

type Surroundings = { tree: AreaTree; crisis: Crisis; items: ReadonlyMap<string, Item>; now: Date };

async function rebuildKeys(
  tx: Tx,
  keys: readonly PublicKey[],
  { tree, crisis, items, now }: Surroundings,
): Promise<Difference[]> {
  await lockKeys(tx, keys);
  const rows = (await readPublishableOfKeys(tx, keys, tree)).map((report) =>
    toPublicReport(report, tree, items, crisis),
  );
  const present = await tx.publicReport.findMany({
    where: { OR: keys.map(({ areaId, category, itemCode }) => ({ areaId, category, itemCode: itemCode || null })) },
    select: { publicId: true },
  });
  const differences = [
    ...(await storePublicReports(
      tx,
      present.map(({ publicId }) => publicId),
      rows,
    )),
    ...(await recomputeCells(
      tx,
      { leads: wholeSpans(keys, tree), counts: keys.map((key) => ({ ...key, ...EVER })) },
      { tree, crisis },
    )),
  ];
  if (differences.length > 0) await bumpDataVersion(tx, now);
  return differences;
}

/** Every key that a public report has, or that a public row or cell stands under, whether it should or not. */
async function everyKey(db: Db, tree: AreaTree): Promise<PublicKey[]> {
  const rows = await db.$queryRaw<PublicKey[]>`
    SELECT area_id AS "areaId", category::text, COALESCE(item_code, '') AS "itemCode" FROM report
      WHERE published_at IS NOT NULL
    UNION SELECT area_id, category::text, COALESCE(item_code, '') FROM public_report
    UNION SELECT area_id, category::text, item_code FROM lead_cell
    UNION SELECT area_id, category::text, item_code FROM count_cell`;
  const publicRows = rows.map((row) => ({ ...row, areaId: tree.publicIds.get(row.areaId) ?? row.areaId }));
  const distinct = new Map(publicRows.map((key) => [JSON.stringify(key), key]));
  return [...distinct.values()];
}
