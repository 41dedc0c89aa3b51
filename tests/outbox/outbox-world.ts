import { sealedHash } from '@/lib/sealing/sealed-hash';
import type { OutboxDb } from '@/lib/outbox/outbox-db';
import { putReport } from '@/lib/outbox/put-report';
import type { SenderTools } from '@/lib/outbox/sender';

/** 20 January 2023, 12:00 UTC: the first instant of every test. */
export const NOON = Date.UTC(2023, 0, 20, 12);

export const idOf = (number: number) => `00000000-0000-4000-8000-${String(number).padStart(12, '0')}`;
export const bytesOf = (number: number) => new Uint8Array([7, 7, number]);

/** Report `number`, saved so many seconds after noon. */
export function save(db: OutboxDb, number: number): Promise<unknown> {
  return putReport(db, { id: idOf(number), sealed: bytesOf(number) }, NOON + number * 1_000);
}

export type Said = { id: string; init: RequestInit };

/** An answer of the server of these tests: the right receipt, unless `change` says otherwise. */
export async function receipt(number: number, change: Record<string, unknown> = {}, status = 201): Promise<Response> {
  const body = {
    id: idOf(number), reference: 'K7M2QX', status: 'SUBMITTED', revision: 1, receivedAt: '2023-01-20T12:00:01.000Z',
    sealed: await sealedHash(bytesOf(number)), ...change,
  };
  return Response.json(body, { status });
}

export function problem(status: number, members: Record<string, unknown> = {}, headers: Record<string, string> = {}): Response {
  const body = { type: 'urn:shortfall:problem:x', code: 'x', status, title: 'Title', detail: 'Detail', errors: [], ...members };
  return new Response(JSON.stringify(body), { status, headers: { 'content-type': 'application/problem+json; charset=utf-8', ...headers } });
}

/**
 * The world around a sender: a clock that only the test moves, its timers, and a server that answers report by report.
 *
 * @param answer what the server says to report `number`, sent for the `time`th time; a rejection is a broken connection
 */
export function outboxWorld(answer: (number: number, time: number) => Promise<Response> | Response) {
  const world = {
    now: NOON,
    random: 0.5,
    /** Report numbers in the order in which they arrived at the server. */
    sent: [] as number[],
    requests: [] as RequestInit[],
    timers: [] as { at: number; run: () => void }[],
    /** The waits of all timers that were set, in ms. */
    waits: [] as number[],
    /** Lets the clock run to the next timer and runs it. */
    tick() {
      const timer = world.timers.sort((a, b) => a.at - b.at).shift();
      if (!timer) throw new Error('No timer is set');
      world.now = Math.max(world.now, timer.at);
      timer.run();
    },
    tools: {} as SenderTools,
  };
  world.tools = {
    locale: 'en',
    now: () => world.now,
    random: () => world.random,
    later(run, ms) {
      const timer = { at: world.now + ms, run };
      world.timers.push(timer);
      world.waits.push(ms);
      return () => void (world.timers = world.timers.filter((other) => other !== timer));
    },
    fetch: (async (_address: unknown, init: RequestInit) => {
      const number = (init.body as Uint8Array)[2]!;
      world.sent.push(number);
      world.requests.push(init);
      return answer(number, world.sent.filter((one) => one === number).length);
    }) as typeof fetch,
    locks: undefined,
  };
  return world;
}

/** What a browser's lock manager does for `ifAvailable`. */
export function fakeLocks(): Pick<LockManager, 'request'> {
  const held = new Set<string>();
  const request = async (name: string, _options: LockOptions, work: (lock: Lock | null) => unknown) => {
    if (held.has(name)) return work(null);
    held.add(name);
    try {
      return await work({ name, mode: 'exclusive' });
    } finally {
      held.delete(name);
    }
  };
  return { request } as Pick<LockManager, 'request'>;
}
