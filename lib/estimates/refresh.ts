import type { Context } from '@/lib/auth/context';
import { areaTree } from '@/lib/crisis/areas';
import { currentAreas, currentItems } from '@/lib/crisis/current';
import type { Db, Tx } from '@/lib/db/client';
import { toPublicReport } from '@/lib/publication/public-report';
import { bumpDataVersion } from './stored/data-version';
import { joinedCategorySpans } from './stored/figure-changes';
import { lockKeys } from './stored/lock-keys';
import { publicKeys } from './stored/public-key';
import { readDecided } from './stored/read-decided';
import { recomputeCells } from './stored/recompute-cells';
import { storePublicReports } from './stored/store-public-reports';
import { touchedSpans } from './stored/touched-spans';

/**
 * Brings everything public in line with the newest state of these reports: their public rows, the cells of the areas,
 * items and days they touch or ever touched, and the data version. Called in the deciding transaction, which holds the reports, after they
 * and their revisions are written; reports that neither are nor were public cost one look. However many reports, the statements are the same
 * few (decision 018).
 *
 * @returns whether anything public changed
 */
export async function refreshPublic(
  tx: Tx,
  context: Pick<Context, 'crisis' | 'now'> & { db: Db | Tx },
  reportIds: readonly string[],
): Promise<boolean> {
  const { db, crisis, now } = context;
  const decided = reportIds.length === 0 ? [] : await readDecided(tx, reportIds);
  if (decided.length === 0) return false;
  const tree = areaTree(await currentAreas(db), crisis.policy);
  const items = new Map((await currentItems(db)).map((item) => [item.code, item]));

  const spans = touchedSpans(decided.flatMap(({ states }) => states), tree, crisis);
  await lockKeys(tx, publicKeys([...spans.leads, ...spans.counts], tree));
  const rows = decided.flatMap(({ publishable }) => (publishable ? [toPublicReport(publishable, tree, items, crisis)] : []));
  const changes = [
    ...(await storePublicReports(tx, decided.map(({ publicId }) => publicId), rows)),
    ...(await recomputeCells(tx, spans, { tree, crisis })),
  ];
  if (changes.length === 0) return false;
  await bumpDataVersion(tx, now, {
    spans: joinedCategorySpans([...spans.leads, ...spans.counts]),
    statements: decided.some(({ states }) => states.some(({ sourceType }) => sourceType === 'PUBLISHED')),
  });
  return true;
}
