import type { Db } from '@/lib/db/client';
import { together } from '@/lib/db/together';

const DB = {} as Db;

/** A question whose groups are noted, and which is answered when it is told to be. */
function noted({ most = 100, lanes = 1, alike, answer = (items) => items.map((item) => `${item}!`) }: {
  most?: number;
  lanes?: number;
  alike?: (item: string) => unknown;
  answer?: (items: readonly string[]) => string[];
} = {}) {
  const groups: string[][] = [];
  const open: (() => void)[] = [];
  const ask = together<string, string>({
    most, lanes, ...(alike ? { alike } : {}),
    all: async (_db, items) => {
      groups.push([...items]);
      await new Promise<void>((resolve) => open.push(resolve));
      return answer(items);
    },
  });
  /** Lets every statement that is on its way come back, until there is none. */
  const answerAll = async () => {
    for (let idle = 0; idle < 5; idle += 1) {
      await new Promise((resolve) => setImmediate(resolve));
      for (; open.length > 0; idle = 0) open.shift()!();
    }
  };
  return { groups, answerAll, ask: (item: string) => ask(DB, item) };
}

test('what is asked in one turn goes together, and each hears of its own', async () => {
  const { ask, groups, answerAll } = noted();
  const answers = Promise.all(['a', 'b', 'c'].map(ask));
  await answerAll();
  expect(await answers).toEqual(['a!', 'b!', 'c!']);
  expect(groups).toEqual([['a', 'b', 'c']]);
});

test('what comes while a statement is on its way waits for it and goes with the next, in the order of arrival, never more than fit', async () => {
  const { ask, groups, answerAll } = noted({ most: 2 });
  const first = ask('a');
  await new Promise((resolve) => setImmediate(resolve));
  const others = Promise.all(['b', 'c', 'd'].map(ask));
  expect(groups).toEqual([['a']]);
  await answerAll();
  expect([await first, ...(await others)]).toEqual(['a!', 'b!', 'c!', 'd!']);
  expect(groups).toEqual([['a'], ['b', 'c'], ['d']]);
});

test('with two lanes a second statement sets out when it is worth it, and no third', async () => {
  const { ask, groups, answerAll } = noted({ lanes: 2 });
  const turn = () => new Promise((resolve) => setImmediate(resolve));
  const names = (letter: string, count: number) => Array.from({ length: count }, (_, index) => `${letter}${index}`);
  const answers = [ask('a')];
  await turn();
  answers.push(...names('b', 31).map(ask));
  await turn();
  expect(groups).toEqual([['a']]);
  answers.push(ask('b31'));
  await turn();
  answers.push(...names('c', 40).map(ask));
  await turn();
  expect(groups).toEqual([['a'], names('b', 32)]);
  await answerAll();
  expect(groups).toEqual([['a'], names('b', 32), names('c', 40)]);
  expect(await Promise.all(answers)).toEqual(['a', ...names('b', 32), ...names('c', 40)].map((name) => `${name}!`));
});

test('only what is alike goes together, and nothing overtakes', async () => {
  const { ask, groups, answerAll } = noted({ alike: (item) => item[0] });
  const answers = Promise.all(['a1', 'a2', 'b1', 'a3'].map(ask));
  await answerAll();
  expect(await answers).toEqual(['a1!', 'a2!', 'b1!', 'a3!']);
  expect(groups).toEqual([['a1', 'a2'], ['b1'], ['a3']]);
});

test('a statement that fails is asked for again one by one: only who is to blame hears of it', async () => {
  const { ask, groups, answerAll } = noted({
    answer: (items) => {
      if (items.includes('bad')) throw new Error(`one of ${items.length}`);
      return items.map((item) => `${item}!`);
    },
  });
  const answers = Promise.allSettled(['a', 'bad', 'b'].map(ask));
  await answerAll();
  const outcomes = (await answers).map((settled) => (settled.status === 'fulfilled' ? settled.value : String(settled.reason)));
  expect(outcomes).toEqual(['a!', 'Error: one of 1', 'b!']);
  expect(groups).toEqual([['a', 'bad', 'b'], ['a'], ['bad'], ['b']]);
});

test('a deadlock is asked for again as it was', async () => {
  let deadlocks = 2;
  const { ask, groups, answerAll } = noted({
    answer: (items) => {
      if ((deadlocks -= 1) >= 0) throw Object.assign(new Error('deadlock detected'), { code: '40P01' });
      return items.map((item) => `${item}!`);
    },
  });
  const answers = Promise.all(['a', 'b'].map(ask));
  await answerAll();
  expect(await answers).toEqual(['a!', 'b!']);
  expect(groups).toEqual([['a', 'b'], ['a', 'b'], ['a', 'b']]);
});

test('when the database is away all hear of it at once, and what comes later is asked anew', async () => {
  let away = true;
  const { ask, groups, answerAll } = noted({
    answer: (items) => {
      if (away) throw new Error('Connection terminated unexpectedly');
      return items.map((item) => `${item}!`);
    },
  });
  const answers = Promise.allSettled(['a', 'b'].map(ask));
  await answerAll();
  expect((await answers).map(({ status }) => status)).toEqual(['rejected', 'rejected']);
  expect(groups).toEqual([['a', 'b']]);
  away = false;
  const later = ask('c');
  await answerAll();
  expect(await later).toBe('c!');
});
