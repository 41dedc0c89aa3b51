import { contentMembers } from '@/lib/reports/stored/content-members';
import { drawPublicIds } from '@/lib/reports/stored/draw-public-id';
import { drawReferences } from '@/lib/reports/stored/draw-reference';
import type { ReportContent } from '@/lib/reports/stored/report-content';
import type { ContentRow } from './check-content';
import type { Named } from './row-names';

/** A row that can be stored, under the names it will have. */
export type JudgedRow = Pick<ContentRow, 'row' | 'clientId' | 'reportId' | 'certainty'> & Named & { contentHash: string; content: ReportContent };

/** A row of a text of rows, read again: what tells it apart; what it says stands in further members, by column. */
export type TextRow = {
  row: number;
  client_id?: string;
  report_id?: string;
  id: string;
  public_id: string;
  reference: string;
  content_hash: string;
};

/**
 * Rows as one text in UTF-8: a JSON array with an object for each, as the statement takes them (`relationOf`), under names that are drawn for them.
 * Bytes, because rows wait for their turn: as objects or texts they would live long enough to be moved among what lives for ever, and fill the
 * memory. What is null is left out: most of a row often is.
 */
export function rowsText(rows: readonly JudgedRow[]): Uint8Array<ArrayBuffer> {
  const references = drawReferences(rows.length);
  const publicIds = drawPublicIds(rows.length);
  return textOf(
    rows.map(({ row, clientId, reportId, id, publicId, contentHash, certainty, content }, index) => ({
      row,
      client_id: clientId ?? undefined,
      report_id: reportId ?? undefined,
      id,
      public_id: publicId ?? publicIds[index]!,
      reference: references[index]!,
      content_hash: contentHash,
      certainty: certainty ?? undefined,
      ...contentMembers(content),
    })),
  );
}

/** The rows of such a text. */
export function readRowsText(text: Uint8Array): TextRow[] {
  return JSON.parse(new TextDecoder().decode(text)) as TextRow[];
}

/** The same rows under other names, for those whose drawn names were somebody else's. Public names of the record are not drawn. */
export function drawnAgain(rows: readonly TextRow[], as: 'submitted' | 'record'): Uint8Array {
  const references = drawReferences(rows.length);
  const publicIds = drawPublicIds(rows.length);
  return textOf(rows.map((row, index) => ({ ...row, reference: references[index]!, public_id: as === 'record' ? row.public_id : publicIds[index]! })));
}

function textOf(rows: readonly object[]): Uint8Array<ArrayBuffer> {
  return new TextEncoder().encode(JSON.stringify(rows));
}
