import { stat } from 'node:fs/promises';
import path from 'node:path';
import { backupFile } from '@/server/backup/backup-name';
import { writeBackup } from '@/server/backup/write-backup';
import { StartRefusal } from '@/server/start-refusal';
import { startSettings } from '@/server/start-settings';
import { withDatabase } from '@/server/with-database';
import { told } from './told';

const USAGE = 'npm run backup [-- FILE.tar.gz] saves everything into one file; without a name, in the folder backups of the data folder.';

/** `npm run backup`: also while the server runs. */
async function main(): Promise<void> {
  const [named, ...more] = process.argv.slice(2);
  if (more.length > 0 || named?.startsWith('-') || (named && !named.endsWith('.tar.gz'))) throw new StartRefusal(USAGE);
  const { SHORTFALL_DATA: dataFolder } = startSettings(process.env);
  const now = new Date();
  const file = named ? path.resolve(named) : backupFile(dataFolder, now);
  const manifest = await withDatabase((_, pool) => writeBackup({ pool, dataFolder, file, now }), { migrates: false });
  const reports = manifest.tables.find(({ table }) => table === 'report')?.rows ?? 0;
  process.stdout.write(`Saved ${reports} reports and everything else in ${file} (${(await stat(file)).size} bytes).\n`);
  process.stdout.write('It holds names, notes and keys: keep it where only you can read it.\n');
}

told(main);
