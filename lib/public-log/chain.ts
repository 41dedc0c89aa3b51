import { hash } from 'node:crypto';

/** previous_hash of the first line. */
export const NO_LINE = '0'.repeat(64);

/** Columns of reports.csv that content_hash is made of, in their order: all that a report says, without labels and what moves by itself. */
export const HASHED_COLUMNS = [
  'report_id', 'observed_on', 'area_code', 'category', 'item_code', 'severity', 'people_affected', 'people_status', 'quantity_needed',
  'quantity_available', 'unit', 'certainty', 'source_type', 'claimed_by', 'statement', 'citation', 'revision', 'published_on', 'valid_until',
  'counter_claim', 'scope', 'coding_note',
] as const;

/** Columns of log.csv that the hash of a line is made of, in their order. */
export const LINKED_COLUMNS = ['previous_hash', 'line', 'kind', 'report_id', 'revision', 'data_version', 'changed_at', 'content_hash'] as const;

/** What every line begins with: another way to make lines gets another name. */
export const CHAIN_NAME = 'shortfall-log-1';

/** Holds cells apart: no text of a report can hold this control character. */
const BETWEEN_CELLS = '\u001f';

/**
 * The hash of a line of the log, in lower-case hex (decision 015):
 * SHA-256( "shortfall-log-1" LF previous_hash LF line LF kind LF report_id LF revision LF data_version LF changed_at LF content_hash ),
 * UTF-8, with nothing in the place of an empty cell and no line feed at the end.
 *
 * @param cellOf gives the cell of a line of log.csv by the name of its column
 */
export function lineHash(cellOf: (column: (typeof LINKED_COLUMNS)[number]) => string): string {
  return sha256([CHAIN_NAME, ...LINKED_COLUMNS.map(cellOf)].join('\n'));
}

/**
 * What a line says became public, in lower-case hex: SHA-256( salt LF cells ), UTF-8. The cells are those of HASHED_COLUMNS as they stand in
 * reports.csv without quotation marks, joined by U+001F; an empty cell is nothing.
 *
 * @param cellOf gives the cell of a row of reports.csv by the name of its column
 */
export function contentHash(salt: string, cellOf: (column: (typeof HASHED_COLUMNS)[number]) => string): string {
  return sha256(`${salt}\n${HASHED_COLUMNS.map(cellOf).join(BETWEEN_CELLS)}`);
}

function sha256(text: string): string {
  return hash('sha256', text, 'hex');
}
