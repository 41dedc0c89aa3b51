import { StartRefusal } from '../start-refusal';
import { livePostmaster, type Postmaster } from './postmaster';

type Keep = { cluster: string; relaunch: () => Promise<Postmaster>; announce: (line: string) => void };

const LOOK_EVERY_MS = 250;

/**
 * Looks after a postmaster and starts it again when it is gone. A relaunch may fail at first, while the children of
 * the dead one still hold its memory: the next look tries again.
 *
 * @returns a function that ends the watch; it waits for a relaunch that is under way
 */
export function keepRunning({ cluster, relaunch, announce }: Keep): () => Promise<void> {
  let working: Promise<void> | null = null;
  const look = async () => {
    if (livePostmaster(cluster)) return;
    announce('PostgreSQL has stopped; starting it again.');
    await relaunch().then(
      () => announce('PostgreSQL runs again.'),
      (error: unknown) => error instanceof StartRefusal && announce(error.message),
    );
  };
  const timer = setInterval(() => {
    working ??= look().finally(() => (working = null));
  }, LOOK_EVERY_MS);
  timer.unref();
  return async () => {
    clearInterval(timer);
    await working;
  };
}
