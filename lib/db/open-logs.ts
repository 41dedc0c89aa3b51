import 'server-only';
import type { Tx } from './client';
import { Prisma } from './generated/client';

/** Tables whose rows are written once. */
const APPEND_ONLY = {
  report_revision: Prisma.sql`report_revision`,
  public_revision: Prisma.sql`public_revision`,
  snapshot: Prisma.sql`snapshot`,
  snapshot_file: Prisma.sql`snapshot_file`,
  snapshot_piece: Prisma.sql`snapshot_piece`,
};

/**
 * Runs `work` while what is append-only can be changed, by the owner of the tables alone, and closes it again in the same transaction. Others read
 * meanwhile and write nothing there.
 */
export async function openLogs(tx: Tx, tables: readonly (keyof typeof APPEND_ONLY)[], work: () => Promise<void>): Promise<void> {
  // What waits for the end of the transaction holds the tables as they are.
  await tx.$executeRaw`SET CONSTRAINTS ALL IMMEDIATE`;
  for (const table of tables) await tx.$executeRaw`ALTER TABLE ${APPEND_ONLY[table]} DISABLE TRIGGER append_only`;
  await work();
  for (const table of tables) await tx.$executeRaw`ALTER TABLE ${APPEND_ONLY[table]} ENABLE TRIGGER append_only`;
}
