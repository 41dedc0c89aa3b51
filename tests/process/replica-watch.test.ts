import { PrimaryPast } from '@/server/replica/primary-past';
import { ReplicaWatch } from '@/server/replica/replica-watch';
import type { Sighting } from '@/server/replica/sighting';

/** A clock and two databases as each test sets them; null does not answer. */
let now: number;
let replica: Sighting | null;
let primary: Sighting | null;
let cuts: number;
let told: string[];

const standby = (position: number, more: Partial<Sighting> = {}): Sighting => ({ isStandby: true, system: '7', database: '5', position, ...more });
const open = (position: number): Sighting => ({ isStandby: false, system: '7', database: '5', position });
const seen = (sighting: Sighting | null) => async () => {
  if (!sighting) throw new Error('It does not answer.');
  return sighting;
};

beforeEach(() => {
  [now, replica, primary, cuts, told] = [0, standby(100), open(100), 0, []];
});

function watchFrom(position: number): ReplicaWatch {
  return new ReplicaWatch({
    lookAtReplica: () => seen(replica)(),
    lookAtPrimary: () => seen(primary)(),
    first: open(position),
    cut: () => (cuts += 1),
    onChange: (state) => told.push(state),
    now: () => now,
  });
}

/** Looks once a second until the clock stands at `until` seconds. */
async function lookUntil(watch: ReplicaWatch, until: number): Promise<string> {
  for (; now < until * 1000; ) {
    now += 1000;
    await watch.look();
  }
  return watch.state;
}

test('the past knows since when a position is out of date', () => {
  const past = new PrimaryPast();
  for (const [at, position] of [[0, 10], [1, 10], [2, 20], [3, 40], [4, 40]] as const) past.add(at, position);
  expect([9, 10, 19, 20, 39, 40, 99].map((position) => past.levelAt(position))).toEqual([null, 1, 1, 2, 2, 4, 4]);
});

test('a replica that has all that the primary had is asked from the first look on', async () => {
  const watch = watchFrom(100);
  expect(await watch.look()).toBe('in use');
  expect([watch.asked().isFit(), watch.asked().turn(), watch.secondsBehind, told]).toEqual([true, 1, 0, ['in use']]);
});

test('one that does not hold yet what the primary held at the start is not asked', async () => {
  replica = standby(99);
  const watch = watchFrom(100);
  expect(await watch.look()).toBe('behind');
  replica = standby(100);
  expect(await lookUntil(watch, 2)).toBe('behind');
  expect(await lookUntil(watch, 3)).toBe('in use');
});

test('a lag is told from five seconds on; over thirty seconds the primary is asked, until the lag is below five again', async () => {
  const watch = watchFrom(100);
  await watch.look();
  primary = open(200);
  expect([await lookUntil(watch, 4), watch.secondsBehind]).toEqual(['in use', 0]);
  expect([await lookUntil(watch, 5), watch.secondsBehind]).toEqual(['in use', 5]);
  expect([await lookUntil(watch, 30), watch.secondsBehind]).toEqual(['in use', 30]);
  expect([await lookUntil(watch, 31), watch.asked().turn()]).toEqual(['behind', 2]);
  primary = open(300);
  await lookUntil(watch, 41);
  // Now it has what the primary had until eleven seconds ago: less than thirty, and not yet good enough to come back.
  replica = standby(200);
  expect(await lookUntil(watch, 45)).toBe('behind');
  replica = standby(300);
  expect(await lookUntil(watch, 47)).toBe('behind');
  expect([await lookUntil(watch, 48), watch.secondsBehind]).toEqual(['in use', 0]);
  expect(told).toEqual(['in use', 'behind', 'in use']);
});

test('a primary that never rests makes no lag of its own', async () => {
  const watch = watchFrom(100);
  for (let second = 1; second <= 60; second += 1) {
    // Each time the replica has what the primary had a second before.
    replica = standby(100 * second);
    primary = open(100 * second + 100);
    await lookUntil(watch, second);
  }
  expect([watch.state, watch.secondsBehind]).toEqual(['in use', 0]);
});

test('while the primary is away a replica is asked however old it is, and says so', async () => {
  const watch = watchFrom(100);
  await watch.look();
  primary = null;
  expect([await lookUntil(watch, 100), watch.secondsBehind]).toEqual(['in use', 100]);
});

test('one that does not answer is not asked, is cut off after three seconds, and is asked again after three good looks', async () => {
  const watch = watchFrom(100);
  await watch.look();
  replica = null;
  expect([await lookUntil(watch, 1), cuts]).toEqual(['away', 0]);
  await lookUntil(watch, 3);
  expect(cuts).toBe(0);
  await lookUntil(watch, 4);
  expect(cuts).toBe(1);
  replica = standby(100);
  expect(await lookUntil(watch, 6)).toBe('away');
  expect(await lookUntil(watch, 7)).toBe('in use');
  expect(watch.asked().turn()).toBe(3);
});

test('a read that fails takes it out at once', async () => {
  const watch = watchFrom(100);
  await watch.look();
  watch.asked().distrust();
  expect([watch.asked().isFit(), watch.asked().turn()]).toEqual([false, 2]);
  expect(await lookUntil(watch, 2)).toBe('away');
  expect(await lookUntil(watch, 3)).toBe('in use');
});

test.each([
  ['promoted', { isStandby: false }],
  ['foreign', { system: '8' }],
  ['foreign', { database: '6' }],
  ['ahead', { position: 101 }],
])('one that is %s is not asked: %j', async (state, found) => {
  replica = standby(100, found);
  expect(await watchFrom(100).look()).toBe(state);
});
