import { existsSync, readdirSync, statSync } from 'node:fs';
import { statfs } from 'node:fs/promises';
import path from 'node:path';
import { backupFolder } from '../backup/backup-name';
import { wrong, well, type Finding } from './finding';

const LEAST_FREE = 0.05;
const OLDEST_BACKUP_DAYS = 7;
const DAY = 86_400_000;

/** What can be seen of the data folder without a database: who can read it, room on the disk, the secret, the last backup. */
export async function lookAtFolder(folder: string, now: Date): Promise<Finding[]> {
  if (!existsSync(folder)) return [wrong(`There is no data folder ${folder}.`, 'Run npm start, or set SHORTFALL_DATA to the folder of the installation.')];
  return [secretFinding(folder), await roomFinding(folder), backupFinding(folder, now)];
}

function secretFinding(folder: string): Finding {
  const file = path.join(folder, 'secret');
  if (!existsSync(file)) return wrong('The secret that sessions are sealed with is missing.', `Put ${file} back from a backup; npm start would make a new one, and everybody would sign in anew.`);
  if (statSync(file).mode & 0o077) return wrong('Others can read the secret that sessions are sealed with.', `chmod 600 ${file}`);
  return well('The secret that sessions are sealed with is there, and only its owner can read it.');
}

async function roomFinding(folder: string): Promise<Finding> {
  const { bavail, blocks, bsize } = await statfs(folder);
  const free = `${Math.round((bavail * bsize) / 2 ** 20)} MiB`;
  if (bavail / blocks < LEAST_FREE) return wrong(`The disk is nearly full: ${free} are free.`, `Make room on the disk of ${folder}.`);
  return well(`There is room on the disk: ${free} are free.`);
}

function backupFinding(folder: string, now: Date): Finding {
  const backups = backupFolder(folder);
  const files = existsSync(backups) ? readdirSync(backups).filter((name) => name.endsWith('.tar.gz')) : [];
  const newest = Math.max(...files.map((name) => statSync(path.join(backups, name)).mtimeMs));
  if (files.length === 0) return wrong('There is no backup in the data folder.', 'npm run backup, and copy the file to another machine');
  const days = Math.floor((now.getTime() - newest) / DAY);
  if (days > OLDEST_BACKUP_DAYS) return wrong(`The newest backup is ${days} days old.`, 'npm run backup, and copy the file to another machine');
  return well(`The newest backup is ${days === 0 ? 'of today' : `${days} days old`}.`);
}
