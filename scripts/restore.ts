import { existsSync, mkdirSync } from 'node:fs';
import path from 'node:path';
import { backupFile } from '@/server/backup/backup-name';
import { restoreBackup } from '@/server/backup/restore-backup';
import { writeBackup } from '@/server/backup/write-backup';
import { StartRefusal } from '@/server/start-refusal';
import { startSettings } from '@/server/start-settings';
import { withDatabase } from '@/server/with-database';
import { told } from './told';

const USAGE = 'npm run restore -- FILE.tar.gz puts a backup back into an empty installation; with --replace, into one that is in use.';

/** `npm run restore`: while no server runs on the data folder. */
async function main(): Promise<void> {
  const words = process.argv.slice(2);
  const [named, ...more] = words.filter((word) => word !== '--replace');
  if (!named || more.length > 0 || named.startsWith('-')) throw new StartRefusal(USAGE);
  const file = path.resolve(named);
  if (!existsSync(file)) throw new StartRefusal(`There is no file ${file}.`);
  const { SHORTFALL_DATA: dataFolder } = startSettings(process.env);
  mkdirSync(dataFolder, { recursive: true, mode: 0o700 });
  const replace = words.includes('--replace');
  const manifest = await withDatabase(
    (_, pool) => restoreBackup({ pool, dataFolder, file, replace, ...(replace ? { before: () => saveFirst(pool, dataFolder) } : {}) }),
    { migrates: false, alone: true },
  );
  const reports = manifest.tables.find(({ table }) => table === 'report')?.rows ?? 0;
  process.stdout.write(`Restored ${reports} reports and everything else as of ${manifest.madeAt}. Start with npm start.\n`);
}

/** What is there now, saved before it is replaced; a database that never was in use has nothing to save. */
async function saveFirst(pool: Parameters<typeof writeBackup>[0]['pool'], dataFolder: string): Promise<void> {
  const { rows } = await pool.query<{ there: boolean }>("SELECT to_regclass('public.report') IS NOT NULL AS there");
  if (!rows[0]?.there) return;
  const now = new Date();
  const file = backupFile(dataFolder, now, 'before-restore');
  await writeBackup({ pool, dataFolder, file, now });
  process.stdout.write(`What was here before is saved in ${file}.\n`);
}

told(main);
