import type { Tx } from '@/lib/db/client';

/** Holds the reports under these publicIds until the transaction ends: no decision on them is under way, and none begins. */
export async function holdReports(tx: Tx, publicIds: readonly string[]): Promise<void> {
  await tx.$queryRaw`SELECT FROM report WHERE public_id = ANY (${publicIds as string[]}::text[]) ORDER BY id FOR UPDATE`;
}
