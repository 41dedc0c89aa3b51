import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import vm from 'node:vm';
import { answerWorker, workerText } from '@/server/worker-file';
import { serve, type Fixture } from './http-fixture';

/** What /worker.js says, from files of the test's own. */
let folder: string;
let fixture: Fixture | null = null;

const MANIFEST = {
  main: 'main-AAAA.js',
  files: ['main-AAAA.js', 'chart-BBBB.js', 'words-CCCC.js'],
  shell: { every: ['main-AAAA.js'], en: ['words-CCCC.js'], hy: [], ru: [] },
};

beforeEach(() => {
  folder = mkdtempSync(path.join(os.tmpdir(), 'worker-'));
  write('worker.js', 'self.ran = self.SHELL.version;\n');
  write('worker-off.js', 'self.registration.unregister();\n');
  write('manifest.json', JSON.stringify(MANIFEST));
});
afterEach(async () => {
  await fixture?.close();
  fixture = null;
  rmSync(folder, { recursive: true, force: true });
});

const write = (name: string, text: string) => writeFileSync(path.join(folder, name), text);
const text = (madeFrom = ['build 1', 'key 1', 'profile 1'], keeps = true) => workerText({ keeps, madeFrom, workers: folder, islands: folder });

type Shell = { version: string; entry: string; files: Record<string, string[]> };

/** Runs the text as a browser would, and gives what its first line says. */
function run(code: string): { SHELL: Shell; ran?: string } {
  const self = {} as { SHELL: Shell; ran?: string };
  vm.runInNewContext(code, { self });
  return self;
}

test('the first line says the version, the entry and the files of each language; the code after it reads them', () => {
  const { SHELL, ran } = run(text());
  expect(SHELL).toEqual({
    version: expect.stringMatching(/^[\w-]{16}$/),
    entry: '/islands/main-AAAA.js',
    files: { every: ['/islands/main-AAAA.js'], en: ['/islands/words-CCCC.js'], hy: [], ru: [] },
  });
  expect(ran).toBe(SHELL.version);
});

test('the version is another when any part of the shell is, and only then', () => {
  const version = () => run(text()).SHELL.version;
  const first = version();
  expect(version()).toBe(first);
  write('manifest.json', JSON.stringify({ ...MANIFEST, files: ['main-AAAA.js', 'chart-DDDD.js'] }));
  expect(version()).toBe(first);
  const seen = new Set([first]);
  for (const madeFrom of [['build 2', 'key 1', 'profile 1'], ['build 1', 'key 2', 'profile 1'], ['build 1', 'key 1', 'profile 2']]) {
    seen.add(run(text(madeFrom)).SHELL.version);
  }
  write('worker.js', 'self.ran = 2;\n');
  seen.add(version());
  write('manifest.json', JSON.stringify({ ...MANIFEST, shell: { ...MANIFEST.shell, hy: ['words-EEEE.js'] } }));
  seen.add(version());
  expect(seen.size).toBe(6);
});

test('switched off, what is served is the worker that takes everything away again', () => {
  expect(text([], false)).toBe('self.registration.unregister();\n');
});

test('a browser asks each time and gets 304 while it is the same, in every encoding', async () => {
  const served = text();
  const answer = answerWorker(served);
  fixture = await serve(async (req, res) => {
    if (!(await answer(req, res, req.url!))) res.writeHead(418).end();
  });
  const get = (init: RequestInit = {}, at = '/worker.js') => fetch(fixture!.url + at, init);
  const whole = await get();
  expect(await whole.text()).toBe(served);
  expect(Object.fromEntries(whole.headers)).toMatchObject({ 'cache-control': 'no-cache', 'content-type': 'text/javascript; charset=utf-8', vary: 'Accept-Encoding' });
  const etag = whole.headers.get('etag')!;
  for (const encoding of ['identity', 'gzip', 'br']) {
    const again = await get({ headers: { 'accept-encoding': encoding } });
    expect([await again.text(), again.headers.get('content-encoding') ?? 'identity', again.headers.get('etag')]).toEqual([served, encoding, etag]);
    const known = await get({ headers: { 'accept-encoding': encoding, 'if-none-match': etag } });
    expect([known.status, await known.text()]).toEqual([304, '']);
  }
  expect((await get({ method: 'POST' })).status).toBe(405);
  expect([(await get({ method: 'HEAD' })).status, (await get({}, '/worker.jsx')).status]).toEqual([200, 418]);
});
