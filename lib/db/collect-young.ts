import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

type Collect = (how: { type: 'minor' }) => void;
let collect: Collect | null = null;

/**
 * Collects what died young, which takes a millisecond or two. V8 does it by itself when the young objects fill its heap, and memory outside of the
 * heap hardly counts for that: hundreds of dead buffers hang on a few hundred small objects.
 */
export function collectYoung(): void {
  collect ??= exposed();
  collect({ type: 'minor' });
}

/** V8 gives its collector to the contexts that are made while the flag stands. */
function exposed(): Collect {
  setFlagsFromString('--expose-gc');
  const found = runInNewContext('gc') as Collect;
  setFlagsFromString('--no-expose-gc');
  return found;
}
