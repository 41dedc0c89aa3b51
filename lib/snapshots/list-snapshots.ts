import { fullHour } from '@/lib/core/full-hour';
import type { Db } from '@/lib/db/client';
import type { FrozenFile } from './store-file';

/** A snapshot as the list tells of it. */
export type ListedSnapshot = {
  id: string;
  asOf: Date;
  /** The hour, cut: nobody's minutes are told. */
  madeAt: Date;
  /** The hour in which it was made anew, without what was erased for safety; null where it never was. */
  remadeAt: Date | null;
  dataVersion: number;
  head: { line: number; hash: string };
  files: FrozenFile[];
};

/** Snapshots, newest first; all of them without a `limit`. */
export async function listSnapshots(db: Db, { limit }: { limit?: number } = {}): Promise<ListedSnapshot[]> {
  const found = await db.snapshot.findMany({
    orderBy: [{ madeAt: 'desc' }, { id: 'desc' }],
    include: { files: { orderBy: { position: 'asc' } } },
    ...(limit === undefined ? {} : { take: limit }),
  });
  return found.map(({ id, asOf, madeAt, remadeAt, version, headSeq, headHash, files }) => ({
    id,
    asOf,
    madeAt: fullHour(madeAt),
    remadeAt: remadeAt && fullHour(remadeAt),
    dataVersion: Number(version),
    head: { line: Number(headSeq), hash: headHash },
    files: files.map(({ name, contentType, bytes, rows, sha256 }) => ({
      name,
      contentType,
      bytes: Number(bytes),
      rows: rows === null ? null : Number(rows),
      sha256,
    })),
  }));
}
