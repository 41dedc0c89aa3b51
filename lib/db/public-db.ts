import 'server-only';
import { AsyncLocalStorage } from 'node:async_hooks';
import { currentDb, type Db } from './client';
import { databaseErrorCode, isDatabaseAway } from './transaction';

/** The replica of DATABASE_REPLICA_URL, as the server that watches it hands it over. */
export type Replica = {
  db: Db;
  /** Whether public reads ask it at this moment. */
  isFit: () => boolean;
  /** Grows with each change of that answer. */
  turn: () => number;
  /** Seconds that what it shows lags behind; 0 while nobody would notice. */
  secondsBehind: () => number;
  /** Tells that it failed at a read: it is asked nothing before it has been looked at again. */
  distrust: () => void;
};

/**
 * A database that a public read asks. What was read under one `turn` came from one database; with the next it may be another, whose version of
 * the public data is an earlier one for a moment: nothing kept under one turn is valid in another by its version alone.
 */
export type PublicSource = { db: Db; turn: number };

/** The server's bundle and those of Next meet here. */
const REPLICA = Symbol.for('shortfall.replica');
const ON_PRIMARY = Symbol.for('shortfall.on-primary');
const shared = globalThis as unknown as { [REPLICA]?: Replica | undefined; [ON_PRIMARY]?: AsyncLocalStorage<true> };
const onPrimaryHere = (shared[ON_PRIMARY] ??= new AsyncLocalStorage());

/** From now on public reads ask this replica while it is fit; undefined takes it away. */
export function installReplica(replica: Replica | undefined): void {
  shared[REPLICA] = replica;
}

/**
 * The one place where it is decided which database a public read asks: the replica while it is fit, else the primary. Everything that belongs
 * to somebody, and every write, asks `currentDb`.
 */
export function publicSource(): PublicSource {
  const replica = shared[REPLICA];
  return { db: asksReplica() ? replica!.db : currentDb(), turn: replica?.turn() ?? 0 };
}

/** Whether public reads ask the replica at this moment. */
export function asksReplica(): boolean {
  return shared[REPLICA]?.isFit() === true && !onPrimaryHere.getStore();
}

/** Seconds that public answers lag behind the primary, to be told to their readers; 0 while nobody would notice. */
export function publicSecondsBehind(): number {
  const replica = shared[REPLICA];
  return replica?.isFit() ? replica.secondsBehind() : 0;
}

/** Runs `work` with all of its public reads asking the primary. */
export function onPrimary<T>(work: () => T): T {
  return onPrimaryHere.run(true, work);
}

/**
 * Runs a public read. When the replica fails at it, because it is away or because it cancels what stands in the way of what it replays, the
 * read is done once more by the primary: `work` sends nothing to anybody before it is done.
 */
export async function readPublicly<T>(work: (source: PublicSource) => Promise<T>): Promise<T> {
  const source = publicSource();
  if (source.db === currentDb()) return work(source);
  try {
    return await work(source);
  } catch (error) {
    const isAway = isDatabaseAway(error);
    if (!isAway && databaseErrorCode(error) === null) throw error;
    if (isAway) shared[REPLICA]?.distrust();
    return onPrimary(() => work(publicSource()));
  }
}
