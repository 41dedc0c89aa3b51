import { on } from 'node:events';
import path from 'node:path';
import { MessageChannel, Worker, type ResourceLimits } from 'node:worker_threads';
import { problems } from '@/lib/core/problem';
import { keepYoungSmall } from '@/lib/db/keep-young-small';
import type { Asked } from './checked-chunks';
import type { CheckedChunk, CheckedFile } from './checked-file';
import type { ToJudge } from './judge';

/** Made by scripts/setup/bundle-judge.mjs. */
const BUNDLE = '.build/judge.mjs';

/** MiB. The file and the keys of its rows lie outside of it; what is kept inside does not grow with the file. */
const LIMITS: ResourceLimits = { maxOldGenerationSizeMb: 20, maxYoungGenerationSizeMb: 2 };

/** Pieces that are judged before they are asked for, so that the database never waits. */
const AHEAD = 2;

/**
 * A file judged by a thread of its own, which ends with `work`: reading and judging fill a small memory that is given back at once, and
 * nobody else's request waits for them. Takes the memory of `file` over.
 *
 * @param signal aborts when the client has gone: there is no next piece then, and the thread ends
 * @throws import-too-heavy (413) when the rows need more memory than one import may have; body-unreadable (400) when the client has gone
 */
export async function withJudge<T>(file: Uint8Array, signal: AbortSignal, work: (file: CheckedFile) => Promise<T>, limits = LIMITS): Promise<T> {
  if (signal.aborted) throw problems.bodyUnreadable('broken-off');
  const worker = new Worker(path.resolve(BUNDLE), { resourceLimits: limits, env: {}, execArgv: [] });
  const over = new AbortController();
  const leave = () => over.abort(problems.bodyUnreadable('broken-off'));
  signal.addEventListener('abort', leave);
  worker.on('error', (error) => over.abort(isOutOfMemory(error) ? problems.importTooHeavy() : error));
  worker.on('exit', () => over.abort(new Error('The judge of an import ended before its time.')));
  try {
    tell(worker, { file }, isWhole(file) ? [file.buffer as ArrayBuffer] : []);
    return await work((asked) => piecesOf(worker, asked, over.signal));
  } finally {
    signal.removeEventListener('abort', leave);
    await worker.terminate();
  }
}

async function* piecesOf(worker: Worker, asked: Asked, over: AbortSignal): AsyncGenerator<CheckedChunk> {
  const { port1: questions, port2: answers } = new MessageChannel();
  tell(worker, { asked, answers }, [answers]);
  try {
    for (let piece = 0; piece < AHEAD; piece += 1) questions.postMessage(null);
    for await (const [piece] of on(questions, 'message', { signal: over }) as AsyncIterable<[CheckedChunk | null]>) {
      if (piece === null) return;
      keepYoungSmall();
      questions.postMessage(null);
      yield piece;
    }
  } catch (error) {
    throw over.aborted ? over.reason : error;
  } finally {
    questions.close();
  }
}

function tell(worker: Worker, told: ToJudge, handedOver: Parameters<Worker['postMessage']>[1] = []): void {
  worker.postMessage(told, handedOver);
}

/** False for a small piece of memory that others have parts of too: it is copied. */
function isWhole({ byteLength, buffer }: Uint8Array): boolean {
  return byteLength * 2 >= buffer.byteLength;
}

function isOutOfMemory(error: unknown): boolean {
  return (error as { code?: unknown }).code === 'ERR_WORKER_OUT_OF_MEMORY';
}
