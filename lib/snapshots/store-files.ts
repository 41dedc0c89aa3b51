import { Readable } from 'node:stream';
import type { Context } from '@/lib/auth/context';
import type { Tx } from '@/lib/db/client';
import { dataFiles, type PublicFile } from '@/lib/exports/data-files';
import { asOfText } from './frozen-at';
import { checksumsText, manifestText, type Frozen } from './manifest';
import { snapshotAddress } from './snapshot-address';
import { storeFile, type FrozenFile } from './store-file';

/** Stores every file of a snapshot in their order: the public data as of its instant, then manifest and sums. */
export async function storeFiles(tx: Tx, frozen: Frozen, ctx: Context, signal?: AbortSignal): Promise<FrozenFile[]> {
  const { id, asOf } = frozen;
  const stored: FrozenFile[] = [];
  const add = async (file: PublicFile) => {
    stored.push(await storeFile(tx, file, { snapshotId: id, position: stored.length, signal }));
  };
  for (const file of dataFiles(ctx, asOfText(asOf), snapshotAddress(id))) await add(file);
  await add(textFile('manifest.json', 'application/json', manifestText(frozen, ctx.crisis, stored)));
  await add(textFile('SHA256SUMS', 'text/plain; charset=utf-8', checksumsText(stored)));
  return stored;
}

function textFile(name: string, contentType: string, text: string): PublicFile {
  return { name, contentType, isTable: false, open: async () => Readable.from([Buffer.from(text)]) };
}
