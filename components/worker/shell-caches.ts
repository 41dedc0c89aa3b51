import { LOCALES, localPath, type Locale } from '@/lib/i18n/locales';
import { SHELL } from './shell-manifest';
import { SHELL_PAGES, type ShellPage } from './shell-place';

const PREFIX = 'shell';

/** The cache of this worker's shell in one language. */
export function cacheName(locale: Locale): string {
  return `${PREFIX} ${SHELL.version} ${locale}`;
}

/** The names of all caches of shells, of this version or of others. */
export async function shellCaches(): Promise<{ name: string; version: string; locale: Locale }[]> {
  const parts = (await caches.keys()).map((name) => ({ name, words: name.split(' ') }));
  return parts
    .filter(({ words: [prefix, , locale] }) => prefix === PREFIX && LOCALES.some((known) => known === locale))
    .map(({ name, words: [, version, locale] }) => ({ name, version: version!, locale: locale as Locale }));
}

/** A page of this version's shell as it was kept; undefined where that shell is not there, or not whole. */
export async function keptPage(locale: Locale, page: ShellPage): Promise<Response | undefined> {
  const here = { cacheName: cacheName(locale), ignoreVary: true };
  const isWhole = await caches.match(localPath(locale, SHELL_PAGES.at(-1)!), here);
  return isWhole && caches.match(localPath(locale, page), here);
}

/** A script or style sheet that a kept shell of any version needs; their names say which bytes they hold. */
export function keptFile(pathname: string): Promise<Response | undefined> {
  return caches.match(pathname, { ignoreVary: true });
}

/** Deletes what other workers kept. */
export async function forgetOtherShells(): Promise<void> {
  const others = (await shellCaches()).filter(({ version }) => version !== SHELL.version);
  await Promise.all(others.map(({ name }) => caches.delete(name)));
}
