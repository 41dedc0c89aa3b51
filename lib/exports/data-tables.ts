import { CORRECTION_TABLE } from '@/lib/corrections/correction-table';
import { LOG_TABLE } from '@/lib/public-log/log-table';
import type { DataTable } from './data-table';
import { AREAS_TABLE } from './tables/areas-table';
import { EVENTS_TABLE } from './tables/events-table';
import { ITEMS_TABLE } from './tables/items-table';
import { REPORTS_TABLE } from './tables/reports-table';
import { SEVERITY_TABLE } from './tables/severity-table';
import { TRENDS_TABLE } from './tables/trends-table';

/** Every public table, in the order of the data page. Addresses, dictionary, Data Package and snapshots are made from this list. */
export const DATA_TABLES: readonly DataTable[] = [
  REPORTS_TABLE,
  SEVERITY_TABLE,
  TRENDS_TABLE,
  AREAS_TABLE,
  ITEMS_TABLE,
  EVENTS_TABLE,
  CORRECTION_TABLE,
  LOG_TABLE,
];
