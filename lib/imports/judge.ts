import { parentPort, type MessagePort } from 'node:worker_threads';
import { checkedChunks, type Asked } from './checked-chunks';
import { openRows, type OpenTable } from './open-rows';

/** What a judge is told: first the file, then of each reading by what to judge, and where to answer. */
export type ToJudge = { file: Uint8Array } | { asked: Asked; answers: MessagePort };

// The thread of one import (`withJudge`), a bundle of its own: keeps the file, and judges its rows as often as it is asked to.
let table: Promise<OpenTable>;

parentPort?.on('message', (told: ToJudge) => {
  if ('file' in told) table = openRows(told.file);
  else answer(told);
});

/** For each message at `answers` one CheckedChunk goes back, null after the last. */
function answer({ asked, answers }: Extract<ToJudge, { asked: Asked }>): void {
  const chunks = table.then((opened) => checkedChunks(opened, asked));
  // In turn, as they were asked for: a generator takes one after the other. A failure is nobody's to catch: it ends the thread, and is told so.
  answers.on('message', async () => {
    const { value: chunk } = await (await chunks).next();
    if (chunk) answers.postMessage(chunk, [chunk.rows.buffer]);
    else answers.postMessage(null);
  });
  answers.on('close', async () => (await chunks).return(undefined));
}
