import { localPath, type Locale } from '@/lib/i18n/locales';
import { cacheName, keptPage } from './shell-caches';
import { SHELL } from './shell-manifest';
import { SHELL_PAGES } from './shell-place';

type Kept = [address: string, answer: Response];

/**
 * Keeps the shell of one language, whole or not at all: rejects, and leaves nothing behind, when any part of it cannot be had or belongs to
 * another build.
 */
export async function keepShell(locale: Locale): Promise<void> {
  if (await keptPage(locale, '/outbox')) return;
  const pages = await Promise.all(SHELL_PAGES.map((page) => fetchPage(localPath(locale, page))));
  const sheets = pages.flatMap(({ sheets: named }) => named);
  const names = [...new Set([...SHELL.files.every, ...SHELL.files[locale], ...sheets])];
  const files = await Promise.all(names.map(async (name): Promise<Kept> => [name, await fetchKeepable(name)]));
  await putAll(cacheName(locale), [...files, ...pages.map(({ kept }) => kept)]);
}

/** In order, so that the page that says "whole" comes last. */
async function putAll(name: string, entries: Kept[]): Promise<void> {
  await caches.delete(name);
  const cache = await caches.open(name);
  try {
    for (const [address, answer] of entries) await cache.put(address, answer);
  } catch (error) {
    await caches.delete(name);
    throw error;
  }
}

/** Asked for without cookies: what comes back is what everybody gets. The browser's own copy is asked about, so an unchanged page costs 304. */
async function fetchPage(address: string): Promise<{ kept: Kept; sheets: string[] }> {
  const answer = await fetchKeepable(address, { credentials: 'omit', cache: 'no-cache' });
  const html = await answer.clone().text();
  if (!html.includes(`src="${SHELL.entry}"`)) throw new Error(`${address} is of another build`);
  return { kept: [address, answer], sheets: sheetsOf(html) };
}

function sheetsOf(html: string): string[] {
  const links = [...html.matchAll(/<link\b[^>]*>/g)].map(([link]) => link).filter((link) => link.includes('rel="stylesheet"'));
  return links.flatMap((link) => /\bhref="([^"]+)"/.exec(link)?.[1] ?? []);
}

async function fetchKeepable(address: string, how: RequestInit = {}): Promise<Response> {
  const answer = await fetch(address, how);
  const isEverybodys = !/no-store|private/.test(answer.headers.get('cache-control') ?? '');
  if (answer.status !== 200 || answer.redirected || !isEverybodys) throw new Error(`${address} cannot be kept`);
  return answer;
}
