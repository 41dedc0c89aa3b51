import { correctionsAtom, correctionsCsv, correctionsJson } from '@/lib/corrections/corrections-routes';
import { GET as areas } from '@/lib/exports/areas-csv-route';
import { GET as events } from '@/lib/exports/events-csv-route';
import { GET as items } from '@/lib/exports/items-csv-route';
import { GET as reports } from '@/lib/exports/reports-csv-route';
import { GET as severity } from '@/lib/exports/severity-csv-route';
import { GET as trends } from '@/lib/exports/trends-csv-route';
import { GET as unknownFile } from '@/lib/exports/unknown-file-route';
import { logCsv, logJson } from '@/lib/public-log/log-routes';
import { snapshotFile, snapshotList } from '@/lib/snapshots/snapshot-routes';

type Handler = (request: Request) => Promise<Response>;

/** Files of /data/ by their names. What lies there is a file or nothing, and never a page. */
export const DATA_FILES: Readonly<Record<string, Handler>> = {
  'reports.csv': reports,
  'severity.csv': severity,
  'trends.csv': trends,
  'areas.csv': areas,
  'items.csv': items,
  'events.csv': events,
  'corrections.csv': correctionsCsv,
  'corrections.json': correctionsJson,
  'corrections.atom': correctionsAtom,
  'log.csv': logCsv,
  'log.json': logJson,
  'snapshots.json': snapshotList,
};

/** A file of a snapshot: /data/2026-11-23-v42/reports.csv. */
const SNAPSHOT_FILE = /^\d{4}-\d{2}-\d{2}-v\d+\/[^/]+$/;

/** The handler of a path under /data/, without that prefix. */
export function dataRoute(name: string): Handler {
  if (Object.hasOwn(DATA_FILES, name)) return DATA_FILES[name]!;
  return SNAPSHOT_FILE.test(name) ? snapshotFile : unknownFile;
}
