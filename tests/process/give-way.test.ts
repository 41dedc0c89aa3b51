import { giveWay, goingFirst } from '@/lib/core/give-way';

/** A work that is over when it is told to be, and one that gives way and notes when it went on. */
function work() {
  let finish = () => undefined as void;
  const done = new Promise<void>((resolve) => (finish = resolve));
  return { finish, running: goingFirst(() => done) };
}
const turns = () => new Promise((resolve) => setImmediate(resolve));
async function isWaiting(given: Promise<void>): Promise<boolean> {
  let went = false;
  void given.then(() => (went = true));
  await turns();
  return !went;
}

test('where nothing goes first nobody waits', async () => {
  expect(await isWaiting(giveWay())).toBe(false);
});

test('masses wait for the last one that goes first, and go on when it is over', async () => {
  const [first, second] = [work(), work()];
  const given = giveWay();
  first.finish();
  await first.running;
  expect(await isWaiting(given)).toBe(true);
  second.finish();
  await second.running;
  expect(await isWaiting(given)).toBe(false);
});

test('who goes first and fails is no hindrance', async () => {
  const failing = goingFirst(() => Promise.reject(new Error('refused')));
  const given = giveWay();
  await expect(failing).rejects.toThrow('refused');
  expect(await isWaiting(given)).toBe(false);
});

test('nobody waits for ever: a work that does not end lets masses through', async () => {
  const endless = work();
  await giveWay();
  endless.finish();
  await endless.running;
});
