import { existsSync, readdirSync, readFileSync } from 'node:fs';
import type { IncomingMessage, ServerResponse } from 'node:http';
import path from 'node:path';
import { staticAnswer } from './static-answer';

const FOLDER = '.build/islands';
const UNDER = '/islands/';

/** Answers the scripts of its own addresses; says false for everything else. */
export type AnswerScripts = (req: IncomingMessage, res: ServerResponse, pathname: string) => Promise<boolean>;

/**
 * The scripts of public pages (decision 009), as the build made them. Their names hold the hash of their bytes, so browsers keep them for
 * good. Each is compressed once, when it is first asked for.
 */
export function openIslands(folder = FOLDER): { entry: string | null; answer: AnswerScripts } {
  const manifest = path.join(folder, 'manifest.json');
  if (!existsSync(manifest)) return { entry: null, answer: answerFrom(new Map()) };
  const { main } = JSON.parse(readFileSync(manifest, 'utf8')) as { main: string };
  const names = readdirSync(folder).filter((name) => name.endsWith('.js'));
  const files = new Map(names.map((name) => [UNDER + name, staticAnswer({ type: 'text/javascript; charset=utf-8', bytes: readFileSync(path.join(folder, name)) })]));
  return { entry: UNDER + main, answer: answerFrom(files) };
}

function answerFrom(files: ReadonlyMap<string, ReturnType<typeof staticAnswer>>): AnswerScripts {
  return async (req, res, pathname) => {
    if (!pathname.startsWith(UNDER)) return false;
    await (files.get(pathname) ?? staticAnswer(null))(req, res);
    return true;
  };
}
