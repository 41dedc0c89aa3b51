/** What the sender remembers from page to page. */
export type SenderMemory = {
  /** The server asked for a sign-in, and nothing was received since. */
  signInNeeded: boolean;
  /** What the server asked for by Retry-After: nothing is sent before `until`; `saidAt` shows a clock that was set back. Instants in ms. */
  pause: { saidAt: number; until: number } | null;
};

/** Its key in the store of settings. */
export const SENDER_MEMORY = 'sender';

export const NOTHING_REMEMBERED: SenderMemory = { signInNeeded: false, pause: null };

/** The instant before which nothing is sent, in ms; null when the pause is over, or was said by a clock that runs earlier now. */
export function pausedUntil({ pause }: SenderMemory, now: number): number | null {
  return pause && pause.saidAt <= now && now < pause.until ? pause.until : null;
}
