import { createHash, randomBytes } from 'node:crypto';
import type { CheckedRow } from './check-rows';

/** What a report is called inside (id) and outside (publicId). */
export type Named = { id: string; publicId: string };

/**
 * The names of a row. In the record both follow from the row, so that addresses survive a new installation. A submitted row's id follows
 * from its author and key, so that the same file sent twice is one set of reports; its public name is drawn and tells nothing.
 */
export function namesOf(row: CheckedRow, as: 'submitted' | 'record', author: string): Named {
  if (as === 'record') {
    const publicId = row.publicId ?? row.contentHash.slice(0, 16);
    return { id: 'clientId' in row.key ? row.key.clientId : uuidOf(`record ${publicId}`), publicId };
  }
  const id = 'clientId' in row.key ? row.key.clientId : uuidOf(`${author} ${row.key.name}`);
  return { id, publicId: randomBytes(8).toString('hex') };
}

/** A UUID made of a text: the same text gives the same one (version 8 of RFC 9562). */
function uuidOf(text: string): string {
  const bytes = createHash('sha256').update(text).digest().subarray(0, 16);
  bytes[6] = (bytes[6]! & 0x0f) | 0x80;
  bytes[8] = (bytes[8]! & 0x3f) | 0x80;
  return bytes.toString('hex').replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}
