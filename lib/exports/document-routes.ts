import { Readable } from 'node:stream';
import type { FilterName, Filters } from '@/lib/estimates/filters';
import type { Context } from '@/lib/auth/context';
import { areasGeojson } from './areas-geojson';
import { dataFile } from './data-file';
import { dataFiles, jsonText } from './data-files';
import { dataPackage } from './data-package';
import { readDataset } from './dataset';
import { dataZip } from './data-zip';
import { metadata } from './metadata';
import { settledInstant } from './settled-instant';

/** /data/metadata.json: the dictionary, licence, citation, sources, policy and coverage of the tables. */
export const metadataRoute = documentRoute('metadata', 'json', 'application/json; charset=utf-8', ['asOf'], async (ctx, { asOf }) =>
  metadata(ctx, await readDataset(ctx, asOf)),
);

/** /data/datapackage.json: the CSVs beside it as a Frictionless Data Package. */
export const dataPackageRoute = documentRoute('datapackage', 'json', 'application/json; charset=utf-8', ['asOf'], async (ctx, { asOf }) =>
  dataPackage(ctx.crisis, await readDataset(ctx, asOf)),
);

/** /data/areas.geojson: the areas with their figures of a day. */
export const geojsonRoute = documentRoute('areas', 'geojson', 'application/geo+json', ['item', 'certainty', 'on', 'asOf'], areasGeojson);

/** /data/shortfall.zip: all of it, as of `asOf` or of the newest instant that does not change any more. */
export const zipRoute = dataFile<string>({
  name: 'shortfall',
  ending: 'zip',
  contentType: 'application/zip',
  takes: ['asOf'],
  parameters: [],
  formFrom: async (_, { ctx, filters }) => filters.asOf ?? settledInstant(ctx),
  shape: (asOf) => asOf,
  open: async ({ ctx, form: asOf }) => dataZip(`shortfall-${ctx.crisis.code}`, asOf, dataFiles(ctx, asOf)),
});

function documentRoute(
  name: string,
  ending: string,
  contentType: string,
  takes: readonly FilterName[],
  make: (ctx: Context, filters: Filters) => Promise<object>,
) {
  return dataFile<null>({
    name,
    ending,
    contentType,
    takes,
    parameters: [],
    disposition: 'inline',
    formFrom: () => null,
    shape: () => '',
    open: async ({ ctx, filters }) => Readable.from([Buffer.from(jsonText(await make(ctx, filters)))], { objectMode: false }),
  });
}
