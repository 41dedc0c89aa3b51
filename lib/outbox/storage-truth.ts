import { withOutbox } from './with-outbox';

/**
 * What this browser does with reports that wait: `kept` where it promised to, `may-be-deleted` where it did not, `none` where nothing can be
 * written now. A private window that takes reports and drops them when it is closed promises nothing either, and is not told apart.
 */
export type StorageTruth = 'kept' | 'may-be-deleted' | 'none';

const PROBE = 'probe';

/** Finds out by writing, not by guessing. */
export async function storageTruth(): Promise<StorageTruth> {
  try {
    await withOutbox(async (db) => {
      const change = db.transaction('settings', 'readwrite');
      await Promise.all([change.store.put(0, PROBE), change.store.delete(PROBE), change.done]);
    });
  } catch {
    return 'none';
  }
  return (await isPromised()) ? 'kept' : 'may-be-deleted';
}

/** Asks the browser to keep what is stored even when space runs out; some ask the person, most decide by themselves. */
export async function askToKeep(): Promise<StorageTruth> {
  const isKept = await isPromised();
  if (!isKept) await navigator.storage?.persist?.().catch(() => false);
  return storageTruth();
}

async function isPromised(): Promise<boolean> {
  return (await navigator.storage?.persisted?.().catch(() => false)) ?? false;
}
