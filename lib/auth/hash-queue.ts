import { problems } from '@/lib/core/problem';

/** Hashing is made to be slow: two at once leave the rest of the machine to those who report. */
const AT_ONCE = 2;
/** About five seconds of waiting; whoever comes after that is told to come back. */
const MAX_WAITING = 500;

let running = 0;
const waiting: (() => void)[] = [];

/** Runs `work` when fewer than two others are running, in the order of asking. Throws too-many-attempts (429) when the queue is full. */
export async function inHashQueue<T>(work: () => Promise<T>): Promise<T> {
  if (running >= AT_ONCE) {
    if (waiting.length >= MAX_WAITING) throw problems.tooManyAttempts(5);
    await new Promise<void>((resolve) => waiting.push(resolve));
  } else {
    running += 1;
  }
  try {
    return await work();
  } finally {
    // The place is handed over rather than given up, so that nobody new can slip in between.
    const next = waiting.shift();
    if (next) next();
    else running -= 1;
  }
}
