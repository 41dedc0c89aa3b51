import type { Db } from '@/lib/db/client';
import { filtersToQuery } from '@/lib/estimates/filters';
import { changesSince, type AskedChanges, type ChangesSince } from './read-changes';

/** What a page or file as of an instant says beside itself: what has happened since to the reports that it selects. */
export type Past = ChangesSince & {
  /** As in `filters.asOf`. */
  asOf: string;
  /** Query of the page of changes that lists them, without `?`. */
  changesQuery: string;
};

/** Null where an answer speaks of now. */
export async function readPast(db: Db, asked: AskedChanges): Promise<Past | null> {
  const { asOf } = asked.filters;
  if (asOf === null) return null;
  const selecting = filtersToQuery({ ...asked.filters, on: null, measure: null, compare: null, lang: null, asOf: null });
  const changesQuery = [selecting, `since=${encodeURIComponent(asOf)}`].filter(Boolean).join('&');
  return { asOf, changesQuery, ...(await changesSince(db, asked, asOf)) };
}
