import type { Tx } from '@/lib/db/client';
import { KEPT_PLAN } from '@/lib/db/kept-plan';
import { keyText, type PublicKey } from './public-key';

/**
 * Locks these keys until the transaction ends, so that of two decisions on the same figures the second sees the first.
 * Always in the order of the lock numbers: two transactions cannot wait for each other. (A merge without a lock gave
 * wrong cells in every mixed run.)
 */
export async function lockKeys(tx: Tx, keys: readonly PublicKey[]): Promise<void> {
  if (keys.length === 0) return;
  const texts = keys.map((key) => `figures ${keyText(key)}`);
  await tx.$executeRaw`${KEPT_PLAN}
    SELECT pg_advisory_xact_lock(number)
    FROM (SELECT DISTINCT hashtextextended(text, 0) AS number FROM unnest(${texts}::text[]) AS text
      ORDER BY number) AS ordered`;
}
