import type { Readable } from 'node:stream';

/** A file as the body of an answer: read at the pace of the client, destroyed when it goes, and broken off where the file fails. */
export function bodyOf(file: Readable): ReadableStream<Uint8Array> {
  const pieces = file[Symbol.asyncIterator]();
  return new ReadableStream<Uint8Array>(
    {
      async pull(controller) {
        const { done, value } = await pieces.next();
        if (done) controller.close();
        else controller.enqueue(value);
      },
      cancel: () => void file.destroy(),
    },
    { highWaterMark: 0 },
  );
}
