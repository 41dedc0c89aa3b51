import type { Db } from '@/lib/db/client';
import { readSealKey } from './seal-key';

/** A key that phones have sealed reports with and whose private half this data folder does not hold. */
export type LostSealKey = { id: string; createdAt: Date };

/**
 * The keys that were lost, oldest first: what phones have sealed with one of them and not yet sent, nobody can open. Reads only. Throws
 * StartRefusal when the file in the folder is no key, or can be read by others.
 */
export async function lostSealKeys(db: Db, dataFolder: string): Promise<LostSealKey[]> {
  const held = await readSealKey(dataFolder);
  const known = await db.sealKey.findMany({ select: { id: true, createdAt: true }, orderBy: { createdAt: 'asc' } });
  return known.filter(({ id }) => id !== held?.keyId);
}
