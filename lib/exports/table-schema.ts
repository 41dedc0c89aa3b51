import type { Column } from './columns/column';
import type { DataTable } from './data-table';

const TYPES = { text: 'string', integer: 'integer', decimal: 'number', date: 'date', instant: 'datetime' } as const;

/** A table as Table Schema (https://specs.frictionlessdata.io/table-schema/). A key that can have an empty cell is no primary key there. */
export function tableSchema({ name, columns, key, refersTo = {} }: DataTable) {
  const isWhole = key.every((part) => columns.some((column) => column.name === part && column.required));
  const foreignKeys = Object.entries(refersTo).map(([fields, [table, column]]) => ({
    fields,
    reference: { resource: table === name ? '' : table, fields: column },
  }));
  return {
    fields: columns.map(field),
    missingValues: [''],
    ...(isWhole ? { primaryKey: key.length === 1 ? key[0] : [...key] } : {}),
    ...(foreignKeys.length > 0 ? { foreignKeys } : {}),
  };
}

function field({ name, type, unit, meaning, hxl, example, required, oneOf, range }: Column) {
  const [minimum, maximum] = range ?? [];
  return {
    name,
    type: TYPES[type],
    format: 'default',
    description: meaning,
    ...(unit === null ? {} : { unit }),
    example,
    'x-hxl': hxl,
    constraints: {
      ...(required ? { required } : {}),
      ...(oneOf ? { enum: [...oneOf] } : {}),
      ...(minimum === undefined ? {} : { minimum }),
      ...(maximum === undefined || maximum === null ? {} : { maximum }),
    },
  };
}
