import { hash } from 'node:crypto';
import type { ContentRow } from './check-content';

/** What a report is called inside (id) and outside (publicId). Null: its public name is drawn when it is stored, and tells nothing. */
export type Named = { id: string; publicId: string | null };

/**
 * The names of a row. In the record both follow from the row, so that addresses survive a new installation. A submitted row's id follows
 * from its author and key (its client_id, else its report_id, else what it says), so that the same file sent twice is one set of reports.
 */
export function namesOf(row: ContentRow, contentHash: string, { as, author }: { as: 'submitted' | 'record'; author: string }): Named {
  if (as === 'record') {
    const publicId = row.reportId ?? contentHash.slice(0, 16);
    return { id: row.clientId ?? uuidOf(`record ${publicId}`), publicId };
  }
  return { id: row.clientId ?? uuidOf(`${author} ${row.reportId ?? contentHash}`), publicId: null };
}

/** A UUID made of a text: the same text gives the same one (version 8 of RFC 9562). */
function uuidOf(text: string): string {
  const hex = hash('sha256', text, 'hex');
  const variant = ((Number.parseInt(hex[16]!, 16) & 0x3) | 0x8).toString(16);
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-${variant}${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}
