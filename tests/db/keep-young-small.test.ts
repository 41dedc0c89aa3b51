import { execFileSync } from 'node:child_process';
import { build } from 'esbuild';

/** Runs a script in a process of its own, whose heap nobody else has used. */
async function said(script: string): Promise<number[]> {
  const source = `
    import { getHeapSpaceStatistics } from 'node:v8';
    import { Worker } from 'node:worker_threads';
    import { once } from 'node:events';
    import { setTimeout as sleep } from 'node:timers/promises';
    import { keepYoungSmall } from './lib/db/keep-young-small';
    const mebibytes = () => getHeapSpaceStatistics().find(({ space_name }) => space_name === 'new_space').space_size / 2 ** 20;
    /** A piece of rows that outlive some collections. */
    const piece = () => Array.from({ length: 10_000 }, (_, index) => ({ index, of: [index] })).length;
    const pieces = (before = () => {}) => { for (let index = 0; index < 300; index += 1) { before(); piece(); } return mebibytes(); };
    ${script}`;
  const { outputFiles } = await build({
    stdin: { contents: source, resolveDir: process.cwd() }, bundle: true, write: false, format: 'esm', platform: 'node', target: 'node20.19',
  });
  const out = execFileSync(process.execPath, ['--input-type=module', '-e', outputFiles[0]!.text], { encoding: 'utf8' });
  return JSON.parse(out) as number[];
}

test('while pieces go through, the space for young objects stays at 4 MiB, also when a thread starts; a second later it grows again', async () => {
  const [small, besideThread, later] = await said(`
    const small = pieces(keepYoungSmall);
    const thread = new Worker('', { eval: true });
    await once(thread, 'exit');
    const besideThread = pieces(keepYoungSmall);
    await sleep(1_500);
    console.log(JSON.stringify([small, besideThread, pieces()]));`);
  expect(small).toBeLessThanOrEqual(4);
  expect(besideThread).toBeLessThanOrEqual(4);
  expect(later).toBeGreaterThan(8);
});

test('V8 by itself lets it grow', async () => {
  const [alone] = await said('console.log(JSON.stringify([pieces()]));');
  expect(alone).toBeGreaterThan(8);
});
