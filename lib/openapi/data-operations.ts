import type { DeclaredFile } from '@/lib/exports/data-file';
import type { DataTable } from '@/lib/exports/data-table';
import { csvHead } from '@/lib/exports/csv';
import { DATA_TABLES } from '@/lib/exports/data-tables';
import { translator } from '@/lib/i18n/translate';
import type { JsonSchema } from './json-schema';
import { parametersOf } from './parameters';
import { problemAnswers } from './problem-answers';

/** An address under /data/ as its route declares it; null for one that takes no parameter and describes itself. */
export type DataAddress = { name: string; declared: DeclaredFile | null };

const PLAIN = { excel: false, hxl: false };

/** Sentences on the files that are no tables, by name. */
const OTHERS: Record<string, string> = {
  'metadata.json': 'Dictionary, licence, citation, sources, policy, coverage and row counts of the tables.',
  'datapackage.json': 'The CSVs beside it as a Frictionless Data Package.',
  'areas.geojson': 'The areas with their figures of a day (RFC 7946).',
  'shortfall.zip': 'All of it with checksums and a README: how to cite, coverage, known gaps.',
  'corrections.atom': 'The newest corrections, withdrawals and returns as a feed (RFC 4287).',
  'snapshots.json': 'Every snapshot, newest first, with its files and their sums.',
};

/** GET of an address under /data/. */
export function dataOperation({ name, declared }: DataAddress): JsonSchema {
  const { takes = [], parameters = [], contentType = 'application/json' } = declared ?? {};
  const [mediaType = ''] = contentType.split(';');
  const table = DATA_TABLES.find((candidate) => name === `${candidate.name}.csv` || name === `${candidate.name}.json`);
  const codes = [...(takes.length + parameters.length > 0 ? ['parameter-refused' as const] : []), ...(parameters.includes('cursor') ? ['cursor-expired' as const] : [])];
  return {
    operationId: name.replaceAll('.', '_'),
    tags: ['data'],
    summary: table ? tableSentence(table) : OTHERS[name],
    security: [],
    parameters: parametersOf([...takes, ...parameters]),
    responses: {
      200: { description: `${name}.`, headers: HEADERS, content: { [mediaType]: contentOf(name, mediaType, table) } },
      304: { description: 'Unchanged since the state that If-None-Match names.' },
      ...problemAnswers(codes.length > 0 ? codes : ['parameter-refused'], false),
    },
  };
}

const HEADERS = {
  ETag: { description: 'Send it again as If-None-Match to be answered 304 while nothing has changed.', schema: { type: 'string' } },
  'Last-Modified': { description: 'When the public data changed last.', schema: { type: 'string' } },
};

function tableSentence({ name }: DataTable): string {
  return translator('en')(`dataPage.files.${name}`);
}

function contentOf(name: string, mediaType: string, table: DataTable | undefined): JsonSchema {
  if (mediaType === 'application/zip') return { schema: { type: 'string', contentMediaType: mediaType } };
  if (table && mediaType === 'application/json') return { schema: { $ref: `#/components/schemas/${table.name}File` } };
  if (table) return { schema: { type: 'string', description: 'RFC 4180, UTF-8, the columns of the row in this order.' }, example: csvHead(table.columns, PLAIN) };
  if (name === 'snapshots.json') return { schema: { $ref: '#/components/schemas/SnapshotList' } };
  return { schema: mediaType.endsWith('json') ? { type: 'object' } : { type: 'string' } };
}
