import 'server-only';
import type { Db, Tx } from './client';

const TRIES = 5;
/** Serialisation failure and deadlock: the database asks for the same again. */
const RETRIED = ['40001', '40P01'];

/**
 * Runs `work` in one READ COMMITTED transaction; all of it is stored or none. A deadlock or serialisation failure is tried again up to
 * five times, so `work` must have no effect outside the database.
 *
 * @param timeout milliseconds after which it is given up; without it what the client was opened with
 */
export function transact<T>(db: Db, work: (tx: Tx) => Promise<T>, timeout?: number): Promise<T> {
  return retried(() => db.$transaction(work, timeout === undefined ? {} : { timeout }));
}

/** Does what the database asks for again, after a deadlock or a serialisation failure, up to five times. */
export async function retried<T>(work: () => Promise<T>): Promise<T> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await work();
    } catch (error) {
      if (attempt === TRIES || !RETRIED.includes(databaseErrorCode(error) ?? '')) throw error;
    }
  }
}

/** PostgreSQL's five-character code behind a Prisma or driver error, or null when there is none. */
export function databaseErrorCode(error: unknown): string | null {
  for (let at = error as ErrorLike | undefined, depth = 0; at && depth < 6; depth += 1) {
    const code = at.meta?.code ?? at.originalCode ?? at.code;
    if (typeof code === 'string' && /^[0-9A-Z]{5}$/.test(code) && !/^P\d{4}$/.test(code)) return code;
    if (at.code === 'P2034') return '40001';
    at = (at.cause ?? at.meta?.driverAdapterError ?? at.meta?.cause) as ErrorLike | undefined;
  }
  return null;
}

/** True when the database cannot be reached, is starting or is shutting down: try later, nothing is wrong with the request. */
export function isDatabaseAway(error: unknown): boolean {
  const code = databaseErrorCode(error);
  if (code && (code.startsWith('08') || ['57P01', '57P02', '57P03', '53300'].includes(code))) return true;
  for (let at = error as ErrorLike | undefined, depth = 0; at && depth < 6; depth += 1) {
    if (['P1001', 'P1002', 'P1008', 'P1017', 'P2024', 'P2028', 'ECONNREFUSED', 'ECONNRESET', 'EPIPE'].includes(String(at.code))) return true;
    if (/Connection terminated|has encountered a connection error|timeout exceeded when trying to connect|DatabaseNotReachable|SocketTimeout|ConnectionClosed/.test(
      `${at.message ?? ''} ${at.kind ?? ''}`)) return true;
    at = (at.cause ?? at.meta?.driverAdapterError) as ErrorLike | undefined;
  }
  return false;
}

type ErrorLike = {
  code?: unknown;
  originalCode?: unknown;
  kind?: unknown;
  message?: string;
  cause?: unknown;
  meta?: { code?: unknown; cause?: unknown; driverAdapterError?: unknown };
};
