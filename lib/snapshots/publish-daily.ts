import type { Crisis } from '@/lib/crisis/schema';
import type { Db, Tx } from '@/lib/db/client';
import { CLOCK } from './clock-actor';
import type { Frozen } from './manifest';
import { publishSnapshot, type Published } from './publish-snapshot';
import { dayOfSnapshot } from './snapshot-id';

type Asked = { db: Db; crisis: Crisis; now: Date; signal?: AbortSignal };

/**
 * Freezes the public data as the clock does it: where the crisis is, once a day, and only if they have changed since the newest snapshot. Of
 * several processes on one database one does it.
 */
export async function publishDaily({ db, crisis, now, signal }: Asked): Promise<Published> {
  const ctx = { actor: CLOCK, now, locale: 'en', db, crisis } as const;
  return publishSnapshot(ctx, { isWanted: hasChangedToday, ...(signal ? { signal } : {}) });
}

async function hasChangedToday(tx: Tx, { id, version }: Frozen): Promise<boolean> {
  const newest = await tx.snapshot.aggregate({ _max: { version: true } });
  if (newest._max.version !== null && newest._max.version >= BigInt(version)) return false;
  return (await tx.snapshot.count({ where: { madeById: null, id: { startsWith: `${dayOfSnapshot(id)}-` } } })) === 0;
}
