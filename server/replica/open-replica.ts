import { setTimeout as sleep } from 'node:timers/promises';
import { openDb } from '@/lib/db/client';
import { installReplica } from '@/lib/db/public-db';
import { openLookPool, openReplicaPool } from '@/lib/db/replica-pool';
import { databaseErrorCode } from '@/lib/db/transaction';
import { placeOf } from '../database';
import { StartRefusal } from '../start-refusal';
import { ReplicaWatch, type ReplicaState } from './replica-watch';
import { sight } from './sighting';

type Asked = {
  /** DATABASE_REPLICA_URL. */
  url: string;
  /** The primary, as the server works with it. */
  primaryUrl: string;
  announce: (line: string) => void;
};
export type WatchedReplica = { watch: ReplicaWatch; close: () => Promise<void> };

const CONNECTIONS = 20;
const EVERY_MS = 1_000;

/** What the database says when it is the setting that is wrong. */
const REFUSED = ['28P01', '28000', '3D000', '42501'];

/**
 * Has public reads ask the replica from now on, while it is fit, and looks at it and at the primary once a second. One that is away is waited for.
 * Throws StartRefusal where the setting is wrong: nobody is let in, the database takes writes itself, or is that of another installation.
 */
export async function openReplica({ url, primaryUrl, announce }: Asked): Promise<WatchedReplica> {
  const place = placeOf(new URL(url));
  const [lookAtReplica, lookAtPrimary] = [openLookPool(url), openLookPool(primaryUrl)];
  const { pool, cut } = openReplicaPool(url, CONNECTIONS);
  const close = async () => {
    installReplica(undefined);
    cut();
    await Promise.all([pool, lookAtReplica, lookAtPrimary].map((each) => each.end()));
  };
  try {
    const first = await sight(lookAtPrimary);
    await sight(lookAtReplica).catch((error: unknown) => refuseWrongSetting(error, place));
    const onChange = (state: ReplicaState) => announce(WORDS[state](place));
    const watch = new ReplicaWatch({ lookAtReplica: () => sight(lookAtReplica), lookAtPrimary: () => sight(lookAtPrimary), first, cut, onChange });
    const state = await watch.look();
    if (state === 'promoted' || state === 'foreign') throw new StartRefusal(`${WORDS[state](place)} Check DATABASE_REPLICA_URL.`);
    if (state === 'away') announce(WORDS.away(place));
    const stopping = new AbortController();
    const looking = lookAgain(watch, stopping.signal);
    installReplica({ db: openDb(pool), ...watch.asked() });
    return { watch, close: async () => (stopping.abort(), await looking, await close()) };
  } catch (error) {
    await close();
    throw error;
  }
}

async function lookAgain(watch: ReplicaWatch, signal: AbortSignal): Promise<void> {
  while (await sleep(EVERY_MS, true, { signal, ref: false }).catch(() => false)) await watch.look();
}

/** What is told when public reads go from one to the other, or must not go there at all. */
const WORDS: Record<ReplicaState, (place: string) => string> = {
  'in use': (place) => `Public pages and files are read from the replica at ${place}.`,
  away: (place) => `The replica at ${place} does not answer: public pages and files are read from the primary until it does.`,
  behind: (place) => `The replica at ${place} is too far behind: public pages and files are read from the primary until it has caught up.`,
  promoted: (place) => `The database at ${place} is no replica any more, it takes writes itself: public pages and files are read from the primary.`,
  foreign: (place) => `The database at ${place} is no replica of this installation's: public pages and files are read from the primary.`,
  ahead: (place) => `The replica at ${place} has what the primary never had: public pages and files are read from the primary.`,
};

function refuseWrongSetting(error: unknown, place: string): void {
  const code = databaseErrorCode(error) ?? (error as NodeJS.ErrnoException).code ?? '';
  if (![...REFUSED, 'ENOTFOUND'].includes(code)) return;
  throw new StartRefusal(`The replica at ${place} does not let us in (${code}): check DATABASE_REPLICA_URL.`);
}
