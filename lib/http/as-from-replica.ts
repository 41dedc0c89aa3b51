import { currentDb, type Db } from '@/lib/db/client';
import { publicSecondsBehind } from '@/lib/db/public-db';
import { ageOf } from './age-of';

/** As much of a body is read before its answer begins: the files of a small crisis are answered whole or by the primary. */
const HELD_BYTES = 256 * 1024;

/**
 * What was answered from a replica says how old it is, and is given on once its body, or the beginning of a long one, is there: a replica may go, or
 * cancel what it reads, at any moment, and until something was sent the primary can be asked instead. Any other answer stays as it is. Throws what
 * the beginning of the body fails with.
 *
 * @param db the database that it was answered from
 */
export async function asFromReplica(db: Db, response: Response): Promise<Response> {
  if (db === currentDb()) return response;
  for (const [name, value] of Object.entries(ageOf(publicSecondsBehind()))) response.headers.set(name, value);
  return response.body ? begun(response, response.body.getReader()) : response;
}

async function begun(response: Response, reader: ReadableStreamDefaultReader<Uint8Array>): Promise<Response> {
  const held: Uint8Array[] = [];
  for (let bytes = 0; bytes < HELD_BYTES; bytes += held.at(-1)!.byteLength) {
    const { done, value } = await reader.read();
    if (done) break;
    held.push(value);
  }
  const body = new ReadableStream<Uint8Array>(
    {
      async pull(controller) {
        const value = held.shift() ?? (await reader.read()).value;
        if (value) controller.enqueue(value);
        else controller.close();
      },
      cancel: (reason) => reader.cancel(reason),
    },
    { highWaterMark: 0 },
  );
  return new Response(body, response);
}
