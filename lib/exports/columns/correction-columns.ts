import type { Column } from './column';

/** corrections.csv: what changed after it had been public, a row for each column that changed, newest first. */
export const CORRECTION_COLUMNS = [
  { name: 'line', type: 'integer', required: true, range: [1, null], unit: null, hxl: '#meta+line', example: '17',
    meaning: 'Place of the change in the public log, as in log.csv; a change of several columns has several rows.' },
  { name: 'changed_at', type: 'instant', required: true, unit: null, hxl: '#date+changed', example: '2026-01-15T10:00:00Z',
    meaning: 'The hour in which it changed, in UTC: minutes are not told.' },
  { name: 'kind', type: 'text', required: true, oneOf: ['corrected', 'withdrawn', 'restored'], unit: null, hxl: '#meta+kind', example: 'corrected',
    meaning: 'corrected, withdrawn, or restored (public again).' },
  { name: 'report_id', type: 'text', required: true, unit: null, hxl: '#meta+id', example: '9f2c41d07ab35e68',
    meaning: 'Public name of the report, as in reports.csv.' },
  { name: 'address', type: 'text', required: true, unit: null, hxl: '#meta+url', example: 'https://example.org/record/9f2c41d07ab35e68',
    meaning: 'Page of the report, with its history.' },
  { name: 'column', type: 'text', unit: null, hxl: '#meta+column', example: 'severity',
    meaning: 'Column of reports.csv that changed; empty when the whole report left or came back.' },
  { name: 'old', type: 'text', unit: null, hxl: '#meta+value+old', example: '4',
    meaning: 'Value before; empty where there was none, and for a report that is not public now.' },
  { name: 'new', type: 'text', unit: null, hxl: '#meta+value+new', example: '3',
    meaning: 'Value after; empty where there is none, and for a report that is not public now.' },
  { name: 'reason', type: 'text', unit: null, hxl: '#description+reason', example: 'The source has corrected its statement',
    meaning: 'Why, as the verifier wrote it for the public.' },
  { name: 'data_version', type: 'integer', required: true, range: [0, null], unit: null, hxl: '#meta+version', example: '42',
    meaning: 'Version of the public data that came with it.' },
] as const satisfies readonly Column[];
