import { getHeapSpaceStatistics, setFlagsFromString } from 'node:v8';

/** Bytes, both halves: what is made for a piece of a mass of rows is dead when the next one comes. */
const ENOUGH = 4 * 1024 * 1024;
/** V8's own, which is what one-off work is quickest with (decision 021). */
const DOUBLING = 2;
const AFTER_MS = 1_000;

let until: NodeJS.Timeout | undefined;

/**
 * For the next second V8 does not let the space of this thread's young objects grow beyond 4 MiB. It would double it each time that enough of them
 * outlived a collection, up to 32 MiB, and a file with masses of rows brings enough of them in a second, however few live at a time. To be called for each
 * piece, also because V8 takes the setting back whenever a thread starts. A space that is larger already stays so.
 */
export function keepYoungSmall(): void {
  const young = getHeapSpaceStatistics().find(({ space_name: name }) => name === 'new_space');
  growBy(young && young.space_size >= ENOUGH ? 1 : DOUBLING);
  until ??= setTimeout(() => growBy(DOUBLING), AFTER_MS).unref();
  until.refresh();
}

function growBy(factor: number): void {
  setFlagsFromString(`--semi-space-growth-factor=${factor}`);
}
