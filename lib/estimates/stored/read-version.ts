import type { Db, Tx } from '@/lib/db/client';
import { readDataVersion } from './data-version';
import { headAt } from './public-reports-at';

/** The version of the public data, and when they last changed. */
export type PublicVersion = { version: number; changedAt: Date };

/** The public data before the first publication. */
const NOTHING_YET: PublicVersion = { version: 0, changedAt: new Date(0) };

/** The version now, or as of an instant (`filters.asOf`), which never changes; 0 of 1970 before the first publication. */
export async function readVersion(db: Db | Tx, asOf: string | null): Promise<PublicVersion> {
  if (asOf === null) return readDataVersion(db);
  const [line] = await db.$queryRaw<{ version: bigint; at: Date }[]>`SELECT version, at FROM public_revision WHERE seq = ${headAt(asOf)}`;
  return line ? { version: Number(line.version), changedAt: line.at } : NOTHING_YET;
}
