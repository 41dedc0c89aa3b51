import type { Settings } from '@/lib/core/env';
import type { Pool } from '@/lib/db/client';
import { backupFile } from './backup-name';
import { writeBackup } from './write-backup';

type What = { settings: Pick<Settings, 'SHORTFALL_DATA'>; due: string[]; announce: (line: string) => void };

/** Saves an installation before its schema is changed, so that a step that went wrong can be taken back with the version before. */
export async function backupBeforeMigrations(pool: Pool, { settings, due, announce }: What): Promise<void> {
  const now = new Date();
  const file = backupFile(settings.SHORTFALL_DATA, now, 'before-migration');
  await writeBackup({ pool, dataFolder: settings.SHORTFALL_DATA, file, now });
  announce(`The schema changes (${due.join(', ')}); what was there before is saved in ${file}`);
}
