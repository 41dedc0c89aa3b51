import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

/** One migration as Prisma lays it out: `<folder>/<name>/migration.sql`, its checksum over the bytes of the file. */
export type Migration = { name: string; sql: string; checksum: string };

/** All migrations of a folder in the order in which they are applied: by name, which begins with the time. */
export function migrationsIn(folder: string): Migration[] {
  const names = readdirSync(folder).filter((name) => existsSync(path.join(folder, name, 'migration.sql')));
  return names.sort().map((name) => {
    const bytes = readFileSync(path.join(folder, name, 'migration.sql'));
    return { name, sql: bytes.toString('utf8'), checksum: createHash('sha256').update(bytes).digest('hex') };
  });
}
