import { backoff } from './backoff';
import { sendAll, type RunEnd } from './send-all';
import type { SendTools } from './send-report';
import { waitingHashes } from './waiting-hashes';
import { withOutbox } from './with-outbox';

/** Held by the page that sends. */
const LOCK = 'shortfall-outbox';
/** Phones that were all told the same instant spread over this long after it. */
const SPREAD_MS = 5_000;
/** Browsers count no further than 24 days: a timer that rings too early finds that nothing may be sent yet. */
const LONGEST_TIMER_MS = 24 * 3_600_000;

export type SenderTools = SendTools & {
  /** From 0 to 1. */
  random: () => number;
  /** Calls `run` once after `ms`; gives back what prevents it. */
  later: (run: () => void, ms: number) => () => void;
  /** The browser's lock manager, where it has one. */
  locks: Pick<LockManager, 'request'> | undefined;
};

export type Sender = {
  /**
   * Tries now, unless the server asked for time. Resolves when there is nothing more to do for now, with how that came; null when another page is
   * sending. Never rejects.
   */
  send: () => Promise<RunEnd | null>;
  /** To be called after news of the outbox: tries when a report waits that this page has not seen yet. Rejects where the stores cannot be read. */
  hear: () => Promise<void>;
  /** Stops the timer. */
  stop: () => void;
};

/**
 * Sends the outbox from one page. Who calls `send` decides when: on load, when the phone says that it is online, when the page is looked
 * at, on the button. What fails is tried again by the timer (backoff), never before an instant that the server named.
 *
 * Of several pages only one sends: the lock is asked for and, when another page has it, left alone. Browsers without locks may send a report
 * twice; then the server's exactly-once (decision 006) gives both the same receipt.
 */
export function createSender(tools: SenderTools): Sender {
  let running: Promise<RunEnd | null> | null = null;
  let isAsked = false;
  let failures = 0;
  let seen = new Set<string>();
  let cancel = () => {};

  const schedule = (ms: number) => {
    cancel();
    cancel = tools.later(() => void send(), Math.min(ms, LONGEST_TIMER_MS));
  };

  /** One run under the lock; null when another page has it. A browser that cannot read its own stores counts as a failure. */
  const attempt = async (): Promise<RunEnd | null> => {
    const work = () =>
      withOutbox(async (db) => {
        seen = await waitingHashes(db);
        return sendAll(db, tools);
      });
    try {
      if (!tools.locks) return await work();
      return await tools.locks.request(LOCK, { ifAvailable: true }, (lock) => (lock ? work() : null));
    } catch {
      return { kind: 'failed' };
    }
  };

  const run = async (): Promise<RunEnd | null> => {
    cancel();
    const end = await attempt();
    failures = end?.kind === 'failed' ? failures + 1 : 0;
    // The page that sends may be closed in the middle of it: this one looks again later.
    if (end === null || end.kind === 'failed') schedule(backoff(Math.max(failures, 1), tools.random()));
    if (end?.kind === 'paused') schedule(end.until - tools.now() + tools.random() * SPREAD_MS);
    return end;
  };

  const loop = async (): Promise<RunEnd | null> => {
    let end: RunEnd | null = null;
    // Whoever asks during a run is answered by one more: what they saved may have come too late for it.
    while (isAsked) {
      isAsked = false;
      end = await run();
    }
    running = null;
    return end;
  };

  const send = () => {
    isAsked = true;
    return (running ??= loop());
  };

  const hear = async () => {
    const waiting = await withOutbox(waitingHashes);
    // Every page hears of what every sender stores: only something new is a reason, or two pages would wake each other for ever.
    if ([...waiting].some((hash) => !seen.has(hash))) await send();
  };

  return { send, hear, stop: () => cancel() };
}
