import { existsSync, readdirSync, readFileSync } from 'node:fs';
import type { IncomingMessage, ServerResponse } from 'node:http';
import path from 'node:path';
import { compress } from './front-cache/compress';
import { encodingFor, type Encoding } from './front-cache/encoding';

const FOLDER = '.build/islands';
const UNDER = '/islands/';

/** Answers the scripts of its own addresses; says false for everything else. */
export type AnswerScripts = (req: IncomingMessage, res: ServerResponse, pathname: string) => Promise<boolean>;
type File = Partial<Record<Encoding, Promise<Buffer>>> & { identity: Promise<Buffer> };

/**
 * The scripts of public pages (decision 009), as the build made them. Their names hold the hash of their bytes, so browsers keep them for
 * good. Each is compressed once, when it is first asked for.
 */
export function openIslands(folder = FOLDER): { entry: string | null; answer: AnswerScripts } {
  const manifest = path.join(folder, 'manifest.json');
  if (!existsSync(manifest)) return { entry: null, answer: answerFrom(new Map()) };
  const { main } = JSON.parse(readFileSync(manifest, 'utf8')) as { main: string };
  const names = readdirSync(folder).filter((name) => name.endsWith('.js'));
  const files = new Map(names.map((name) => [UNDER + name, { identity: Promise.resolve(readFileSync(path.join(folder, name))) }]));
  return { entry: UNDER + main, answer: answerFrom(files) };
}

function answerFrom(files: Map<string, File>): AnswerScripts {
  return async (req, res, pathname) => {
    if (!pathname.startsWith(UNDER)) return false;
    const file = files.get(pathname);
    if (!file || (req.method !== 'GET' && req.method !== 'HEAD')) {
      res.writeHead(file ? 405 : 404, { 'cache-control': 'no-store', ...(file ? { allow: 'GET, HEAD' } : {}) }).end();
      return true;
    }
    const encoding = encodingFor(req.headers['accept-encoding']);
    const bytes = await (file[encoding] ??= compress(await file.identity, encoding, 11));
    res.writeHead(200, {
      'content-type': 'text/javascript; charset=utf-8',
      'cache-control': 'public, max-age=31536000, immutable',
      vary: 'Accept-Encoding',
      'content-length': bytes.length,
      ...(encoding === 'identity' ? {} : { 'content-encoding': encoding }),
    });
    res.end(req.method === 'HEAD' ? undefined : bytes);
    return true;
  };
}
