/**
 * The present instant of work that takes longer than a moment: `now` at first, then as much later as time has passed. What becomes public
 * carries the instant at which it does, within the minutes after which the past stands (SETTLED_AFTER_MS).
 */
export function movingNow(now: Date): () => Date {
  const begun = performance.now();
  return () => new Date(now.getTime() + performance.now() - begun);
}
