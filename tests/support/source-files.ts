import { readdirSync } from 'node:fs';
import path from 'node:path';

/** Every TypeScript file under the given folders, as paths from the root with forward slashes; generated code left out. */
export function sourceFiles(folders: string[], pattern = /\.(ts|tsx)$/): string[] {
  return folders.flatMap(walk).filter((file) => pattern.test(file) && !file.startsWith('lib/db/generated/'));
}

function walk(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const full = path.posix.join(folder, entry.name);
    return entry.isDirectory() ? walk(full) : [full];
  });
}
