import type { Readable } from 'node:stream';
import type { Db } from '@/lib/db/client';
import { sql, type Sql } from '@/lib/db/sql';
import type { Filters } from '@/lib/estimates/filters';
import { selectedReports, type Surroundings } from '@/lib/estimates/selected-reports';
import { REPORT_COLUMNS, type ReportColumnName } from './columns/report-columns';
import { copiedCsv } from './copied-csv';
import type { FileOptions } from './csv';

/** Each column in SQL. Numbers lose trailing zeros and days are their digits, whatever the settings of the server. */
export const REPORT_CELLS: Record<ReportColumnName, Sql> = {
  report_id: sql`report.public_id`,
  observed_on: sql`to_char(report.observed_on, 'YYYY-MM-DD')`,
  area_code: sql`report.area_id`,
  area_name: sql`area_label.name`,
  category: sql`report.category::text`,
  item_code: sql`report.item_code`,
  item_name: sql`item_label.name`,
  severity: sql`report.severity`,
  people_affected: sql`report.people_affected`,
  people_status: sql`report.people_status::text`,
  quantity_needed: sql`trim_scale(report.quantity_needed)`,
  quantity_available: sql`trim_scale(report.quantity_available)`,
  unit: sql`report.unit`,
  certainty: sql`report.certainty::text`,
  source_type: sql`report.source_type::text`,
  claimed_by: sql`report.claimed_by`,
  statement: sql`report.statement`,
  citation: sql`report.citation`,
  revision: sql`report.revision`,
  published_on: sql`to_char(report.published_at AT TIME ZONE crisis.time_zone, 'YYYY-MM-DD')`,
  data_version: sql`public_data.version`,
  valid_until: sql`to_char(report.valid_until, 'YYYY-MM-DD')`,
  counter_claim: sql`report.counter_claim`,
  scope: sql`report.scope::text`,
  coding_note: sql`report.coding_note`,
  item_weight: sql`lower(item_label.weight)`,
};

/** The bytes of reports.csv, as the database formats them. */
export async function reportsCsv(db: Db, filters: Filters, options: FileOptions, surroundings: Surroundings): Promise<Readable> {
  return copiedCsv(db, REPORT_COLUMNS, REPORT_CELLS, selectedReports(filters, surroundings), options);
}
