import type { Db, Pool } from '@/lib/db/client';
import { lostSealKeys } from '../lost-seal-keys';
import { missingMigrations } from '../migrate';
import { wrong, well, type Finding } from './finding';

type Patient = { db: Db; pool: Pool; folder: string };

/** Settings without which an acknowledged report could be lost with the power. */
const DURABLE = ['fsync', 'full_page_writes', 'synchronous_commit'] as const;

/** What can be seen in the database: its schema, its durability, the profile, who can let people in, the key that phones seal with. */
export async function lookAtDatabase({ db, pool, folder }: Patient): Promise<Finding[]> {
  const schema = await schemaFinding(pool);
  const first = [await durabilityFinding(pool), schema];
  // Without the tables there is nothing more to see.
  return schema.mend ? first : [...first, await profileFinding(db), await adminFinding(db), await sealKeyFinding(db, folder)];
}

async function durabilityFinding(pool: Pool): Promise<Finding> {
  const { rows } = await pool.query<{ name: string; setting: string }>('SELECT name, setting FROM pg_settings WHERE name = ANY ($1) ORDER BY name', [DURABLE]);
  const off = rows.filter(({ setting }) => setting === 'off').map(({ name }) => name);
  if (off.length === 0) return well('What the database acknowledges is on the disk.');
  return wrong(`The database may lose what it acknowledged: ${off.join(', ')} is off.`, `Set ${off.map((name) => `${name} = on`).join(', ')} in postgresql.conf and restart PostgreSQL.`);
}

async function schemaFinding(pool: Pool): Promise<Finding> {
  const missing = await missingMigrations(pool).catch(() => null);
  if (missing === 0) return well('The schema of the database is that of this version.');
  if (missing === null) return wrong('The database was never set up.', 'npm start');
  if (missing < 0) return wrong('The database was made by a newer version.', 'Use that version.');
  return wrong(`The schema of the database is ${missing} steps behind this version.`, 'npm start; it saves a backup first');
}

async function profileFinding(db: Db): Promise<Finding> {
  const loaded = await db.loadedCrisis.findUnique({ where: { id: 1 }, select: { code: true } });
  return loaded ? well(`The profile ${loaded.code} is loaded.`) : wrong('No crisis profile is loaded.', 'npm start');
}

async function adminFinding(db: Db): Promise<Finding> {
  const admins = await db.user.count({ where: { role: 'ADMIN', suspendedAt: null } });
  if (admins > 0) return well(`${admins === 1 ? 'One administrator' : `${admins} administrators`} can let people in.`);
  return wrong('Nobody can let people in: there is no administrator.', 'Open the set-up address that npm start prints, or npm run account -- invite --role ADMIN');
}

async function sealKeyFinding(db: Db, folder: string): Promise<Finding> {
  const lost = await lostSealKeys(db, folder);
  if ((await db.sealKey.count()) === 0) return wrong('There is no key for phones to seal reports with yet.', 'npm start');
  if (lost.length === 0) return well('The key that phones seal reports with is there.');
  const days = lost.map(({ id, createdAt }) => `${id} of ${createdAt.toISOString().slice(0, 10)}`).join(', ');
  return wrong(
    `A key that phones sealed reports with is lost (${days}): reports that still wait on phones under it cannot be opened.`,
    `Stop the server, take seal-key out of the newest backup that has it (tar -xzf FILE.tar.gz files/seal-key), put it into ${folder} and start again.`,
  );
}
