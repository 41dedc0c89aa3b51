import 'server-only';
import type { Readable } from 'node:stream';
import { to as copyTo } from 'pg-copy-streams';
import { currentDb, streamPool, type Db } from './client';
import { withLiterals, type Sql } from './sql';

/**
 * The bytes of `COPY (query) TO STDOUT`, streamed with backpressure over a connection for streams alone. COPY takes no parameters, so the
 * values of `query` stand in it as literals. Destroying the stream cancels the statement; after ten minutes the database does, and the stream
 * fails: an answer that is not whole never looks whole. Of a replica the first
 * bytes are waited for: one that cancels the statement before, throws here, where it can be asked of the primary.
 */
export async function copyOut(db: Db, query: Sql, options = 'FORMAT csv'): Promise<Readable> {
  const client = await streamPool(db).connect();
  const stream = client.query(copyTo(`COPY (${withLiterals(query)}) TO STDOUT WITH (${options})`));
  let released = false;
  const release = (broken: boolean) => {
    if (released) return;
    released = true;
    client.off('error', onError);
    client.release(broken);
  };
  const onError = (error: Error) => stream.destroy(error);
  client.on('error', onError);
  stream.once('end', () => release(false));
  // A stream that closes before its end leaves the connection in the middle of a COPY: drop it, which also ends the statement.
  stream.once('error', () => release(true));
  stream.once('close', () => release(true));
  if (db !== currentDb()) await begun(stream);
  return stream;
}

/** Returns when a stream has its first bytes, or has ended with none; throws when it fails before. */
function begun(stream: Readable): Promise<void> {
  return new Promise((resolve, reject) => {
    const done = (settle: () => void) => () => {
      stream.off('readable', onReadable);
      settle();
    };
    const onReadable = done(resolve);
    stream.once('readable', onReadable);
    stream.once('end', done(resolve));
    stream.once('error', (error) => done(() => reject(error))());
  });
}
