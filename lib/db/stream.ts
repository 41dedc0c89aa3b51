import 'server-only';
import type { Readable } from 'node:stream';
import { to as copyTo } from 'pg-copy-streams';
import { streamPool } from './client';

/**
 * The bytes of `COPY (query) TO STDOUT`, streamed with backpressure over a connection for streams alone. `query` is SQL that the caller built
 * from literals and `quoteLiteral` alone: COPY takes no parameters. Destroying the stream cancels the statement.
 */
export async function copyOut(query: string, options = 'FORMAT csv'): Promise<Readable> {
  const client = await streamPool().connect();
  const stream = client.query(copyTo(`COPY (${query}) TO STDOUT WITH (${options})`));
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
  return stream;
}

/** A text as an SQL literal, for the one statement that takes no parameters. */
export function quoteLiteral(value: string): string {
  if (value.includes('\0')) throw new RangeError('A NUL cannot stand in an SQL literal.');
  return `E'${value.replaceAll('\\', '\\\\').replaceAll("'", "''")}'`;
}
