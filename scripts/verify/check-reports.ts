import { REPORT_COLUMNS } from '@/lib/exports/columns/report-columns';
import { contentHash } from '@/lib/public-log/chain';
import { Faults, open, well, wrong, type Finding } from './finding';
import { NotAsWritten, readTable, type Row } from './read-table';
import type { Log } from './walk-log';

/** Holds every row of reports.csv against the newest line of its report: what became public is what the file says, all of it and nothing else. */
export async function checkReports(file: string, { reports, version }: Log): Promise<Finding[]> {
  const faults = new Faults();
  const seen = new Set<string>();
  let before: Row | null = null;
  try {
    for await (const row of readTable(file, REPORT_COLUMNS)) {
      const id = row.report_id!;
      const where = `reports.csv, row ${seen.size + 1} (report ${id})`;
      const newest = reports.get(id);
      if (seen.has(id)) faults.add(`${where}: the report stands here twice.`);
      else if (!newest) faults.add(`${where}: the log knows no such report. The row is one too many.`);
      else if (!newest.isPublic) faults.add(`${where}: by line ${newest.line} of the log it was withdrawn. The row is one too many.`);
      else if (contentHash(newest.salt, (column) => row[column]!) !== newest.contentHash) faults.add(`${where}: it is not what line ${newest.line} of the log says became public.`);
      if (before && !isAfter(row, before)) faults.add(`${where}: it stands in the wrong place. Rows are ordered by observed_on, then report_id.`);
      if (Number(row.data_version) < Number(version) || (before && row.data_version !== before.data_version)) {
        faults.add(`${where}: data_version ${row.data_version} is not that of the other rows and of the log (${version}).`);
      }
      seen.add(id);
      before = row;
    }
  } catch (error) {
    if (!(error instanceof NotAsWritten)) throw error;
    return [...faults.findings, wrong(`reports.csv: ${error.message}.`)];
  }
  for (const [id, { isPublic, line }] of reports) {
    if (isPublic && !seen.has(id)) faults.add(`reports.csv: report ${id}, public by line ${line} of the log, has no row. The row is missing.`);
  }
  if (faults.findings.length > 0) return faults.findings;
  return [
    well(`reports.csv has ${seen.size} rows: each is what the newest line of its report says became public, none is missing, none is too many.`),
    open('area_name, item_name and item_weight in reports.csv are labels: the log does not hold them.'),
  ];
}

function isAfter(row: Row, before: Row): boolean {
  const place = ({ observed_on: day, report_id: id }: Row) => `${day} ${id}`;
  return place(row) > place(before);
}
