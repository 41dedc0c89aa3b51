import { createWriteStream } from 'node:fs';
import path from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { StartRefusal } from '@/server/start-refusal';
import { CHECKSUMS, MANIFEST, readManifest } from './check-files';
import { unpack } from './unpack';

/** What was public this long ago does not change any more, and one moment holds for both files. */
const SETTLED_MS = 180_000;
const SNAPSHOT = /\/data\/\d{4}-\d{2}-\d{2}-v\d+(?=\/|$)/;

type Told = { told?: string | undefined; later?: string | undefined };

/** Fetches what an address has to verify into a folder: of a zip, a snapshot or a whole installation. Throws StartRefusal when it cannot be had. */
export async function fetchFiles(address: URL, folder: string): Promise<Told> {
  if (address.pathname.endsWith('.zip')) {
    const zip = path.join(folder, 'fetched.zip');
    await save(address.href, zip);
    unpack(zip, folder);
    return {};
  }
  const snapshot = SNAPSHOT.exec(address.pathname);
  if (snapshot) await fetchSnapshot(address.origin + address.pathname.slice(0, snapshot.index) + snapshot[0], folder);
  return snapshot ? {} : fetchInstallation(address.origin, folder);
}

async function fetchSnapshot(address: string, folder: string): Promise<void> {
  for (const name of [MANIFEST, CHECKSUMS]) await save(`${address}/${name}`, path.join(folder, name));
  const manifest = readManifest(folder);
  if (!manifest || manifest === 'damaged') return;
  for (const { name } of manifest.files) await save(`${address}/${name}`, path.join(folder, name));
}

/** The head that the feed tells is read first: the log that is fetched afterwards must hold it. */
async function fetchInstallation(origin: string, folder: string): Promise<Told> {
  const feed = await ask(`${origin}/feed.atom`);
  const told = /<category [^>]*\bterm="([0-9a-f]{64})"/.exec(await feed.text())?.[1];
  const now = Date.parse(feed.headers.get('date') ?? '') || Date.now();
  const asOf = new Date(Math.floor((now - SETTLED_MS) / 1000) * 1000).toISOString().replace('.000Z', 'Z');
  for (const name of ['log.csv', 'reports.csv']) await save(`${origin}/data/${name}?asOf=${asOf}`, path.join(folder, name));
  const later = path.join(folder, 'log-now.csv');
  await save(`${origin}/data/log.csv`, later);
  return { told, later };
}

async function save(address: string, file: string): Promise<void> {
  const answer = await ask(address);
  try {
    await pipeline(Readable.fromWeb(answer.body as Parameters<typeof Readable.fromWeb>[0]), createWriteStream(file));
  } catch (error) {
    throw new StartRefusal(`${address} broke off (${(error as Error).message}): try again.`);
  }
}

async function ask(address: string): Promise<Response> {
  const answer = await fetch(address).catch((error: Error) => {
    const { code } = (error.cause ?? {}) as { code?: string };
    throw new StartRefusal(`${address} cannot be reached (${code ?? error.message}).`);
  });
  if (!answer.ok || !answer.body) throw new StartRefusal(`${address} answers ${answer.status}: name the address of an installation, of a snapshot or of a zip.`);
  return answer;
}
