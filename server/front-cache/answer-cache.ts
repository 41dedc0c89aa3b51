import { AnswerMemory } from './answer-memory';
import type { DataClock, Moment } from './data-clock';
import type { KeptAnswer } from './kept-answer';
import { RenderQueue } from './render-queue';
import { stampOf } from './stamp-of';

/** What an address asks for. */
export type AskedAnswer = {
  /** The same for all requests that get the same bytes. */
  key: string;
  /** The address under which it is made. */
  address: string;
};

/** An answer, and whether it is only the last good one because a newer one cannot be made. */
export type Found = { answer: KeptAnswer; isLastGood: boolean };

type Parts<Asked> = {
  /** Makes an answer from the data of this moment or newer ones. What it throws is kept for nobody. */
  make: (asked: Asked, moment: Moment) => Promise<KeptAnswer>;
  clock: DataClock;
  /** Of memory. */
  bytes: number;
};

/** Making one answer again and again takes a quarter of the time at most, however fast the data change. */
const REST = 4;
/** And it is begun again after so long at the latest. */
const MOST_REST_MS = 1_000;
/** While it is made the old bytes are sent, if they were current so short a time before the rest was over; else the reader waits for the new ones. */
const GRACE_MS = 500;
/** An answer is made anew after so long although no data changed: pages of a table hold a place to go on from that is good for a day. */
const OLD_MS = 60 * 60 * 1_000;
/** A refusal is given again for so long at most. */
const REFUSAL_MS = 10_000;
/** Refusals and redirects are kept apart, so that they never push out an answer. */
const REFUSALS_BYTES = 2 * 1024 ** 2;
const AT_ONCE = 4;
const WAITING = 200;

/** Public answers as bytes: made once per address and state of the data, one at a time for each, within a bound of memory. */
export class AnswerCache<Asked extends AskedAnswer> {
  private readonly answers: AnswerMemory<KeptAnswer>;
  private readonly refusals = new AnswerMemory<KeptAnswer>(REFUSALS_BYTES);
  private readonly making = new Map<string, Promise<KeptAnswer>>();
  private readonly queue = new RenderQueue(AT_ONCE, WAITING);

  constructor(private readonly parts: Parts<Asked>) {
    this.answers = new AnswerMemory(parts.bytes);
  }

  /** Bytes that the answers take at the moment. */
  get size(): number {
    return this.answers.size + this.refusals.size;
  }

  /** The answer that is asked for. Throws QueueFull, or what making it failed with, when there is none to send. */
  async find(asked: Asked): Promise<Found> {
    const { clock } = this.parts;
    const moment = await clock.now();
    const { key } = asked;
    const kept = this.answers.get(key) ?? this.recentRefusal(key);
    if (!kept) return { answer: await this.make(asked), isLastGood: false };
    if (moment.isAway) return { answer: kept, isLastGood: true };
    const now = performance.now();
    if (kept.made.stamp === stampOf(moment.state) && now - kept.made.startedAt < OLD_MS) {
      kept.confirmedAt = Math.max(kept.confirmedAt, clock.knownAt);
      return { answer: kept, isLastGood: false };
    }
    const rest = Math.min(REST * kept.took, MOST_REST_MS);
    const isRecent = now - kept.confirmedAt < rest + GRACE_MS;
    const mayTry = now - kept.triedAt >= rest;
    const making = this.making.get(key) ?? (mayTry ? this.make(asked, kept) : null);
    if (!making || isRecent) {
      making?.catch(() => undefined);
      return { answer: kept, isLastGood: !isRecent };
    }
    return making.then((answer) => ({ answer, isLastGood: false }), () => ({ answer: kept, isLastGood: true }));
  }

  /** To be called when an answer has grown by an encoding: it then counts with its new size. */
  recount({ key }: Asked, answer: KeptAnswer): void {
    this.memoryFor(answer).recount(key, answer);
  }

  private make(asked: Asked, before?: KeptAnswer): Promise<KeptAnswer> {
    const running = this.making.get(asked.key);
    if (running) return running;
    if (before) before.triedAt = performance.now();
    // What people read already goes before what nobody has asked for yet, and so does what has no parameters.
    const isUrgent = before !== undefined || !asked.address.includes('?');
    const work = this.queue.run(() => this.makeAndKeep(asked), { isUrgent }).finally(() => this.making.delete(asked.key));
    this.making.set(asked.key, work);
    return work;
  }

  private async makeAndKeep(asked: Asked): Promise<KeptAnswer> {
    // Asked again: it may have waited in line, and its stamp must not be newer than what it reads.
    const answer = await this.parts.make(asked, await this.parts.clock.now());
    const memory = this.memoryFor(answer);
    (memory === this.answers ? this.refusals : this.answers).drop(asked.key);
    memory.keep(asked.key, answer);
    return answer;
  }

  /** An instant that is refused because it is too new is not for long. */
  private recentRefusal(key: string): KeptAnswer | undefined {
    const refusal = this.refusals.get(key);
    return refusal && performance.now() - refusal.made.startedAt < REFUSAL_MS ? refusal : undefined;
  }

  private memoryFor(answer: KeptAnswer): AnswerMemory<KeptAnswer> {
    return answer.made.status === 200 ? this.answers : this.refusals;
  }
}
