import type { Topology } from 'topojson-specification';
import { dayFromDb } from '@/lib/core/dates';
import type { Db, Tx } from '@/lib/db/client';
import { itemReference, type ItemReference } from './item-reference';
import { crisisSchema, type Area, type Crisis, type CrisisEvent, type Item, type Names } from './schema';

type Source = Db | Tx;
type Loaded = {
  crisis: Crisis;
  areas: Area[];
  items: Item[];
  itemReferences: ReadonlyMap<string, ItemReference>;
  events: CrisisEvent[];
  map: Topology | null;
};

const kept = new WeakMap<Source, Promise<Loaded>>();

/** The crisis this installation serves, as its database was loaded. Throws while no profile is loaded. */
export async function currentCrisis(db: Source): Promise<Crisis> {
  return (await current(db)).crisis;
}

/** The whole place tree in the order of the profile: the root first, every parent before its children. */
export async function currentAreas(db: Source): Promise<Area[]> {
  return (await current(db)).areas;
}

/** The items in the order of the profile. */
export async function currentItems(db: Source): Promise<Item[]> {
  return (await current(db)).items;
}

/** What the profile says of each item, by code: why it is on the list, and the amounts that have a source. */
export async function currentItemReferences(db: Source): Promise<ReadonlyMap<string, ItemReference>> {
  return (await current(db)).itemReferences;
}

/** The events by date. */
export async function currentEvents(db: Source): Promise<CrisisEvent[]> {
  return (await current(db)).events;
}

/** The outlines of the profile, or null where it has none. */
export async function currentMap(db: Source): Promise<Topology | null> {
  return (await current(db)).map;
}

/** Kept for the life of the process, like the profile itself: who changes these rows by hand restarts the server. */
function current(db: Source): Promise<Loaded> {
  const known = kept.get(db);
  if (known) return known;
  const loading = load(db);
  kept.set(db, loading);
  loading.catch(() => kept.delete(db));
  return loading;
}

async function load(db: Source): Promise<Loaded> {
  const row = await db.loadedCrisis.findUnique({ where: { id: 1 } });
  if (!row) throw new Error('No profile is loaded: start Shortfall with `npm start`.');
  const inOrder = { orderBy: { position: 'asc' } } as const;
  // One after the other: inside a transaction there is one connection.
  const areas = await db.area.findMany(inOrder);
  const items = await db.item.findMany(inOrder);
  const events = await db.event.findMany(inOrder);
  return {
    crisis: crisisSchema.parse(row.profile),
    areas: areas.map((area) => ({ ...area, level: area.level as Area['level'], names: area.names as Names })),
    items: items.map(({ reference: _, ...item }) => ({ ...item, names: item.names as Names })),
    itemReferences: new Map(items.map(({ code, reference }) => [code, itemReference(reference)])),
    map: (row.map ?? null) as Topology | null,
    events: events.map((event) => ({
      ...event,
      date: dayFromDb(event.date),
      datePrecision: event.datePrecision as CrisisEvent['datePrecision'],
      title: event.title as Names,
    })),
  };
}
