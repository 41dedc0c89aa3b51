import { currentEvents } from '@/lib/crisis/current';
import { EVENT_COLUMNS } from '../columns/event-columns';
import type { DataTable } from '../data-table';

/** events.csv: what happened when, and who says so. */
export const EVENTS_TABLE: DataTable = {
  name: 'events',
  columns: EVENT_COLUMNS,
  key: ['event_id'],
  takes: ['asOf'],
  rows: async ({ ctx: { db } }) =>
    (await currentEvents(db)).map((event) => [
      event.id, event.date, event.datePrecision, event.kind, event.title.en, event.title.hy ?? null, event.title.ru ?? null,
      event.attributedTo, event.disputed ? 'yes' : 'no', event.counterClaim, event.source, event.confidence,
    ]),
};
