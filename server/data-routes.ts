import { csvRoute } from '@/lib/exports/csv-route';
import type { DeclaredFile } from '@/lib/exports/data-file';
import { DATA_TABLES } from '@/lib/exports/data-tables';
import { dataPackageRoute, geojsonRoute, metadataRoute, zipRoute } from '@/lib/exports/document-routes';
import { jsonRoute } from '@/lib/exports/json-route';
import { GET as unknownFile } from '@/lib/exports/unknown-file-route';
import { GET as snapshotFile } from '@/lib/snapshots/snapshot-file-route';
import { GET as snapshotList } from '@/lib/snapshots/snapshot-list-route';
import { GET as snapshotZip } from '@/lib/snapshots/snapshot-zip-route';
import { GET as correctionsAtom } from './feed/corrections-feed-route';

type Handler = ((request: Request) => Promise<Response>) & { declared?: DeclaredFile };

/** Files of /data/ by their names. What lies there is a file or nothing, and never a page. */
export const DATA_FILES: Readonly<Record<string, Handler>> = {
  ...Object.fromEntries(DATA_TABLES.map((table) => [`${table.name}.csv`, csvRoute(table)])),
  ...Object.fromEntries(DATA_TABLES.map((table) => [`${table.name}.json`, jsonRoute(table)])),
  'metadata.json': metadataRoute,
  'datapackage.json': dataPackageRoute,
  'areas.geojson': geojsonRoute,
  'shortfall.zip': zipRoute,
  'corrections.atom': correctionsAtom,
  'snapshots.json': snapshotList,
};

/** Those that are sent as they are made: they grow with the reports, and no memory holds them. */
export const STREAMED_FILES: readonly string[] = ['reports.csv', 'log.csv', 'log.json', 'shortfall.zip'];

/** A file of a snapshot: /data/2026-11-23-v42/reports.csv. */
const SNAPSHOT_FILE = /^\d{4}-\d{2}-\d{2}-v\d+\/[^/]+$/;

/** The handler of a path under /data/, without that prefix. */
export function dataRoute(name: string): Handler {
  if (Object.hasOwn(DATA_FILES, name)) return DATA_FILES[name]!;
  if (!SNAPSHOT_FILE.test(name)) return unknownFile;
  return name.endsWith('/shortfall.zip') ? snapshotZip : snapshotFile;
}
