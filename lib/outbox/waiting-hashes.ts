import type { OutboxDb } from './outbox-db';

/** The hashes of all reports that wait to be sent. */
export async function waitingHashes(db: OutboxDb): Promise<Set<string>> {
  const entries = await db.getAll('reports');
  return new Set(entries.filter(({ state }) => state === 'waiting').map(({ sealedHash }) => sealedHash));
}
