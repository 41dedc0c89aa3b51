import { createReadStream, createWriteStream, readFileSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import { pipeline } from 'node:stream/promises';
import { createGunzip } from 'node:zlib';
import { extract } from 'tar-stream';
import { StartRefusal } from '../start-refusal';
import { MANIFEST, manifestSchema, type Manifest, type Part } from './backup-format';
import { measure, type Measured } from './measure';

/** What a backup may hold: no path of it leads out of the folder it is unpacked into. */
const SAFE_NAME = /^(manifest\.json|(tables|files)\/[a-z_-]+(\.copy)?)$/;

/**
 * Unpacks a backup into an empty folder and looks at every byte of it before anybody uses any. Throws StartRefusal with what is wrong with
 * the file.
 */
export async function openBackup(file: string, folder: string): Promise<Manifest> {
  const found = await unpack(file, folder);
  const manifest = readManifest(file, folder, found);
  const parts = [...manifest.files, ...manifest.tables].map(({ part }) => part);
  for (const part of parts) if (!isWhole(part, found.get(part.name))) throw damaged(file, part.name);
  if (found.size !== parts.length + 1) throw damaged(file, 'a part that its manifest does not name');
  return manifest;
}

type Found = Map<string, Measured>;

async function unpack(file: string, folder: string): Promise<Found> {
  const found: Found = new Map();
  const tar = extract();
  const reading = pipeline(createReadStream(file), createGunzip(), tar);
  const sorting = (async () => {
    for await (const entry of tar) {
      const { name } = entry.header;
      if (!SAFE_NAME.test(name)) throw damaged(file, 'a part with a strange name');
      const target = path.join(folder, name);
      await mkdir(path.dirname(target), { recursive: true, mode: 0o700 });
      const { through, result } = measure();
      await pipeline(entry, through, createWriteStream(target, { mode: 0o600 }));
      found.set(name, result());
    }
  })();
  try {
    await Promise.all([reading, sorting]);
  } catch (error) {
    await Promise.allSettled([reading, sorting]);
    if (error instanceof StartRefusal) throw error;
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'ENOENT' || code === 'EACCES' || code === 'EISDIR') throw new StartRefusal(`${file} cannot be read (${code}): name a backup file.`);
    if (code === 'ENOSPC') throw new StartRefusal(`There is no room to unpack ${file}: free some space first. Nothing was changed.`);
    throw damaged(file, 'its compression');
  }
  return found;
}

function readManifest(file: string, folder: string, found: Found): Manifest {
  if (!found.has(MANIFEST)) throw damaged(file, 'the manifest, which is missing');
  try {
    return manifestSchema.parse(JSON.parse(readFileSync(path.join(folder, MANIFEST), 'utf8')));
  } catch {
    throw damaged(file, 'the manifest');
  }
}

function isWhole(part: Part, found: Measured | undefined): boolean {
  return found !== undefined && found.bytes === part.bytes && found.sha256 === part.sha256;
}

function damaged(file: string, what: string): StartRefusal {
  return new StartRefusal(`${file} is damaged (${what}): use another backup. Nothing was changed.`);
}
