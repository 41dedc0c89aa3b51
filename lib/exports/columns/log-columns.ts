import type { Column } from './column';

/** log.csv: the public log, one line for each change of what is public, oldest first; each carries the hash of the line before it. */
export const LOG_COLUMNS = [
  { name: 'line', type: 'integer', required: true, range: [1, null], unit: null, hxl: '#meta+line', example: '17',
    meaning: 'Place in the log. Numbers rise and may leave gaps; what holds the lines together is previous_hash.' },
  { name: 'changed_at', type: 'instant', required: true, unit: null, hxl: '#date+changed', example: '2026-01-15T10:00:00Z',
    meaning: 'The hour in which it happened, in UTC: minutes are not told.' },
  { name: 'kind', type: 'text', required: true, oneOf: ['published', 'corrected', 'withdrawn', 'restored'], unit: null, hxl: '#meta+kind', example: 'published',
    meaning: 'published, corrected, withdrawn, or restored (public again).' },
  { name: 'report_id', type: 'text', required: true, unit: null, hxl: '#meta+id', example: '9f2c41d07ab35e68',
    meaning: 'Public name of the report, as in reports.csv.' },
  { name: 'revision', type: 'integer', range: [1, null], unit: null, hxl: '#meta+revision', example: '2',
    meaning: 'Number of the state that became public; empty when the report was withdrawn.' },
  { name: 'data_version', type: 'integer', required: true, range: [0, null], unit: null, hxl: '#meta+version', example: '42',
    meaning: 'Version of the public data that came with it.' },
  { name: 'salt', type: 'text', unit: null, hxl: '#meta+salt', example: '3f0c9a51d2e84b7795c0a1f2e3d4c5b6',
    meaning: 'What content_hash was made with; empty once the report has left the public, or was erased.' },
  { name: 'content_hash', type: 'text', unit: null, hxl: '#meta+hash+content', example: 'b5bb9d8014a0f9b1d61e21e796d78dccdf1352f23cd32812f4850b878ae4944c',
    meaning: 'SHA-256 of salt, line feed and the cells of the row in reports.csv joined by U+001F, without labels and data version.' },
  { name: 'previous_hash', type: 'text', required: true, unit: null, hxl: '#meta+hash+previous', example: '0000000000000000000000000000000000000000000000000000000000000000',
    meaning: 'hash of the line before; 64 zeros in the first.' },
  { name: 'hash', type: 'text', required: true, unit: null, hxl: '#meta+hash', example: '7d865e959b2466918c9863afca942d0fb89d7c9ac0c99bafc3749504ded97730',
    meaning: 'SHA-256 of this line, which holds previous_hash: the data page says how. The newest one is the head of the log.' },
  { name: 'erased', type: 'text', oneOf: ['yes'], unit: null, hxl: '#meta+erased', example: 'yes',
    meaning: 'yes where what became public was erased later for the safety of people; else empty.' },
] as const satisfies readonly Column[];
