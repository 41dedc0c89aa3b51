import { currentDb, type Db } from '@/lib/db/client';
import { publicSecondsBehind } from '@/lib/db/public-db';
import { ageOf } from './age-of';

/**
 * What was answered from a replica says how old it is, and is given on once the first piece of its body is there: a replica may cancel what it reads
 * at any moment, and until something was sent the primary can be asked instead. Any other answer stays as it is. Throws what the body fails with.
 *
 * @param db the database that it was answered from
 */
export async function asFromReplica(db: Db, response: Response): Promise<Response> {
  if (db === currentDb()) return response;
  for (const [name, value] of Object.entries(ageOf(publicSecondsBehind()))) response.headers.set(name, value);
  return response.body ? begun(response, response.body.getReader()) : response;
}

async function begun(response: Response, reader: ReadableStreamDefaultReader<Uint8Array>): Promise<Response> {
  const first = await reader.read();
  const body = new ReadableStream<Uint8Array>(
    {
      start: (controller) => (first.done ? controller.close() : controller.enqueue(first.value)),
      async pull(controller) {
        const { done, value } = await reader.read();
        if (done) controller.close();
        else controller.enqueue(value);
      },
      cancel: (reason) => reader.cancel(reason),
    },
    { highWaterMark: 0 },
  );
  return new Response(body, response);
}
