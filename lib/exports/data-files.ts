import { Readable } from 'node:stream';
import type { Context } from '@/lib/auth/context';
import { NO_FILTERS } from '@/lib/estimates/filters';
import { areasGeojson } from './areas-geojson';
import { dataPackage } from './data-package';
import { readDataset } from './dataset';
import { DATA_TABLES } from './data-tables';
import { metadata } from './metadata';
import { readme } from './readme';
import { tableCsv } from './table-csv';

/** A file of the public data. */
export type PublicFile = {
  name: string;
  contentType: string;
  /** A CSV of rows under a header. */
  isTable: boolean;
  /** Its bytes, from the beginning, each time. */
  open: () => Promise<Readable>;
};

const JSON_TYPE = 'application/json; charset=utf-8';

/**
 * Everything that is public as of an instant, as files that lie beside each other: the tables, then what explains them.
 *
 * @param cited the address that their citation names, where it is not that of these files now
 */
export function dataFiles(ctx: Context, asOf: string, cited?: string): PublicFile[] {
  const filters = { ...NO_FILTERS, asOf };
  // metadata.json comes after the tables: who reads all files in turn makes no row twice.
  const counted = new Map<string, number>();
  const made = (name: string, contentType: string, text: () => Promise<string>): PublicFile => ({
    name,
    contentType,
    isTable: false,
    open: async () => Readable.from([Buffer.from(await text())], { objectMode: false }),
  });
  return [
    ...DATA_TABLES.map((table) => ({
      name: `${table.name}.csv`,
      contentType: 'text/csv; charset=utf-8; header=present',
      isTable: true,
      open: () => tableCsv(table, { ctx, filters, options: { excel: false, hxl: false } }, (rows) => counted.set(table.name, rows)),
    })),
    made('areas.geojson', 'application/geo+json', async () => jsonText(await areasGeojson(ctx, filters))),
    made('metadata.json', JSON_TYPE, async () => jsonText(await metadata(ctx, await readDataset(ctx, asOf, cited), counted))),
    made('datapackage.json', JSON_TYPE, async () => jsonText(dataPackage(ctx.crisis, await readDataset(ctx, asOf, cited)))),
    made('README.txt', 'text/plain; charset=utf-8', async () => readme(ctx.crisis, await readDataset(ctx, asOf, cited))),
  ];
}

/** JSON for people and programs: indented, with a line end. */
export function jsonText(value: object): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}
