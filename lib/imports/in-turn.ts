import { problems } from '@/lib/core/problem';

/** A file is up to 32 MiB: as many as fit into memory beside everything else, and nobody takes all the room. */
const IN_HAND = { all: 8, ofOne: 2 };

const inHandOf = new Map<string | null, number>();

/** Takes a file in hand, from its first byte to its answer. Throws server-busy (503) when there are too many. */
export async function inHand<T>(account: string | null, work: () => Promise<T>): Promise<T> {
  const ofThis = inHandOf.get(account) ?? 0;
  const ofAll = [...inHandOf.values()].reduce((sum, count) => sum + count, 0);
  if (ofThis >= IN_HAND.ofOne || ofAll >= IN_HAND.all) throw problems.serverBusy();
  inHandOf.set(account, ofThis + 1);
  try {
    return await work();
  } finally {
    const left = inHandOf.get(account)! - 1;
    if (left > 0) inHandOf.set(account, left);
    else inHandOf.delete(account);
  }
}

const last: Record<'check' | 'import', Promise<unknown>> = { check: Promise.resolve(), import: Promise.resolve() };

/** One check and one import after the other: what waits for its turn holds neither a thread nor a connection to the database. */
export function inTurn<T>(line: 'check' | 'import', work: () => Promise<T>): Promise<T> {
  const mine = last[line].then(work);
  last[line] = mine.catch(() => undefined);
  return mine;
}
