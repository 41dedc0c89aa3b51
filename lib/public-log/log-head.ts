import type { Db, Tx } from '@/lib/db/client';

/** The newest line of the public log and its hash, in lower-case hex. */
export type LogHead = { line: number; hash: string };

/** The head of the log: now, or as it stood at an instant. Null before the first publication. */
export async function readLogHead(db: Db | Tx, asOf: Date | null = null): Promise<LogHead | null> {
  const newest = await db.publicRevision.findFirst({
    where: asOf ? { at: { lte: asOf } } : {},
    orderBy: { seq: 'desc' },
    select: { seq: true, hash: true },
  });
  return newest && { line: Number(newest.seq), hash: newest.hash };
}
