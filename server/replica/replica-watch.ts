import type { Replica } from '@/lib/db/public-db';
import { PrimaryPast } from './primary-past';
import type { Sighting } from './sighting';

/** What is known of a replica; only one that is `in use` is asked. */
export type ReplicaState = 'in use' | 'away' | 'behind' | 'promoted' | 'foreign' | 'ahead';

type Parts = {
  lookAtReplica: () => Promise<Sighting>;
  lookAtPrimary: () => Promise<Sighting>;
  /** The primary as it was before the first look: what it holds now, the replica must hold before it is asked. */
  first: Sighting;
  /** Ends every connection to the replica that waits for an answer. */
  cut: () => void;
  /** Told when public reads go from one to the other. */
  onChange?: (state: ReplicaState) => void;
  /** Milliseconds of a clock that never goes back. */
  now?: () => number;
};

/** Readers are told of a lag from here on, and a replica that lagged too much is asked again below it. */
const NOTICED_MS = 5_000;
/** A replica that lags more is not asked while the primary answers. */
const TOO_OLD_MS = 30_000;
/** A replica that answers nothing for so long is given up by those who wait for it. */
const SILENT_MS = 3_000;
/** After a fault so many good looks in a row come before it is asked again. */
const LOOKS_TO_RETURN = 3;

/**
 * Knows whether public reads may ask the replica: whether it answers, still follows the primary of this installation, and how far behind it is.
 * How far is seen by comparing positions in the log of changes, not clocks: the replica is as old as the last moment at which the primary was where
 * the replica is now. While the primary is away a replica of any age is better than nothing.
 */
export class ReplicaWatch {
  private known: ReplicaState = 'away';
  private turns = 0;
  private behindMs = 0;
  private goodLooks = LOOKS_TO_RETURN;
  private silentSince: number | null = null;
  private readonly past = new PrimaryPast();
  private readonly now: () => number;

  constructor(private readonly parts: Parts) {
    this.now = parts.now ?? (() => performance.now());
    this.past.add(this.now(), parts.first.position);
  }

  get state(): ReplicaState {
    return this.known;
  }

  /** Seconds that it lags behind; 0 while nobody would notice. */
  get secondsBehind(): number {
    return this.behindMs < NOTICED_MS ? 0 : Math.round(this.behindMs / 1000);
  }

  /** What public reads ask of it. */
  asked(): Omit<Replica, 'db'> {
    return {
      isFit: () => this.known === 'in use',
      turn: () => this.turns,
      secondsBehind: () => this.secondsBehind,
      distrust: () => {
        this.goodLooks = 0;
        this.become('away');
      },
    };
  }

  async look(): Promise<ReplicaState> {
    // The replica first: then the primary is never behind a replica that follows it.
    const replica = await this.parts.lookAtReplica().catch(() => null);
    const primary = await this.parts.lookAtPrimary().catch(() => null);
    if (primary) this.past.add(this.now(), primary.position);
    this.giveUpSilence(replica !== null);
    const judged = this.judge(replica, primary);
    this.goodLooks = judged === 'in use' ? this.goodLooks + 1 : 0;
    if (judged !== 'in use') this.become(judged);
    else if (this.goodLooks >= LOOKS_TO_RETURN) this.become('in use');
    return this.known;
  }

  private judge(replica: Sighting | null, primary: Sighting | null): ReplicaState {
    if (!replica) return 'away';
    if (!replica.isStandby) return 'promoted';
    if (replica.system !== this.parts.first.system || replica.database !== this.parts.first.database) return 'foreign';
    if (primary && replica.position > primary.position) return 'ahead';
    const level = this.past.levelAt(replica.position);
    if (level === null) return 'behind';
    this.behindMs = this.now() - level;
    const limit = this.known === 'behind' ? NOTICED_MS : TOO_OLD_MS;
    return primary && this.behindMs > limit ? 'behind' : 'in use';
  }

  private become(state: ReplicaState): void {
    if (state === this.known) return;
    if (state === 'in use' || this.known === 'in use') this.turns += 1;
    this.known = state;
    this.parts.onChange?.(state);
  }

  private giveUpSilence(answers: boolean): void {
    if (answers) this.silentSince = null;
    else this.silentSince ??= this.now();
    if (this.silentSince !== null && this.now() - this.silentSince >= SILENT_MS) this.parts.cut();
  }
}
