import { announceOutbox } from './announce';
import { answersName } from './answers-name';
import { changeStores } from './change-stores';
import type { OutboxDb } from './outbox-db';

/** Throws a report away that was never received, and its answers with it. */
export async function dropReport(db: OutboxDb, id: string): Promise<void> {
  await changeStores(db, ['reports', 'locked'], async (change) => {
    await change.objectStore('reports').delete(id);
    await change.objectStore('locked').delete(answersName(id));
  });
  announceOutbox();
}
