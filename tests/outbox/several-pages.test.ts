import type { OutboxDb } from '@/lib/outbox/outbox-db';
import { readOutbox } from '@/lib/outbox/read-outbox';
import { createSender } from '@/lib/outbox/sender';
import { freshOutbox } from './fresh-outbox';
import { fakeLocks, outboxWorld, problem, receipt, save } from './outbox-world';

let db: OutboxDb;
beforeEach(async () => {
  db = await freshOutbox();
});
afterEach(() => db.close());

test('several pages send each report once where the browser has locks', async () => {
  const world = outboxWorld(async (number) => {
    await new Promise((resolve) => setTimeout(resolve, 5));
    return receipt(number);
  });
  world.tools.locks = fakeLocks();
  for (const number of [1, 2, 3]) await save(db, number);
  const [first, second] = [createSender(world.tools), createSender(world.tools)];
  const ends = await Promise.all([first.send(), second.send(), first.send(), second.send()]);
  expect(world.sent).toEqual([1, 2, 3]);
  expect(ends).toContainEqual(null);
  // The one that was left out looks again later: the other page may have been closed in the middle.
  expect(world.waits).toEqual([60_000, 60_000]);
  expect(world.timers).toHaveLength(1);
});

test('several pages lose nothing where it has none: both get the same receipt', async () => {
  const world = outboxWorld(async (number, time) => {
    await new Promise((resolve) => setTimeout(resolve, 5));
    return receipt(number, {}, time === 1 ? 201 : 200);
  });
  await save(db, 1);
  await Promise.all([createSender(world.tools).send(), createSender(world.tools).send()]);
  expect(world.sent).toEqual([1, 1]);
  expect((await readOutbox(db)).entries).toEqual([]);
  expect((await readOutbox(db)).receipts).toHaveLength(1);
});

test('several pages hear of a new report and send it, and do not wake each other over one that failed', async () => {
  let isUp = true;
  const world = outboxWorld((number) => (isUp ? receipt(number) : problem(500)));
  const [first, second] = [createSender(world.tools), createSender(world.tools)];
  await save(db, 1);
  await first.hear();
  expect(world.sent).toEqual([1]);
  isUp = false;
  await save(db, 2);
  await first.hear();
  await second.hear();
  expect(world.sent).toEqual([1, 2, 2]);
  await first.hear();
  await second.hear();
  expect(world.sent).toEqual([1, 2, 2]);
});

test('several pages send what was saved during a run before they rest', async () => {
  const world = outboxWorld(async (number) => {
    if (number === 1) {
      await save(db, 2);
      void sender.hear();
    }
    return receipt(number);
  });
  const sender = createSender(world.tools);
  await save(db, 1);
  await sender.send();
  expect(world.sent).toEqual([1, 2]);
});
