import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { unzipSync } from 'fflate';
import { StartRefusal } from '@/server/start-refusal';

/** Puts the files of a zip into a folder, without the folder that they stand in there. Throws StartRefusal for what is no such zip. */
export function unpack(zip: string, folder: string): void {
  for (const [name, bytes] of Object.entries(entriesOf(zip))) {
    if (!name.endsWith('/')) writeFileSync(path.join(folder, path.basename(name)), bytes);
  }
}

function entriesOf(zip: string): Record<string, Uint8Array> {
  try {
    return unzipSync(readFileSync(zip));
  } catch (error) {
    throw new StartRefusal(`${zip} cannot be opened as a zip (${(error as Error).message}): name a folder, a zip or an address.`);
  }
}
