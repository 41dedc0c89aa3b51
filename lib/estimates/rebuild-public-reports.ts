import type { AreaTree } from '@/lib/crisis/areas';
import type { Crisis, Item } from '@/lib/crisis/schema';
import type { Db } from '@/lib/db/client';
import { transact } from '@/lib/db/transaction';
import { toPublicReport, type PublicReport } from '@/lib/publication/public-report';
import type { RebuildProgress } from './rebuild';
import { bumpDataVersion } from './stored/data-version';
import type { Difference } from './stored/difference';
import { differingReports, surplusReports } from './stored/differing-reports';
import { holdReports } from './stored/hold-reports';
import { countPublishable, readPublishable, readPublishableAfter } from './stored/read-publishable';
import { storePublicReports } from './stored/store-public-reports';

/** Rows that are compared at once: a megabyte or two on the way. */
const PIECE = 2_000;

type Rules = { tree: AreaTree; crisis: Crisis; items: ReadonlyMap<string, Item>; present: () => Date };

/**
 * Compares the row of every public report, piece by piece in the order of publicIds. A decision stores a report and its public row in one
 * transaction, so at any one moment they agree: a piece is compared at one moment, and nobody waits. Only what differed is held, looked at again
 * and repaired.
 *
 * @returns the number of public reports
 */
export async function rebuildPublicReports(db: Db, rules: Rules, tell: (progress: RebuildProgress) => void): Promise<number> {
  const of = await countPublishable(db);
  let done = 0;
  for (let surplus: string[] = [], first = true; first || surplus.length === PIECE; first = false) {
    surplus = await surplusReports(db, PIECE);
    tell({ part: 'reports', done, of, found: await repair(db, surplus, rules) });
  }
  for (let after: string | null = ''; after !== null; ) {
    const piece: Piece = await compare(db, after, rules);
    done += piece.rows;
    tell({ part: 'reports', done, of: Math.max(of, done), found: await repair(db, piece.differing, rules) });
    after = piece.last;
  }
  return done;
}

type Piece = { rows: number; last: string | null; differing: string[] };

async function compare(db: Db, after: string, rules: Rules): Promise<Piece> {
  return db.$transaction(
    async (tx) => {
      const reports = await readPublishableAfter(tx, after, PIECE);
      const last = reports.length < PIECE ? null : reports.at(-1)!.publicId;
      const rows = reports.map((report) => publicRow(report, rules));
      return { rows: rows.length, last, differing: await differingReports(tx, rows) };
    },
    { isolationLevel: 'RepeatableRead' },
  );
}

async function repair(db: Db, publicIds: readonly string[], rules: Rules): Promise<Difference[]> {
  if (publicIds.length === 0) return [];
  return transact(db, async (tx) => {
    await holdReports(tx, publicIds);
    const rows = (await readPublishable(tx, publicIds)).map((report) => publicRow(report, rules));
    const differences = await storePublicReports(tx, publicIds, rows);
    // Their cells come later, key by key.
    if (differences.length > 0) await bumpDataVersion(tx, rules.present(), { spans: [], statements: true });
    return differences;
  });
}

function publicRow(report: Parameters<typeof toPublicReport>[0], { tree, items, crisis }: Rules): PublicReport {
  return toPublicReport(report, tree, items, crisis);
}
