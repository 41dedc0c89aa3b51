import { takingTurns } from '@/lib/core/taking-turns';
import { KeptFiles } from '@/server/chart-files/kept-files';

test('a file is made once, also for those who ask while it is being made', async () => {
  const files = new KeptFiles(10_000);
  let made = 0;
  const make = async () => Buffer.from(`file ${(made += 1)}`);
  const [one, other] = await Promise.all([files.recall('a', make), files.recall('a', make)]);
  expect([one.bytes.toString(), other.bytes.toString()]).toEqual(['file 1', 'file 1']);
  expect((await files.recall('a', make)).bytes.toString()).toBe('file 1');
  expect((await files.recall('b', make)).bytes.toString()).toBe('file 2');
});

test('what fails is not kept', async () => {
  const files = new KeptFiles(10_000);
  await expect(files.recall('a', () => Promise.reject(new Error('no')))).rejects.toThrow('no');
  expect((await files.recall('a', async () => Buffer.from('yes'))).bytes.toString()).toBe('yes');
});

test('it keeps no more than it may: the oldest goes first', async () => {
  const files = new KeptFiles(250);
  let made = 0;
  const make = async () => Buffer.alloc(100, String((made += 1)));
  for (const key of ['a', 'b', 'c', 'a']) await files.recall(key, make);
  expect(made).toBe(4);
});

test('no more tasks at once than there are places, and each gets its turn', async () => {
  const inTurn = takingTurns(2, 10);
  let [running, most] = [0, 0];
  const results = await Promise.all(
    [1, 2, 3, 4, 5].map((number) =>
      inTurn(async () => {
        most = Math.max(most, (running += 1));
        await new Promise((resolve) => setTimeout(resolve, 5));
        running -= 1;
        if (number === 2) throw new Error('one fails');
        return number;
      }).catch(() => 0),
    ),
  );
  expect([most, results]).toEqual([2, [1, 0, 3, 4, 5]]);
});

test('a line that is long enough takes nobody more', async () => {
  const inTurn = takingTurns(1, 1);
  let release = () => {};
  const first = inTurn(() => new Promise<void>((done) => (release = done)));
  const second = inTurn(async () => 'second');
  await expect(inTurn(async () => 'third')).rejects.toMatchObject({ code: 'server-busy', status: 503, retryAfter: 5 });
  release();
  await first;
  expect(await second).toBe('second');
  expect(await inTurn(async () => 'later')).toBe('later');
});
