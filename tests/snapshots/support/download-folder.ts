import { mkdtempSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';

/** Every file of a snapshot into a new folder, by the names in its SHA256SUMS, as a reader with a browser has them. */
export async function downloadFolder(url: string, id: string): Promise<string> {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'snapshot-'));
  const fetched = async (name: string) => Buffer.from(await (await fetch(`${url}/data/${id}/${name}`)).arrayBuffer());
  const sums = await fetched('SHA256SUMS');
  writeFileSync(path.join(folder, 'SHA256SUMS'), sums);
  for (const line of sums.toString().trim().split('\n')) {
    const name = line.slice(66);
    writeFileSync(path.join(folder, name), await fetched(name));
  }
  return folder;
}
