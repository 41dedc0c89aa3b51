import { currentEvents } from '@/lib/crisis/current';
import { EVENT_COLUMNS } from './columns/event-columns';
import { csvStream } from './csv-stream';
import { dataFile } from './data-file';

/** /data/events.csv: what happened when, and who says so. */
export const GET = dataFile({
  name: 'events',
  columns: EVENT_COLUMNS,
  filtered: false,
  open: async ({ ctx: { db }, options }) => {
    const rows = (await currentEvents(db)).map((event) => [
      event.id, event.date, event.datePrecision, event.kind, event.title.en, event.title.hy ?? null, event.title.ru ?? null,
      event.attributedTo, event.disputed ? 'yes' : 'no', event.counterClaim, event.source, event.confidence,
    ]);
    return csvStream(EVENT_COLUMNS, rows, options);
  },
});
