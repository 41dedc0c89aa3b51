import type { Crisis } from '@/lib/crisis/schema';
import { KNOWN_GAPS } from './dataset-words';
import type { Dataset } from './dataset';
import { DATA_TABLES } from './data-tables';
import { wholeHour } from './whole-hour';
import { LICENCE } from './licence';
import { tableSchema } from './table-schema';
import { tableWords } from './table-words';

/** datapackage.json: the CSVs as a Frictionless Data Package (https://specs.frictionlessdata.io/data-package/), beside which they lie. */
export function dataPackage(crisis: Crisis, { title, asOf, version, changedAt, origin, citation }: Dataset): object {
  return {
    profile: 'tabular-data-package',
    name: `shortfall-${crisis.code}`,
    title,
    description: KNOWN_GAPS.join('\n\n'),
    version: String(version),
    created: wholeHour(changedAt),
    asOf,
    citation,
    homepage: `${origin}/data`,
    licenses: [{ name: LICENCE.id, path: LICENCE.address, title: LICENCE.title }],
    sources: [{ title: crisis.population.source }],
    resources: DATA_TABLES.map((table) => ({
      profile: 'tabular-data-resource',
      name: table.name,
      path: `${table.name}.csv`,
      description: tableWords('en', table),
      format: 'csv',
      mediatype: 'text/csv',
      encoding: 'utf-8',
      dialect: { delimiter: ',', quoteChar: '"', doubleQuote: true, lineTerminator: '\r\n', header: true },
      schema: tableSchema(table),
    })),
  };
}
