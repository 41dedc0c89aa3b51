import { setTimeout as sleep } from 'node:timers/promises';
import { DataClock, type DataState } from '@/server/front-cache/data-clock';
import { FrontCache } from '@/server/front-cache/front-cache';
import { AnswerMemory } from '@/server/front-cache/answer-memory';

const STATE: DataState = { version: 1, changedAt: new Date('2023-02-01T10:00:00Z'), isSettled: true, snapshot: null, day: '2023-02-01', turn: 0 };

test('5,000 different queries stay within the bound, and the page that people read stays', async () => {
  const rendered: string[] = [];
  const render = async ({ address }: { address: string }) => {
    rendered.push(address);
    return { status: 200, headers: { 'content-type': 'text/html' }, body: Buffer.from(`<html>${address}${'x'.repeat(2_000)}</html>`) };
  };
  const cache = new FrontCache({ render, clock: new DataClock(async () => STATE), bytes: 200_000 });
  const find = (address: string) => cache.find({ key: address, address, locale: 'en', light: false });
  for (let index = 0; index < 5_000; index += 1) {
    await find(`/?area=${index}`);
    await find('/');
  }
  expect(rendered.filter((address) => address === '/')).toHaveLength(1);
  expect(rendered).toHaveLength(5_001);
  expect(cache.size).toBeLessThanOrEqual(200_000);
  expect(cache.size).toBeGreaterThan(190_000);
});

describe('the memory of pages', () => {
  const memory = () => new AnswerMemory<{ size: number }>(100);

  it('lets go what was asked for longest ago, and counts a page that grows', () => {
    const kept = memory();
    const pages = { a: { size: 30 }, b: { size: 30 }, c: { size: 30 } };
    for (const [key, page] of Object.entries(pages)) kept.keep(key, page);
    expect([kept.size, kept.get('a')]).toEqual([96, pages.a]);
    pages.c.size = 40;
    kept.keep('c', pages.c);
    expect([kept.size, kept.get('a'), kept.get('b'), kept.get('c')]).toEqual([74, pages.a, null, pages.c]);
  });

  it('does not keep what is larger than all of it, and forgets the page before under that name', () => {
    const kept = memory();
    kept.keep('a', { size: 50 });
    kept.keep('a', { size: 99 });
    expect([kept.size, kept.get('a')]).toEqual([0, null]);
  });
});

describe('the clock of the data', () => {
  const pace = { askEveryMs: 30, trustMs: 60, waitMs: 100 };

  it('asks once for all who wait, not again for a while, and beside the readers after that', async () => {
    let asked = 0;
    const clock = new DataClock(async () => ({ ...STATE, version: ++asked }), pace);
    const first = await Promise.all([clock.now(), clock.now(), clock.now()]);
    expect(first.map(({ state }) => state!.version)).toEqual([1, 1, 1]);
    expect((await clock.now()).state!.version).toBe(1);
    await sleep(40);
    expect((await clock.now()).state!.version).toBe(1);
    await sleep(5);
    expect((await clock.now()).state!.version).toBe(2);
    await sleep(70);
    expect((await clock.now()).state!.version).toBe(3);
  });

  it('counts the database as away when it fails or hangs, keeps what it knew, asks one question at a time, and finds back', async () => {
    let asked = 0;
    let answer: () => Promise<DataState> = async () => STATE;
    const clock = new DataClock(() => {
      asked += 1;
      return answer();
    }, pace);
    expect(await clock.now()).toEqual({ state: STATE, isAway: false });
    answer = async () => Promise.reject(new Error('refused'));
    await sleep(70);
    expect(await clock.now()).toEqual({ state: STATE, isAway: true });

    let release = () => {};
    answer = () => new Promise((resolve) => (release = () => resolve({ ...STATE, version: 2 })));
    await sleep(70);
    expect((await clock.now()).isAway).toBe(true);
    await sleep(70);
    expect((await clock.now()).isAway).toBe(true);
    expect(asked).toBe(3);
    release();
    answer = async () => ({ ...STATE, version: 3 });
    await sleep(70);
    expect(await clock.now()).toMatchObject({ state: { version: 3 }, isAway: false });
  });
});
