import { gzipSync } from 'node:zlib';
import { startServer, type RunningServer } from '../support/server';
import { testDatabase, type TestDatabase } from '../support/database';

/** Bytes of a first visit before any script, as a telephone on a slow line pays them. */
const PAGE_LIMIT = 60_000;
/** The form of a report, with every area and item: it must open on GPRS, before any script. */
const FORM_LIMIT = 15_000;
/** Bytes of all scripts that run without a reader's step: on a public page, and on the page where everybody who works with reports comes in. */
const PUBLIC_SCRIPT_LIMIT = 20_000;
const ENTRY_SCRIPT_LIMIT = 150_000;

let database: TestDatabase;
let server: RunningServer;

beforeAll(async () => {
  database = await testDatabase({ record: true });
  server = await startServer({ databaseUrl: database.url });
}, 120_000);
afterAll(async () => {
  await server.stop();
  await database.close();
});

async function weigh(path: string): Promise<number> {
  const answer = await fetch(server.url + path);
  return gzipSync(Buffer.from(await answer.arrayBuffer())).length;
}

it.each([...['/', '/hy', '/ru', '/method', '/ru/data'].map((path) => [path, PAGE_LIMIT] as const), ...['/report', '/hy/report', '/ru/report'].map((path) => [path, FORM_LIMIT] as const)])('%s with its style sheets weighs at most %i bytes', async (path, limit) => {
  const html = await (await fetch(server.url + path)).text();
  const sheets = new Set([...html.matchAll(/<link rel="stylesheet" href="([^"]+)"/g)].map(([, href]) => href!));
  expect(sheets.size).toBeGreaterThan(0);
  const weights = await Promise.all([...sheets].map(weigh));
  expect(gzipSync(html).length + weights.reduce((sum, bytes) => sum + bytes, 0)).toBeLessThanOrEqual(limit);
});

it.each([['/', PUBLIC_SCRIPT_LIMIT], ['/hy', PUBLIC_SCRIPT_LIMIT], ['/ru/method', PUBLIC_SCRIPT_LIMIT], ['/sign-in', ENTRY_SCRIPT_LIMIT]])(
  '%s starts with at most %i bytes of script',
  async (path, limit) => {
    const scripts = await firstScripts(path);
    expect(scripts.size).toBeGreaterThan(0);
    const weights = [...scripts.values()].map((script) => gzipSync(script).length);
    expect(weights.reduce((sum, bytes) => sum + bytes, 0)).toBeLessThanOrEqual(limit);
    expect([...scripts].filter(([, script]) => script.includes('recharts')).map(([address]) => address)).toEqual([]);
  },
);

/**
 * The scripts of a page in a modern browser by address: those that it names, what they import first, and the words of all languages, though a
 * reader fetches those of one.
 */
async function firstScripts(path: string): Promise<Map<string, string>> {
  const html = await (await fetch(server.url + path)).text();
  const waiting = [...html.matchAll(/<script[^>]* src="([^"]+)"[^>]*>/g)].filter(([tag]) => !tag.includes('noModule')).map(([, address]) => address!);
  const found = new Map<string, string>();
  for (let address = waiting.pop(); address; address = waiting.pop()) {
    if (found.has(address)) continue;
    const script = await (await fetch(server.url + address)).text();
    found.set(address, script);
    const imported = [...script.matchAll(/(?:from|import)\s*"\.\/([\w-]+\.js)"|import\("\.\/(islands-\w+\.js)"\)/g)];
    waiting.push(...imported.map(([, one, words]) => `/islands/${one ?? words}`));
  }
  return found;
}

it('asks no other host for anything', async () => {
  const html = await (await fetch(server.url)).text();
  const tags = [...html.matchAll(/<(?:script|link|img|iframe|source)\b[^>]*>/g)].map(([tag]) => tag).filter(isLoaded);
  const loaded = tags.flatMap((tag) => [...tag.matchAll(/\s(?:src|href)="([^"]+)"/g)].map(([, address]) => address!));
  expect(loaded.length).toBeGreaterThan(1);
  expect(loaded.filter((address) => !address.startsWith('/'))).toEqual([]);
});

/** A link to the page's own address or to it in another language is only read, never fetched. */
function isLoaded(tag: string): boolean {
  return !tag.startsWith('<link') || /\srel="(?:stylesheet|preload|modulepreload|icon)"/.test(tag);
}
