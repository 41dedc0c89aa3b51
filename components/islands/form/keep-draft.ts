import { putDraft, type Draft } from '@/lib/entry/draft';
import { withOutbox } from '@/lib/outbox/with-outbox';

/** Every change is on the disk within a second (N7): as soon as nothing is typed for this long, and at least so often. */
const PAUSE_MS = 250;
const LONGEST_MS = 800;

export type DraftKeeper = {
  /** Something was changed. */
  touch: () => void;
  /** Writes what was changed now, without waiting. */
  flush: () => void;
  /** Stops for good; resolves when nothing is being written any more. */
  stop: () => Promise<void>;
  /** Goes on after a stop. */
  resume: () => void;
};

/**
 * Keeps the draft while it is written, and at the moment when the page is hidden or left: a telephone that is put away may not come back.
 *
 * @param current the draft as it is now; null while there is nothing to keep
 * @param told is called after each try, with the instant in ms, or null when the phone could not keep it
 */
export function keepDraft(current: () => Draft | null, told: (savedAt: number | null) => void): DraftKeeper {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let changedAt: number | null = null;
  let isStopped = false;
  let writing: Promise<void> = Promise.resolve();

  const write = () => {
    clearTimeout(timer);
    const draft = changedAt === null || isStopped ? null : current();
    changedAt = null;
    if (!draft) return;
    // One after the other, so that an older state is never written over a newer one.
    writing = writing
      .then(() => withOutbox((db) => putDraft(db, draft)))
      .then(() => told(draft.savedAt), () => told(null));
  };
  const touch = () => {
    if (isStopped) return;
    const now = Date.now();
    changedAt ??= now;
    clearTimeout(timer);
    timer = setTimeout(write, Math.max(0, Math.min(PAUSE_MS, changedAt + LONGEST_MS - now)));
  };
  addEventListener('pagehide', write);
  document.addEventListener('visibilitychange', write);
  return {
    touch,
    flush: write,
    stop: async () => {
      isStopped = true;
      clearTimeout(timer);
      await writing;
    },
    resume: () => {
      isStopped = false;
    },
  };
}
