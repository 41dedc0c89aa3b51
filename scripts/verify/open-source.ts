import { existsSync, statSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { StartRefusal } from '@/server/start-refusal';
import { fetchFiles } from './fetch-files';
import { unpack } from './unpack';

/** Files to verify, in a folder. */
export type Source = {
  /** As it was named. */
  name: string;
  folder: string;
  /** The head that the feed of the address told, before anything was fetched. */
  told?: string | undefined;
  /** The log of the address as it is now, where the files are of a moment before. */
  later?: string | undefined;
  /** Takes away what was only made for this. */
  close: () => Promise<void>;
};

/** Opens a folder, a zip or an address (of an installation, a snapshot or a zip). Throws StartRefusal when there is nothing to verify. */
export async function openSource(name: string): Promise<Source> {
  if (/^https?:\/\//.test(name)) return inWorkshop(name, (folder) => fetchFiles(new URL(name), folder));
  const found = path.resolve(name);
  if (!existsSync(found)) throw new StartRefusal(`There is no folder or file ${found}.`);
  if (statSync(found).isDirectory()) return { name, folder: found, close: async () => undefined };
  return inWorkshop(name, async (folder) => unpack(found, folder));
}

type Told = Pick<Source, 'told' | 'later'> | void;

async function inWorkshop(name: string, fill: (folder: string) => Promise<Told>): Promise<Source> {
  const folder = await mkdtemp(path.join(os.tmpdir(), 'shortfall-verify-'));
  const close = () => rm(folder, { recursive: true, force: true });
  try {
    return { name, folder, ...(await fill(folder)), close };
  } catch (error) {
    await close();
    throw error;
  }
}
