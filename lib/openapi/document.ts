import { DATA_TABLES } from '@/lib/exports/data-tables';
import type { Crisis } from '@/lib/crisis/schema';
import { repeatSchema, reportInputSchema } from '@/lib/reports/schema';
import { verifiedAnswerSchema } from '@/lib/reports/verified-row';
import { batchAnswerSchema, checkAnswerSchema, importAnswerSchema, metaSchema, ownReportsSchema, receiptSchema, snapshotListSchema } from './answers';
import { apiPaths } from './api-operations';
import { dataOperation, type DataAddress } from './data-operations';
import { answeredSchema, sentSchema, type JsonSchema } from './json-schema';
import { parameters } from './parameters';
import { PROBLEM_SCHEMA, problemAnswers } from './problem-answers';
import { rowSchema } from './row-schema';

type Described = { crisis: Crisis; origin: string; addresses: readonly DataAddress[] };

/**
 * The contract of the addresses for programs (OpenAPI 3.1), made from what the addresses run on: the schemas that read what is sent, and the tables
 * with their columns. Nothing of it is written twice.
 */
export function openApiDocument({ crisis, origin, addresses }: Described): JsonSchema {
  return {
    openapi: '3.1.0',
    info: {
      title: `${crisis.sample ? 'SAMPLE. ' : ''}Shortfall: ${crisis.names.en}`,
      version: '1',
      description:
        'Public data are read without a key and are the same for everybody. Names of columns and their order never change; new ones come last. ' +
        'A parameter that is unknown or cannot be read is refused by name.',
      license: { name: 'Data: CC BY 4.0', url: 'https://creativecommons.org/licenses/by/4.0/' },
    },
    servers: [{ url: origin }],
    tags: [
      { name: 'data', description: 'Public data. No key, no cookie.' },
      { name: 'programs', description: 'With a key of an account: Authorization: Bearer.' },
    ],
    paths: {
      ...Object.fromEntries(addresses.map((address) => [`/data/${address.name}`, { get: dataOperation(address) }])),
      '/data/{snapshot}/{file}': { get: SNAPSHOT_FILE },
      ...apiPaths(),
      '/api/openapi.json': { get: OWN },
    },
    components: {
      securitySchemes: { key: { type: 'http', scheme: 'bearer', description: 'A key from the page of keys. It never stands in an address.' } },
      parameters: parameters(),
      schemas: schemas(),
    },
  };
}

const SNAPSHOT_FILE: JsonSchema = {
  operationId: 'snapshotFile',
  tags: ['data'],
  summary: 'A file of a snapshot: the same bytes for ever.',
  security: [],
  parameters: [
    { name: 'snapshot', in: 'path', required: true, description: '`id` in snapshots.json.', schema: { type: 'string', examples: ['2026-11-23-v42'] } },
    { name: 'file', in: 'path', required: true, description: '`name` in snapshots.json.', schema: { type: 'string', examples: ['reports.csv'] } },
  ],
  responses: { 200: { description: 'The file.', content: { '*/*': {} } }, 304: { description: 'Unchanged.' }, ...problemAnswers(['parameter-refused', 'not-found'], false) },
};

const OWN: JsonSchema = {
  operationId: 'openapi',
  tags: ['data'],
  summary: 'This document.',
  security: [],
  responses: { 200: { description: 'OpenAPI 3.1.', content: { 'application/json': { schema: { type: 'object' } } } }, 304: { description: 'Unchanged.' }, ...problemAnswers([], false) },
};

function schemas(): Record<string, JsonSchema> {
  const report = sentSchema(reportInputSchema);
  return {
    ...Object.fromEntries(DATA_TABLES.flatMap((table) => [[`${table.name}Row`, rowSchema(table)], [`${table.name}File`, fileSchema(table.name)]])),
    Meta: answeredSchema(metaSchema),
    SnapshotList: answeredSchema(snapshotListSchema),
    Problem: PROBLEM_SCHEMA,
    Report: report,
    Repeat: sentSchema(repeatSchema),
    Batch: {
      type: 'object',
      properties: { reports: { type: 'array', minItems: 1, maxItems: 200, items: { oneOf: [{ $ref: '#/components/schemas/Report' }, { $ref: '#/components/schemas/Repeat' }] } } },
      required: ['reports'],
      additionalProperties: false,
    },
    Receipt: answeredSchema(receiptSchema),
    BatchAnswer: answeredSchema(batchAnswerSchema),
    OwnReports: answeredSchema(ownReportsSchema),
    ImportAnswer: answeredSchema(importAnswerSchema),
    CheckAnswer: answeredSchema(checkAnswerSchema),
    VerifiedReports: answeredSchema(verifiedAnswerSchema),
  };
}

function fileSchema(name: string): JsonSchema {
  return {
    type: 'object',
    properties: { data: { type: 'array', items: { $ref: `#/components/schemas/${name}Row` } }, meta: { $ref: '#/components/schemas/Meta' } },
    required: ['data', 'meta'],
    additionalProperties: false,
  };
}
