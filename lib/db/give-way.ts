import { readlinkSync } from 'node:fs';
import os from 'node:os';
import type { ClientBase } from 'pg';

/** Where every bundle of this process finds whether its database runs on this machine, as a process of its own user. */
const HERE = Symbol.for('shortfall.database-is-here');
const shared = globalThis as unknown as { [HERE]?: true };

/** Who has this gets a ninth of the processor while others want it, and all of it while nobody does. */
const GIVING_WAY = 10;

/** To be called where the embedded database is started: process numbers of another machine's are those of strangers here. */
export function databaseIsHere(): void {
  shared[HERE] = true;
}

/**
 * Lets everybody else go before the database's process of this connection: a report that somebody sends is not to wait for a download. For connections that
 * read masses and do nothing else, because only an administrator of the machine could take it back; and never for one that writes: what it holds while it
 * gives way, everybody else waits for (an import that gave way made reports wait for seconds).
 */
export function giveWay(client: ClientBase): void {
  const { processID } = client as ClientBase & { processID: number | null };
  if (shared[HERE] && processID) lower(processID);
}

/** The same for the thread that calls it, where threads have priorities of their own: on Linux. */
export function giveWayAsThread(): void {
  try {
    lower(Number(readlinkSync('/proc/thread-self').split('/').at(-1)));
  } catch {
    // Other systems tell nobody the number of a thread.
  }
}

function lower(id: number): void {
  try {
    os.setPriority(id, GIVING_WAY);
  } catch {
    // It has ended meanwhile, or the system does not let us: then it is as quick as everybody else.
  }
}
