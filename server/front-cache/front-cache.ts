import type { AskedPage } from './asked-page';
import type { DataClock } from './data-clock';
import type { KeptPage } from './kept-page';
import { makePage, stampOf } from './make-page';
import { PageMemory } from './page-memory';
import type { Render } from './render-inward';
import { RenderQueue } from './render-queue';

/** A page, and whether it is only the last good one because a newer one cannot be made. */
export type Found = { page: KeptPage; isLastGood: boolean };

/** A page is begun again at most so often, however fast the data change. */
const FLOOR_MS = 1_000;
/** Meanwhile the old bytes are sent, if they were current so short a time ago; else the reader waits for the new ones. */
const GRACE_MS = 1_500;
/** A refusal is given again for so long at most. */
const REFUSAL_MS = 10_000;
/** Refusals and redirects are kept apart, so that they never push out a page. */
const REFUSALS_BYTES = 2 * 1024 ** 2;
const RENDERS_AT_ONCE = 4;
const RENDERS_WAITING = 200;

/** Public pages as bytes: one rendering per address and state of the data, one at a time for each, within a bound of memory. */
export class FrontCache {
  private readonly pages: PageMemory<KeptPage>;
  private readonly refusals = new PageMemory<KeptPage>(REFUSALS_BYTES);
  private readonly making = new Map<string, Promise<KeptPage>>();
  private readonly queue = new RenderQueue(RENDERS_AT_ONCE, RENDERS_WAITING);

  constructor(private readonly parts: { render: Render; clock: DataClock; bytes: number }) {
    this.pages = new PageMemory(parts.bytes);
  }

  /** Bytes that the pages take at the moment. */
  get size(): number {
    return this.pages.size + this.refusals.size;
  }

  /** The page that is asked for. Throws RenderFailed or QueueFull when there is none to send. */
  async find(asked: AskedPage): Promise<Found> {
    const moment = await this.parts.clock.now();
    const { key } = asked;
    const kept = this.pages.get(key) ?? this.recentRefusal(key);
    if (!kept) return { page: await this.make(asked), isLastGood: false };
    if (moment.isAway) return { page: kept, isLastGood: true };
    const now = performance.now();
    if (kept.made.stamp === stampOf(moment.state)) {
      kept.confirmedAt = now;
      return { page: kept, isLastGood: false };
    }
    const isRecent = now - kept.confirmedAt < GRACE_MS;
    const mayTry = now - kept.triedAt >= FLOOR_MS;
    const making = this.making.get(key) ?? (mayTry ? this.make(asked, kept) : null);
    if (!making || isRecent) {
      making?.catch(() => undefined);
      return { page: kept, isLastGood: !isRecent };
    }
    return making.then((page) => ({ page, isLastGood: false }), () => ({ page: kept, isLastGood: true }));
  }

  /** To be called when a page has grown by an encoding: it then counts with its new size. */
  recount({ key }: AskedPage, page: KeptPage): void {
    const memory = this.memoryFor(page);
    if (memory.get(key) === page) memory.keep(key, page);
  }

  private make(asked: AskedPage, before?: KeptPage): Promise<KeptPage> {
    const running = this.making.get(asked.key);
    if (running) return running;
    if (before) before.triedAt = performance.now();
    // A page that people read already goes before one that nobody has asked for yet, and so does one without parameters.
    const isUrgent = before !== undefined || !asked.address.includes('?');
    const work = this.queue.run(() => this.makeAndKeep(asked), { isUrgent }).finally(() => this.making.delete(asked.key));
    this.making.set(asked.key, work);
    return work;
  }

  private async makeAndKeep(asked: AskedPage): Promise<KeptPage> {
    // Asked again: it may have waited in line, and its stamp must not be newer than what it reads.
    const page = await makePage(this.parts.render, asked, await this.parts.clock.now());
    for (const memory of [this.pages, this.refusals]) memory.drop(asked.key);
    this.memoryFor(page).keep(asked.key, page);
    return page;
  }

  /** An instant that is refused because it is too new is not for long. */
  private recentRefusal(key: string): KeptPage | undefined {
    const refusal = this.refusals.get(key);
    return refusal && performance.now() - refusal.made.startedAt < REFUSAL_MS ? refusal : undefined;
  }

  private memoryFor(page: KeptPage): PageMemory<KeptPage> {
    return page.made.status === 200 ? this.pages : this.refusals;
  }
}
