import type { Db } from '@/lib/db/client';
import { asksReplica, installReplica, publicSecondsBehind, publicSource, readPublicly } from '@/lib/db/public-db';
import { renderAgain } from '@/server/front-cache/render-again';
import { renderInward } from '@/server/front-cache/render-inward';
import { inwardListener } from '@/server/request';
import { testDatabase, type TestDatabase } from '../support/database';

let database: TestDatabase;
/** Stands for a replica; nothing is read from it here. */
const replicaDb = {} as Db;
let isFit: boolean;
let distrusted: number;

beforeAll(async () => {
  database = await testDatabase();
});
afterAll(() => database.close());
beforeEach(() => {
  [isFit, distrusted] = [true, 0];
  installReplica({ db: replicaDb, isFit: () => isFit, turn: () => 7, secondsBehind: () => 9, distrust: () => (distrusted += 1) });
});
afterEach(() => installReplica(undefined));

/** Renders like Next would, after a pause: says which database it was, and fails on the replica when it is broken. */
function rendering({ broken }: { broken: boolean }) {
  const asked: string[] = [];
  const render = renderAgain(renderInward(inwardListener(async (_req, res) => {
    await new Promise((resolve) => setTimeout(resolve, 5));
    const from = asksReplica() ? 'replica' : 'primary';
    asked.push(from);
    res.writeHead(broken && from === 'replica' ? 500 : 200).end(from);
  }), 'here'));
  return { asked, render: async () => (await render({ address: '/', light: false })).body.toString() };
}

test('a page is rendered from the replica; one that fails there once more, from the primary, and no other meanwhile', async () => {
  const whole = rendering({ broken: false });
  const broken = rendering({ broken: true });
  expect(await Promise.all([broken.render(), whole.render(), broken.render()])).toEqual(['primary', 'replica', 'primary']);
  expect(whole.asked).toEqual(['replica']);
  expect(broken.asked.sort()).toEqual(['primary', 'primary', 'replica', 'replica']);
});

test('without a replica that is fit a page that fails is rendered once', async () => {
  isFit = false;
  const asked: string[] = [];
  const render = renderAgain(async () => (asked.push('primary'), { status: 500, headers: {}, body: Buffer.alloc(0) }));
  expect((await render({ address: '/', light: false })).status).toBe(500);
  expect([asked, publicSecondsBehind(), publicSource()]).toEqual([['primary'], 0, { db: database.db, turn: 7 }]);
});

test.each([
  ['is away', Object.assign(new Error('connect ECONNREFUSED'), { code: 'ECONNREFUSED' }), 1],
  ['cancels it in conflict with recovery', Object.assign(new Error('canceling statement'), { code: '40001' }), 0],
])('a read that the replica %s is done once more on the primary', async (_, error, distrust) => {
  const asked: boolean[] = [];
  const read = readPublicly(async ({ db }) => {
    asked.push(db === replicaDb);
    if (db === replicaDb) throw error;
    return publicSource().db === database.db;
  });
  expect([await read, asked, distrusted]).toEqual([true, [true, false], distrust]);
});

test('what fails for another reason fails once, and so does what fails on the primary', async () => {
  let times = 0;
  const fail = (error: Error) => readPublicly(async () => {
    times += 1;
    throw error;
  });
  await expect(fail(new TypeError('a fault of ours'))).rejects.toThrow('a fault of ours');
  isFit = false;
  await expect(fail(Object.assign(new Error('gone'), { code: 'ECONNREFUSED' }))).rejects.toThrow('gone');
  expect([times, distrusted]).toEqual([2, 0]);
});
