/**
 * How often a test repeats what only repetition shows: `few` by default, so that `npm test` stays under three minutes, and `full` with
 * SHORTFALL_TESTS=full, before a release. What is asserted is the same for both.
 */
export function howMany({ few, full }: { few: number; full: number }): number {
  return process.env.SHORTFALL_TESTS === 'full' ? full : few;
}
