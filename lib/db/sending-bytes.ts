import { randomUUID } from 'node:crypto';
import type { ClientBase, QueryConfig } from 'pg';
import { collectYoung } from './collect-young';

/** Sent bytes after which the buffers they lay in are given back, which with the copies of the driver are three times as large. */
const COLLECTED_AFTER = 2 * 1024 * 1024;
let sent = 0;

/** Where every bundle of this process finds what waits to be sent. */
const WAITING = Symbol.for('shortfall.bytes');
const shared = globalThis as unknown as { [WAITING]?: Map<string, Uint8Array> };
const waiting = (shared[WAITING] ??= new Map());

/**
 * Runs a statement with bytes for a value, in UTF-8 for a text or JSON: `statement` puts `place` where the value belongs. The Prisma client would make
 * six texts of it on its way, and masses of rows would fill the memory with them; so it carries the place alone, and the connection sends the bytes.
 */
export async function sendingBytes<T>(bytes: Uint8Array, statement: (place: string) => Promise<T>): Promise<T> {
  const place = `bytes ${randomUUID()}`;
  waiting.set(place, bytes);
  try {
    return await statement(place);
  } finally {
    waiting.delete(place);
    forget(bytes.byteLength);
  }
}

function forget(count: number): void {
  sent += count;
  if (sent < COLLECTED_AFTER) return;
  sent = 0;
  collectYoung();
}

/** Lets a new connection of a pool send what waits (`sendingBytes`). */
export function letSendBytes(client: ClientBase): void {
  const query = client.query.bind(client) as (...args: unknown[]) => unknown;
  const sends = (asked: QueryConfig | string, ...rest: unknown[]) => query(waiting.size > 0 && typeof asked !== 'string' ? withBytes(asked) : asked, ...rest);
  client.query = sends as typeof client.query;
}

/** Changed where it stands: what a driver asks may be an object of a class of its own. */
function withBytes(asked: QueryConfig): QueryConfig {
  asked.values &&= asked.values.map((value: unknown) => (typeof value === 'string' && waiting.get(value)) || value);
  return asked;
}
