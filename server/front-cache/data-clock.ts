import { setTimeout as sleep } from 'node:timers/promises';

/** The state of what public pages are made from. */
export type DataState = {
  version: number;
  changedAt: Date;
  /** Whether the version stands for ever, so that pages can be cited as of it. */
  isSettled: boolean;
  snapshot: string | null;
  day: string;
  /** Grows when public reads go to another database (lib/db/public-db.ts). */
  turn: number;
};

/** What is known at a moment; `state` is the last one that was read, null before the first. */
export type Moment = { state: DataState | null; isAway: boolean };

type Pace = {
  /** An answer younger than this is not asked for again. */
  askEveryMs: number;
  /** An answer older than this is waited for. */
  trustMs: number;
  /** And for so long at most: then the database counts as away. */
  waitMs: number;
};

const PACE: Pace = { askEveryMs: 400, trustMs: 800, waitMs: 1_000 };

/**
 * Knows the version of the public data without a query per request: while requests come in it is asked every 400 ms beside them, and after a
 * pause the first request waits for it. So what another process changed is seen within a second, and an idle server asks nothing.
 */
export class DataClock {
  private state: DataState | null = null;
  private isAway = false;
  private askedAt = -Infinity;
  private queriedAt = -Infinity;
  private asking: Promise<void> | null = null;
  private query: Promise<DataState> | null = null;
  /** When the state that is known was the state, on the clock of `performance.now()`. */
  knownAt = -Infinity;

  constructor(
    private readonly read: () => Promise<DataState>,
    private readonly pace: Pace = PACE,
  ) {}

  async now(): Promise<Moment> {
    const age = performance.now() - this.askedAt;
    if (age >= this.pace.askEveryMs) this.asking ??= this.ask();
    if (age >= this.pace.trustMs) await this.asking;
    return { state: this.state, isAway: this.isAway };
  }

  private async ask(): Promise<void> {
    const timer = new AbortController();
    // A query that hangs stays the only one: more of them would take the connections that others wait for.
    if (!this.query) {
      this.queriedAt = performance.now();
      this.query = this.read().finally(() => (this.query = null));
    }
    this.query.catch(() => undefined);
    const late = sleep(this.pace.waitMs, null, { signal: timer.signal, ref: false }).catch(() => null);
    const state = await Promise.race([this.query, late]).catch(() => null);
    timer.abort();
    if (state) [this.state, this.knownAt] = [state, this.queriedAt];
    this.isAway = state === null;
    this.askedAt = performance.now();
    this.asking = null;
  }
}
