import type { Crisis } from '@/lib/crisis/schema';
import { LICENCE } from '@/lib/exports/licence';
import { citationOf } from './citation';
import { asOfText } from './frozen-at';
import { snapshotAddress } from './snapshot-address';
import type { FrozenFile } from './store-file';

/** What a snapshot is a picture of. */
export type Frozen = { id: string; asOf: Date; version: number; head: { line: number; hash: string } };

/** The text of manifest.json: what was frozen, how it is cited, and every file before it with its sums. */
export function manifestText({ id, asOf, version, head }: Frozen, crisis: Crisis, files: readonly FrozenFile[]): string {
  const manifest = {
    format: 'shortfall-snapshot-1',
    id,
    crisis: { code: crisis.code, name: crisis.names.en, sample: crisis.sample },
    asOf: asOfText(asOf),
    dataVersion: version,
    // The newest line of log.csv: whoever wrote this hash down can tell later whether the past was changed.
    head,
    licence: LICENCE.id,
    citation: citationOf('en', id, crisis),
    address: snapshotAddress(id),
    files: files.map(({ name, contentType, bytes, rows, sha256 }) => ({ name, mediaType: contentType, bytes, rows, sha256 })),
  };
  return `${JSON.stringify(manifest, null, 2)}\n`;
}

/** The text of SHA256SUMS as GNU coreutils read it: `sha256sum -c SHA256SUMS` in the folder of the files. */
export function checksumsText(files: readonly FrozenFile[]): string {
  return files.map(({ name, sha256 }) => `${sha256}  ${name}\n`).join('');
}
