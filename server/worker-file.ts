import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { compress } from './front-cache/compress';
import { encodingFor, type Encoding } from './front-cache/encoding';
import { holds } from './front-cache/send-answer';
import type { AnswerScripts } from './islands';

/** The one address of the service worker; above every page, so that it may answer for them. */
export const WORKER_PATH = '/worker.js';

type Made = {
  /** Whether phones may keep the shell; otherwise the worker that is served takes everything away again and goes. */
  keeps: boolean;
  /** What the kept pages are made from besides the scripts: the build of the pages, the key on them, the words of the profile. */
  madeFrom: string[];
  workers?: string;
  islands?: string;
};

type Manifest = { main: string; shell: Record<string, string[]> };

/**
 * The service worker's text: one line that says which shell it keeps, then the bundle. Browsers compare it byte by byte, so the version in
 * the first line makes every change of the shell a new worker.
 */
export function workerText({ keeps, madeFrom, workers = '.build/worker', islands = '.build/islands' }: Made): string {
  const code = (name: string) => readFileSync(path.join(workers, `${name}.js`), 'utf8');
  if (!keeps) return code('worker-off');
  const { main, shell } = JSON.parse(readFileSync(path.join(islands, 'manifest.json'), 'utf8')) as Manifest;
  const bundle = code('worker');
  const version = createHash('sha256').update(JSON.stringify([bundle, main, shell, ...madeFrom])).digest('base64url').slice(0, 16);
  const addresses = Object.entries(shell).map(([language, names]) => [language, names.map((name) => `/islands/${name}`)]);
  const line = { version, entry: `/islands/${main}`, files: Object.fromEntries(addresses) };
  return `self.SHELL=${JSON.stringify(line)};\n${bundle}`;
}

/** Answers /worker.js, and says false for everything else. Browsers ask for it anew each time; most get 304. */
export function answerWorker(text: string): AnswerScripts {
  const etag = `"${createHash('sha256').update(text).digest('base64url').slice(0, 22)}"`;
  const bodies: Partial<Record<Encoding, Promise<Buffer>>> = {};
  return async (req, res, pathname) => {
    if (pathname !== WORKER_PATH) return false;
    if (req.method !== 'GET' && req.method !== 'HEAD') {
      res.writeHead(405, { 'cache-control': 'no-store', allow: 'GET, HEAD' }).end();
      return true;
    }
    const head = { 'cache-control': 'no-cache', etag, vary: 'Accept-Encoding' };
    if (holds(req.headers['if-none-match'], etag)) {
      res.writeHead(304, head).end();
      return true;
    }
    const encoding = encodingFor(req.headers['accept-encoding']);
    const bytes = await (bodies[encoding] ??= compress(Buffer.from(text), encoding, 11));
    res.writeHead(200, {
      ...head,
      'content-type': 'text/javascript; charset=utf-8',
      'content-length': bytes.length,
      ...(encoding === 'identity' ? {} : { 'content-encoding': encoding }),
    });
    res.end(req.method === 'HEAD' ? undefined : bytes);
    return true;
  };
}

/** The name that the build of the pages gave itself; empty where nothing is built, as in development. */
export function pagesBuild(folder = process.env.NEXT_DIST_DIR ?? '.next'): string {
  const file = path.join(folder, 'BUILD_ID');
  return existsSync(file) ? readFileSync(file, 'utf8') : '';
}
