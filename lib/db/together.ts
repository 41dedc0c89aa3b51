import 'server-only';
import { goingFirst } from '@/lib/core/give-way';
import type { Db } from './client';
import { isDatabaseAway, retried } from './transaction';

type Question<Item, Result> = {
  /** Asks for all items by one statement in a transaction of its own, and gives the results in their order. */
  all: (db: Db, items: readonly Item[]) => Promise<readonly Result[]>;
  /** Most items of one statement. */
  most: number;
  /** Statements on their way at the same time, at most: another one sets out for as many items as are worth it. */
  lanes: number;
  /** Only items alike in this go together. */
  alike?: (item: Item) => unknown;
};

/** Fewer items wait for the statement before them: two small statements cost more than one, and each commits to the disk. */
const WORTH_ANOTHER = 32;

type Waiting<Item, Result> = { item: Item; resolve: (result: Result) => void; reject: (error: unknown) => void };

/**
 * One question to the database that many ask at the same time, each with an item of their own: what comes while statements are on their way waits, in the
 * order of arrival, and goes together with the next one. Each caller hears of its own item alone. A statement that meets a deadlock is sent
 * again; one that fails is asked for again item by item, so that only those fail that are to blame. When the database is away all hear of it
 * at once. Downloads and imports make room meanwhile (`giveWay`).
 */
export function together<Item, Result>(question: Question<Item, Result>): (db: Db, item: Item) => Promise<Result> {
  const lines = new WeakMap<Db, (item: Item) => Promise<Result>>();
  return (db, item) => {
    let line = lines.get(db);
    if (!line) lines.set(db, (line = lineTo(db, question)));
    return line(item);
  };
}

function lineTo<Item, Result>(db: Db, { all, most, lanes, alike = () => null }: Question<Item, Result>): (item: Item) => Promise<Result> {
  const waiting: Waiting<Item, Result>[] = [];
  let underWay = 0;
  const asked = (items: readonly Item[]) => goingFirst(() => retried(() => all(db, items)));

  const ask = async (group: Waiting<Item, Result>[]): Promise<void> => {
    try {
      const results = await asked(group.map(({ item }) => item));
      for (const [index, { resolve }] of group.entries()) resolve(results[index]!);
    } catch (error) {
      if (group.length === 1 || isDatabaseAway(error)) for (const { reject } of group) reject(error);
      else for (const one of group) await ask([one]);
    }
  };
  const next = () => {
    while (waiting.length > 0 && (underWay === 0 || (underWay < lanes && waiting.length >= WORTH_ANOTHER))) {
      underWay += 1;
      void ask(waiting.splice(0, groupSize())).then(() => {
        underWay -= 1;
        next();
      });
    }
  };
  const groupSize = () => {
    const first = alike(waiting[0]!.item);
    const other = waiting.slice(0, most).findIndex(({ item }) => alike(item) !== first);
    return other === -1 ? most : other;
  };
  return (item) =>
    new Promise((resolve, reject) => {
      waiting.push({ item, resolve, reject });
      // Whatever else arrives in this turn of the process goes with it.
      if (waiting.length === 1 || waiting.length === WORTH_ANOTHER) setImmediate(next);
    });
}
