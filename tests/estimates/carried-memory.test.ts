import { CarriedMemory } from '@/lib/estimates/carried-memory';

/** Answers that say how they came about. */
function asked(memory: CarriedMemory<string>, carries: (answer: string, since: number) => string | null = () => null) {
  return (version: number, key = 'all') =>
    memory.recall(
      version,
      key,
      async () => `made at ${version}`,
      async (answer, since) => {
        const carried = carries(answer, since);
        return carried && `${carried} to ${version}`;
      },
    );
}

test('an answer stands at its version, is carried on to the next and made anew where it cannot be', async () => {
  const recall = asked(new CarriedMemory(2), (answer, since) => (since === 3 ? null : `${answer}, carried from ${since}`));
  expect(await recall(1)).toBe('made at 1');
  expect(await recall(1)).toBe('made at 1');
  expect(await recall(3)).toBe('made at 1, carried from 1 to 3');
  expect(await recall(4)).toBe('made at 4');
});

test('who read an older version is answered, and what is known stays', async () => {
  const recall = asked(new CarriedMemory(2), (answer) => `${answer}, carried`);
  await recall(5);
  expect(await recall(4)).toBe('made at 4');
  expect(await recall(6)).toBe('made at 5, carried to 6');
});

test('who asks while an answer is carried waits for that one', async () => {
  let carried = 0;
  const recall = asked(new CarriedMemory(2), (answer) => {
    carried += 1;
    return answer;
  });
  await recall(1);
  expect(await Promise.all([recall(2), recall(2), recall(2)])).toEqual(Array(3).fill('made at 1 to 2'));
  expect(carried).toBe(1);
});

test('a failure is nobody else’s: the next one is made anew', async () => {
  const memory = new CarriedMemory<string>(2);
  const made = asked(memory, (answer) => answer);
  const failing = () => memory.recall(2, 'all', () => Promise.reject(new Error('no database')), () => Promise.reject(new Error('no database')));
  await made(1);
  await expect(failing()).rejects.toThrow('no database');
  expect(await made(2)).toBe('made at 2');
  await expect(memory.recall(3, 'all', async () => 'anew', () => Promise.reject(new Error('broken')))).rejects.toThrow('broken');
  expect(await made(4)).toBe('made at 4');
});

test('the one that was asked for longest ago goes first', async () => {
  const recall = asked(new CarriedMemory(2), (answer) => `${answer}, carried`);
  await recall(1, 'a');
  await recall(1, 'b');
  await recall(1, 'a');
  await recall(1, 'c');
  expect(await Promise.all([recall(2, 'b')])).toEqual(['made at 2']);
  expect(await recall(2, 'c')).toBe('made at 1, carried to 2');
});
