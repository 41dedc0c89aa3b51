import { addDays, earlierDay, eachDay, startOfDayIn, todayIn } from '@/lib/core/dates';
import { areaTree, type AreaTree } from '@/lib/crisis/areas';
import type { Area, Crisis, Day, Item } from '@/lib/crisis/schema';

/** The crisis that sample reports speak of, and when its story is told. */
export type World = {
  crisis: Crisis;
  areas: readonly Area[];
  items: readonly Item[];
  tree: AreaTree;
  itemsByCode: ReadonlyMap<string, Item>;
  /** Accounts: who reports and who decides; nobody does both. */
  contributors: readonly string[];
  verifiers: readonly string[];
  /** Days that reports describe. */
  firstDay: Day;
  lastDay: Day;
  /** Days on which reports arrive: some after the last day that they describe. */
  arrivals: readonly Day[];
  /** Nothing is decided from here on. */
  endsAt: Date;
};

/** How long after the last day reports still arrive, and are still decided on. */
const LATE_DAYS = 10;
export const SETTLED_DAYS = 60;

type Given = Pick<World, 'crisis' | 'areas' | 'items' | 'contributors' | 'verifiers'>;

/** A crisis that has ended is told to its end, one that goes on until yesterday. Throws a RangeError for one that begins today or later. */
export function worldOf({ crisis, areas, items, ...people }: Given, now: Date): World {
  const today = todayIn(crisis.timeZone, now);
  const yesterday = addDays(today, -1);
  const lastDay = earlierDay(crisis.endedOn ?? yesterday, yesterday);
  if (lastDay < crisis.startsOn) throw new RangeError(`The crisis begins on ${crisis.startsOn}: there is nothing to report yet.`);
  const settled = earlierDay(addDays(lastDay, SETTLED_DAYS), today);
  return {
    ...{ crisis, areas, items, ...people },
    tree: areaTree(areas, crisis.policy),
    itemsByCode: new Map(items.map((item) => [item.code, item])),
    firstDay: crisis.startsOn,
    lastDay,
    arrivals: eachDay(crisis.startsOn, earlierDay(addDays(lastDay, LATE_DAYS), yesterday)),
    endsAt: startOfDayIn(crisis.timeZone, settled),
  };
}
