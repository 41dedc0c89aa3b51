import { answersName } from '@/lib/outbox/answers-name';
import { getLocked } from '@/lib/outbox/locked';
import type { OutboxDb } from '@/lib/outbox/outbox-db';
import { putReport } from '@/lib/outbox/put-report';
import { readOutbox } from '@/lib/outbox/read-outbox';
import { createSender } from '@/lib/outbox/sender';
import { freshOutbox, noRoom } from './fresh-outbox';
import { bytesOf, idOf, NOON, outboxWorld, problem, receipt, save } from './outbox-world';

let db: OutboxDb;
beforeEach(async () => {
  db = await freshOutbox();
});
afterEach(() => db.close());

const kept = async () => (await readOutbox(db)).entries.map(({ id, state }) => [id, state]);
const waiting = (...numbers: number[]) => numbers.map((number) => [idOf(number), 'waiting']);

describe('a server that answers', () => {
  it('gets the oldest first, one at a time, as sealed bytes, and each receipt takes the place of its report', async () => {
    let open = 0;
    const world = outboxWorld(async (number) => {
      expect(open).toBe(0);
      open += 1;
      await new Promise((resolve) => setTimeout(resolve, 5));
      open -= 1;
      return receipt(number, {}, number === 2 ? 200 : 201);
    });
    for (const number of [3, 1, 2]) await save(db, number);
    expect(await createSender(world.tools).send()).toEqual({ kind: 'empty' });
    expect(world.sent).toEqual([1, 2, 3]);
    expect(world.requests[0]).toMatchObject({
      method: 'POST', credentials: 'same-origin', redirect: 'error',
      headers: { 'content-type': 'application/vnd.shortfall.sealed', 'accept-language': 'en' },
    });
    expect([...(world.requests[0]!.body as Uint8Array)]).toEqual([7, 7, 1]);
    const state = await readOutbox(db);
    expect(state).toMatchObject({ waiting: 0, refused: 0, oldestSavedAt: null, entries: [] });
    expect(state.receipts).toHaveLength(3);
    expect(state.receipts.find(({ id }) => id === idOf(1))).toEqual({
      id: idOf(1), sealedHash: expect.stringMatching(/^[\w-]{43}$/), reference: 'K7M2QX', receivedAt: '2023-01-20T12:00:01.000Z',
      savedAt: NOON + 1_000, sentAt: NOON,
    });
    expect(world.waits).toEqual([]);
  });

  it.each([
    ['another report', { id: idOf(9) }],
    ['other bytes', { sealed: 'A5BYxvLAy0ksUzsKTRTvd8wPeKvMztUofYShogEc-4E' }],
    ['nothing in particular', { sealed: undefined }],
    ['no reference', { reference: null }],
  ])('removes nothing by a receipt for %s', async (_what, change) => {
    const world = outboxWorld((number, time) => receipt(number, time === 1 ? change : {}, 200));
    await save(db, 1);
    const sender = createSender(world.tools);
    expect(await sender.send()).toEqual({ kind: 'failed' });
    expect(await kept()).toEqual(waiting(1));
    expect((await readOutbox(db)).receipts).toEqual([]);
    expect(await sender.send()).toEqual({ kind: 'empty' });
    expect(await kept()).toEqual([]);
  });

  it.each([
    ['a page of some network', () => new Response('<html>Log in to the Wi-Fi</html>', { headers: { 'content-type': 'text/html' } })],
    ['broken JSON', () => new Response('{"id":', { headers: { 'content-type': 'application/json' } })],
    ['a bare number', () => Response.json(5)],
    ['a fault of the server', () => problem(500)],
    ['a gateway that refuses', () => new Response('no', { status: 403, headers: { 'content-type': 'text/html' } })],
    ['nothing', () => Promise.reject(new TypeError('Failed to fetch'))],
  ])('keeps the report and tries later when the answer is %s', async (_what, answer) => {
    const world = outboxWorld(answer);
    await save(db, 1);
    expect(await createSender(world.tools).send()).toEqual({ kind: 'failed' });
    expect(await kept()).toEqual(waiting(1));
    expect(world.waits).toEqual([60_000]);
  });

  it('keeps no more than 50 receipts, the newest', async () => {
    const world = outboxWorld((number) => {
      world.now += 1;
      return receipt(number);
    });
    for (let number = 1; number <= 53; number += 1) await save(db, number);
    await createSender(world.tools).send();
    const { receipts } = await readOutbox(db);
    expect(receipts.map(({ id }) => id)).toEqual(Array.from({ length: 50 }, (_, index) => idOf(53 - index)));
  });
});

describe('what a person must see to', () => {
  it('stops at a sign-in, keeps all, and goes on after it', async () => {
    let isSignedIn = false;
    const world = outboxWorld((number) => (isSignedIn ? receipt(number) : problem(401)));
    await save(db, 1);
    await save(db, 2);
    const sender = createSender(world.tools);
    expect(await sender.send()).toEqual({ kind: 'sign-in' });
    expect(world.sent).toEqual([1]);
    expect(world.waits).toEqual([]);
    expect(await readOutbox(db)).toMatchObject({ waiting: 2, sender: { signInNeeded: true } });
    isSignedIn = true;
    expect(await sender.send()).toEqual({ kind: 'empty' });
    expect(world.sent).toEqual([1, 1, 2]);
    expect(await readOutbox(db)).toMatchObject({ waiting: 0, sender: { signInNeeded: false } });
  });

  it.each([403, 409, 422])('keeps a report that was refused with %i, in the words of the server, and goes on', async (status) => {
    const errors = [{ field: 'areaId', code: 'area-closed', message: 'The area is closed' }];
    const answers = { id: idOf(1), areaId: 'askeran' };
    const world = outboxWorld((number) => (number === 1 ? problem(status, { code: 'input-refused', errors, answers }) : receipt(number)));
    await save(db, 1);
    await save(db, 2);
    expect(await createSender(world.tools).send()).toEqual({ kind: 'empty' });
    const { entries, waiting: left, refused } = await readOutbox(db);
    expect([left, refused]).toEqual([0, 1]);
    expect(entries[0]).toMatchObject({
      id: idOf(1), state: 'refused', refusal: { at: NOON, status, code: 'input-refused', title: 'Title', detail: 'Detail', errors },
    });
    expect(await getLocked(db, answersName(idOf(1)))).toEqual(answers);
    const lying = (await db.get('locked', answersName(idOf(1))))!;
    expect(Buffer.from(lying.bytes).toString()).not.toContain('askeran');
    // Nothing sends it again by itself.
    expect(await createSender(world.tools).send()).toEqual({ kind: 'empty' });
    expect(world.sent).toEqual([1, 2]);
  });

  it('locks nothing away when the server could not open the report', async () => {
    const world = outboxWorld(() => problem(422, { code: 'seal-broken' }));
    await save(db, 1);
    await createSender(world.tools).send();
    expect(await readOutbox(db)).toMatchObject({ refused: 1, entries: [{ refusal: { code: 'seal-broken' } }] });
    expect(await db.count('locked')).toBe(0);
  });
});

describe('a storm', () => {
  it('waits 1, 2, 4, 8, 15 and again 15 minutes, a quarter more or less, and begins anew after a success', async () => {
    let isUp = false;
    const world = outboxWorld((number) => (isUp ? receipt(number) : Promise.reject(new TypeError('away'))));
    await save(db, 1);
    const sender = createSender(world.tools);
    for (const random of [0.5, 0.5, 0.5, 0, 1, 0.5]) {
      world.random = random;
      await sender.send();
    }
    expect(world.waits).toEqual([60_000, 120_000, 240_000, 360_000, 1_125_000, 900_000]);
    expect(world.timers).toHaveLength(1);
    isUp = true;
    world.tick();
    await sender.send();
    expect(await kept()).toEqual([]);
    isUp = false;
    await save(db, 2);
    await sender.send();
    expect(world.waits.slice(6)).toEqual([60_000]);
    sender.stop();
    expect(world.timers).toEqual([]);
  });

  it.each([
    [429, '120', 120_000],
    [503, 'Fri, 20 Jan 2023 12:02:00 GMT', 120_000],
  ])('never asks before the instant that a %i names (%s), whoever presses what', async (status, header, ms) => {
    const world = outboxWorld((number, time) => (time === 1 ? problem(status, {}, { 'retry-after': header }) : receipt(number)));
    await save(db, 1);
    const sender = createSender(world.tools);
    expect(await sender.send()).toEqual({ kind: 'paused', until: NOON + ms });
    // Spread over 5 s behind it, half of that at random = 0.5.
    expect(world.waits).toEqual([ms + 2_500]);
    world.now = NOON + ms - 1;
    expect(await sender.send()).toEqual({ kind: 'paused', until: NOON + ms });
    // Another page, or the same after a reload, keeps to it too.
    expect(await createSender(world.tools).send()).toEqual({ kind: 'paused', until: NOON + ms });
    expect(world.sent).toEqual([1]);
    world.now = NOON + ms;
    expect(await sender.send()).toEqual({ kind: 'empty' });
    expect(world.sent).toEqual([1, 1]);
  });

  it('treats a 503 that names no time as any other failure', async () => {
    for (const headers of [{}, { 'retry-after': '0' }, { 'retry-after': 'soon' }]) {
      const world = outboxWorld(() => problem(503, {}, headers as Record<string, string>));
      await save(db, 1);
      expect(await createSender(world.tools).send()).toEqual({ kind: 'failed' });
      expect(world.waits).toEqual([60_000]);
    }
  });

  it('gives up a request that takes longer than 30 s and 1 s for each kB, and loses nothing', async () => {
    jest.useFakeTimers({ doNotFake: ['setImmediate', 'nextTick', 'queueMicrotask', 'Date', 'performance'] });
    try {
      let signal: AbortSignal | undefined;
      const world = outboxWorld(() => new Promise<Response>((_, reject) => {
        signal = world.requests[0]!.signal!;
        signal.addEventListener('abort', () => reject(signal!.reason as Error));
      }));
      const sealed = new Uint8Array(2_000);
      sealed[2] = 1;
      await putReport(db, { id: idOf(1), sealed }, NOON);
      const sending = createSender(world.tools).send();
      while (!signal) await new Promise((resolve) => setImmediate(resolve));
      jest.advanceTimersByTime(31_999);
      expect(signal.aborted).toBe(false);
      jest.advanceTimersByTime(1);
      expect(await sending).toEqual({ kind: 'failed' });
      expect(await kept()).toEqual(waiting(1));
    } finally {
      jest.useRealTimers();
    }
  });

  it('does not let one report over which the server stumbles hold up the others', async () => {
    const world = outboxWorld((number) => (number === 1 ? problem(500) : receipt(number)));
    for (const number of [1, 2, 3]) await save(db, number);
    const sender = createSender(world.tools);
    expect(await sender.send()).toEqual({ kind: 'failed' });
    expect(await sender.send()).toEqual({ kind: 'failed' });
    expect(world.sent).toEqual([1, 2, 3, 1]);
    expect(await kept()).toEqual(waiting(1));
  });

  it('sends again what was received when the phone died between answer and receipt, and gets the same receipt', async () => {
    const world = outboxWorld((number, time) => receipt(number, {}, time === 1 ? 201 : 200));
    await save(db, 1);
    noRoom();
    expect(await createSender(world.tools).send()).toEqual({ kind: 'failed' });
    jest.restoreAllMocks();
    expect(await kept()).toEqual(waiting(1));
    expect((await readOutbox(db)).receipts).toEqual([]);
    expect(await createSender(world.tools).send()).toEqual({ kind: 'empty' });
    expect(await kept()).toEqual([]);
    expect((await readOutbox(db)).receipts).toHaveLength(1);
  });

  it('keeps a report that was replaced while its first bytes were on their way, and sends the new ones', async () => {
    const world = outboxWorld(async (number, time) => {
      if (number === 1 && time === 1) await putReport(db, { id: idOf(1), sealed: bytesOf(2) }, NOON);
      return receipt(number, { id: idOf(1) });
    });
    await save(db, 1);
    expect(await createSender(world.tools).send()).toEqual({ kind: 'empty' });
    expect(world.sent).toEqual([1, 2]);
    expect(await kept()).toEqual([]);
  });

  it('stores no receipt for what was cleared from the phone in the meantime', async () => {
    const world = outboxWorld(async (number) => {
      await db.clear('reports');
      return receipt(number);
    });
    await save(db, 1);
    expect(await createSender(world.tools).send()).toEqual({ kind: 'empty' });
    expect((await readOutbox(db)).receipts).toEqual([]);
  });
});
