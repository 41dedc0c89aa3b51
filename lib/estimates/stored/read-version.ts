import type { Db, Tx } from '@/lib/db/client';
import { readDataVersion } from './data-version';
import { headAt } from './public-reports-at';

/** The version of the public data, when they last changed, and how many reports were erased for safety until today (decision 022). */
export type PublicVersion = { version: number; changedAt: Date; erasures: number };

/** The public data before the first publication: nothing that could be erased. */
const NOTHING_YET: PublicVersion = { version: 0, changedAt: new Date(0), erasures: 0 };

/** The version now, or as of an instant (`filters.asOf`), which nothing but an erasure changes; 0 of 1970 before the first publication. */
export async function readVersion(db: Db | Tx, asOf: string | null): Promise<PublicVersion> {
  if (asOf === null) return readDataVersion(db);
  const [line] = await db.$queryRaw<{ version: bigint; at: Date; erasures: number }[]>`
    SELECT line.version, line.at, data_version.erasures FROM public_revision AS line CROSS JOIN data_version WHERE line.seq = ${headAt(asOf)}`;
  return line ? { version: Number(line.version), changedAt: line.at, erasures: line.erasures } : NOTHING_YET;
}
