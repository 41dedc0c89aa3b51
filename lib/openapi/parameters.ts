import { FILTER_SCHEMAS, type FilterName } from '@/lib/estimates/filters';
import { FILE_FILTERS } from '@/lib/exports/data-table';
import { FILE_OPTIONS } from '@/lib/exports/file-options';
import { MOST_ROWS, PAGE_OPTIONS } from '@/lib/exports/page-options';
import { translator } from '@/lib/i18n/translate';
import { sentSchema, type JsonSchema } from './json-schema';

type OwnName = (typeof FILE_OPTIONS)[number] | (typeof PAGE_OPTIONS)[number];
const OWN: Record<OwnName, JsonSchema> = {
  excel: { type: 'string', enum: ['1'] },
  hxl: { type: 'string', enum: ['1'] },
  cursor: { type: 'string' },
  limit: { type: 'integer', minimum: 1, maximum: MOST_ROWS, default: MOST_ROWS },
};
/** In the order in which addresses are written. */
const NAMES = [...FILE_FILTERS, ...FILE_OPTIONS, ...PAGE_OPTIONS];

/** The page about programs says these in its own words, the data page all others. */
const TOLD_HERE: readonly string[] = ['asOf', 'cursor', 'limit'];
/** What no check of a text says by itself. */
const FORMATS: Partial<Record<string, string>> = { from: 'date', to: 'date', on: 'date', asOf: 'date-time' } satisfies Partial<Record<FilterName, string>>;

/** Every parameter of every address for programs, by name: the schema that reads it, and the words of the data page. */
export function parameters(): Record<string, JsonSchema> {
  return Object.fromEntries(NAMES.map((name) => [name, parameter(name)]));
}

/** Those that an address takes, referred to. */
export function parametersOf(names: readonly string[]): JsonSchema[] {
  return NAMES.filter((name) => names.includes(name)).map((name) => ({ $ref: `#/components/parameters/${name}` }));
}

function parameter(name: FilterName | OwnName): JsonSchema {
  const schema = isOwn(name) ? OWN[name] : sentSchema(FILTER_SCHEMAS[name]);
  return {
    name,
    in: 'query',
    required: false,
    description: translator('en')(`${TOLD_HERE.includes(name) ? 'apiPage.parameters' : 'dataPage.filters'}.${name}`),
    schema: FORMATS[name] ? { ...schema, format: FORMATS[name] } : schema,
  };
}

function isOwn(name: FilterName | OwnName): name is OwnName {
  return Object.hasOwn(OWN, name);
}
