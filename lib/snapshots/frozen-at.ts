/** A decision holds its instant for at most 75 seconds before it is stored: what is older than this does not change any more. */
const SETTLED_MS = 120_000;

/** The instant whose public data can be frozen at `now`: two minutes ago, on a whole second. */
export function frozenAt(now: Date): Date {
  return new Date(Math.floor((now.getTime() - SETTLED_MS) / 1_000) * 1_000);
}

/** As addresses have it: 2026-11-23T08:15:00Z. */
export function asOfText(asOf: Date): string {
  return asOf.toISOString().replace('.000Z', 'Z');
}
