import { todayIn } from '@/lib/core/dates';
import { currentCrisis } from '@/lib/crisis/current';
import { readPublicly, type PublicSource } from '@/lib/db/public-db';
import { settledInstant } from '@/lib/estimates/settled-instant';
import { readDataVersion } from '@/lib/estimates/stored/data-version';
import type { DataState } from './data-clock';

/**
 * What public pages are made from at this moment: the version of the public data, the newest snapshot of them, which a page lists, and the day
 * where the crisis is, because a page of a running one says how old a report is and every page says when it was looked at.
 */
export function readDataState(): Promise<DataState> {
  return readPublicly(stateOf);
}

async function stateOf({ db, turn }: PublicSource): Promise<DataState> {
  const { timeZone } = await currentCrisis(db);
  const { version, changedAt } = await readDataVersion(db);
  const newest = await db.snapshot.findFirst({ orderBy: { madeAt: 'desc' }, select: { id: true } });
  const now = new Date();
  const isSettled = settledInstant(changedAt, now) !== null;
  return { version, changedAt, isSettled, snapshot: newest?.id ?? null, day: todayIn(timeZone, now), turn };
}
