import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { SHEETS } from './front-cache/join-sheets';
import type { AnswerScripts } from './islands';
import { staticAnswer } from './static-answer';

const NAMES = /^[\w-]+(?:\.[\w-]+){1,9}$/;
/** Pages of one kind share theirs, so there are few; whoever makes up other orders of them is answered and nothing is kept of it. */
const MOST_KEPT = 24;

/**
 * Answers the style sheets of a page under one address (`joinSheets`). The address names the files of the build, whose names hold the hash of their
 * bytes: any process of the installation can answer it, and browsers keep it for good.
 */
export function openSheets(folder: string): AnswerScripts {
  const kept = new Map<string, ReturnType<typeof staticAnswer>>();
  return async (req, res, pathname) => {
    if (!pathname.startsWith(SHEETS)) return false;
    const asked = pathname.endsWith('.css') ? pathname.slice(SHEETS.length, -'.css'.length) : '';
    const file = kept.get(asked) ?? (await read(folder, asked));
    if (file && kept.size < MOST_KEPT) kept.set(asked, file);
    await (file ?? staticAnswer(null))(req, res);
    return true;
  };
}

async function read(folder: string, asked: string): Promise<ReturnType<typeof staticAnswer> | null> {
  if (!NAMES.test(asked)) return null;
  const sheets = await Promise.all(asked.split('.').map((name) => readFile(path.join(folder, `${name}.css`)))).catch(() => null);
  return sheets && staticAnswer({ type: 'text/css; charset=utf-8', bytes: Buffer.concat(sheets.flatMap((sheet) => [sheet, Buffer.from('\n')])) });
}
