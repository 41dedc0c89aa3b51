import type { Db, Pool } from '@/lib/db/client';
import { migrate } from '@/server/migrate';
import { StartRefusal } from '@/server/start-refusal';
import { isUnfinishedSample } from '@/server/unfinished-sample';

/** What the log of actions calls the making of a sample: by this line an earlier one is known. */
export const SAMPLE_MADE = 'sample.make';

/**
 * Leaves the database empty and migrated, or refuses: a sample goes only into a database of its own, which holds nothing at all, or an
 * earlier sample, which is thrown away. Until `finishOwnDatabase` it is marked as one that is not whole.
 */
export async function emptyOwnDatabase(db: Db, pool: Pool, tell: (line: string) => void): Promise<void> {
  const holds = await contentOf(db, pool);
  if (holds === 'other') {
    throw new StartRefusal([
      'This database is in use: it holds an installation that is no sample, and stays as it is.',
      'A sample needs a database of its own: name an empty folder, or the address of an empty database, with --data.',
    ]);
  }
  if (await isUnfinishedSample(pool)) tell('The sample here was interrupted before it was whole: it is made from the beginning.');
  if (holds === 'sample') await pool.query('DROP SCHEMA public CASCADE; CREATE SCHEMA public');
  await migrate(pool);
  await pool.query('CREATE TABLE unfinished_sample ()');
}

/** Takes the mark away: the sample is whole. */
export async function finishOwnDatabase(pool: Pool): Promise<void> {
  await pool.query('DROP TABLE unfinished_sample');
}

async function contentOf(db: Db, pool: Pool): Promise<'nothing' | 'sample' | 'other'> {
  const { rows } = await pool.query<{ name: string }>("SELECT tablename AS name FROM pg_tables WHERE schemaname = 'public'");
  const tables = new Set(rows.map(({ name }) => name));
  if (tables.size === 0) return 'nothing';
  if (tables.has('unfinished_sample')) return 'sample';
  if (!['_prisma_migrations', 'crisis', 'account', 'report', 'audit_entry'].every((name) => tables.has(name))) return 'other';
  if ((await db.auditEntry.findFirst({ where: { action: SAMPLE_MADE }, select: { id: true } })) !== null) return 'sample';
  const used = [await db.loadedCrisis.count(), await db.user.count({ take: 1 }), await db.report.count({ take: 1 })];
  return used.some((count) => count > 0) ? 'other' : 'nothing';
}
