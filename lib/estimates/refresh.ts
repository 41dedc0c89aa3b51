import type { Context } from '@/lib/auth/context';
import { areaTree } from '@/lib/crisis/areas';
import { currentAreas, currentItems } from '@/lib/crisis/current';
import type { Db, Tx } from '@/lib/db/client';
import { toPublicReport } from '@/lib/publication/public-report';
import { bumpDataVersion } from './stored/data-version';
import { lockKeys } from './stored/lock-keys';
import { publicKeys } from './stored/public-key';
import { readPublishable } from './stored/read-publishable';
import { recomputeCells } from './stored/recompute-cells';
import { storePublicReports } from './stored/store-public-reports';
import { touchedSpans } from './stored/touched-spans';

/**
 * Brings everything public in line with the newest state of these reports: their public rows, the cells of the areas,
 * items and days they touch or ever touched, and the data version. Called in the deciding transaction, after the
 * reports and their revisions are written; reports that neither are nor were public cost one look.
 *
 * @returns whether anything public changed
 */
export async function refreshPublic(
  tx: Tx,
  context: Pick<Context, 'crisis' | 'now'> & { db: Db | Tx },
  reportIds: readonly string[],
): Promise<boolean> {
  const { db, crisis, now } = context;
  if (reportIds.length === 0 || !(await concernsThePublic(tx, reportIds))) return false;
  const tree = areaTree(await currentAreas(db), crisis.policy);
  const items = new Map((await currentItems(db)).map((item) => [item.code, item]));

  const spans = await touchedSpans(tx, reportIds, tree, crisis);
  await lockKeys(tx, publicKeys([...spans.leads, ...spans.counts], tree));
  const rows = (await readPublishable(tx, reportIds)).map((report) => toPublicReport(report, tree, items, crisis));
  const changes = [
    ...(await storePublicReports(tx, await publicIdsOf(tx, reportIds), rows)),
    ...(await recomputeCells(tx, spans, { tree, crisis })),
  ];
  if (changes.length > 0) await bumpDataVersion(tx, now);
  return changes.length > 0;
}

async function concernsThePublic(tx: Tx, reportIds: readonly string[]): Promise<boolean> {
  const [answer] = await tx.$queryRaw<{ concerned: boolean }[]>`
    SELECT EXISTS (
      SELECT FROM report WHERE id = ANY (${reportIds as string[]}::uuid[])
        AND (published_at IS NOT NULL
          OR EXISTS (SELECT FROM public_report WHERE public_report.public_id = report.public_id))
    ) AS concerned`;
  return answer!.concerned;
}

async function publicIdsOf(tx: Tx, reportIds: readonly string[]): Promise<string[]> {
  const rows = await tx.report.findMany({ where: { id: { in: [...reportIds] } }, select: { publicId: true } });
  return rows.map(({ publicId }) => publicId);
}
