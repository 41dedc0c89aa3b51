import path from 'node:path';

/** The folder of an installation's own backups. */
export function backupFolder(dataFolder: string): string {
  return path.join(dataFolder, 'backups');
}

/** Where a backup made now lies when nobody says otherwise; `why` tells one kind from another. */
export function backupFile(dataFolder: string, now: Date, why = 'shortfall'): string {
  const moment = now.toISOString().replace(/\.\d+Z$/, 'Z').replaceAll(/[-:]/g, '');
  return path.join(backupFolder(dataFolder), `${why}-${moment}.tar.gz`);
}
