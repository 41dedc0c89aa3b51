import { createHash, randomBytes } from 'node:crypto';
import type { ContentRow } from './check-content';

/** What a report is called inside (id) and outside (publicId). */
export type Named = { id: string; publicId: string };

/**
 * The names of a row. In the record both follow from the row, so that addresses survive a new installation. A submitted row's id follows
 * from its author and key (its client_id, else its report_id, else what it says), so that the same file sent twice is one set of reports;
 * its public name is drawn and tells nothing.
 */
export function namesOf(row: ContentRow, contentHash: string, { as, author }: { as: 'submitted' | 'record'; author: string }): Named {
  if (as === 'record') {
    const publicId = row.reportId ?? contentHash.slice(0, 16);
    return { id: row.clientId ?? uuidOf(`record ${publicId}`), publicId };
  }
  return { id: row.clientId ?? uuidOf(`${author} ${row.reportId ?? contentHash}`), publicId: drawPublicId() };
}

/** A public name that nothing can be read from. */
export function drawPublicId(): string {
  return randomBytes(8).toString('hex');
}

/** A UUID made of a text: the same text gives the same one (version 8 of RFC 9562). */
function uuidOf(text: string): string {
  const bytes = createHash('sha256').update(text).digest().subarray(0, 16);
  bytes[6] = (bytes[6]! & 0x0f) | 0x80;
  bytes[8] = (bytes[8]! & 0x3f) | 0x80;
  const hex = bytes.toString('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`;
}
