import type { Column } from '@/lib/exports/columns/column';
import type { DataTable } from '@/lib/exports/data-table';
import type { JsonSchema } from './json-schema';

const TYPES: Record<Column['type'], JsonSchema> = {
  text: { type: 'string' },
  integer: { type: 'integer' },
  decimal: { type: 'number' },
  date: { type: 'string', format: 'date' },
  instant: { type: 'string', format: 'date-time' },
};

/** A row of a table as JSON: its columns as keys, in their order, every one of them there. */
export function rowSchema({ columns }: Pick<DataTable, 'columns'>): JsonSchema {
  return {
    type: 'object',
    properties: Object.fromEntries(columns.map((column) => [column.name, cellSchema(column)])),
    required: columns.map(({ name }) => name),
    additionalProperties: false,
  };
}

function cellSchema({ type, meaning, unit, example, required, oneOf, range }: Column): JsonSchema {
  const [minimum, maximum] = range ?? [];
  const { type: plainType, ...format } = TYPES[type];
  return {
    type: required ? plainType : [plainType, 'null'],
    ...format,
    ...(oneOf ? { enum: required ? [...oneOf] : [...oneOf, null] } : {}),
    ...(minimum === undefined ? {} : { minimum }),
    ...(maximum === undefined || maximum === null ? {} : { maximum }),
    description: unit === null ? meaning : `${meaning} Unit: ${unit}.`,
    examples: [type === 'integer' || type === 'decimal' ? Number(example) : example],
  };
}
