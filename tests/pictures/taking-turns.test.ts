import { takingTurns } from '@/lib/core/taking-turns';

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
