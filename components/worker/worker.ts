import { isLocale, type Locale } from '@/lib/i18n/locales';
import { answerFromPhone } from './answer-from-phone';
import { keepShell } from './keep-shell';
import { forgetOtherShells, shellCaches } from './shell-caches';
import { shellPlaceOf } from './shell-place';

declare const self: ServiceWorkerGlobalScope;

/**
 * The service worker: keeps the contributor's form and outbox on the phone, and nothing else (decision 012). It waits until no window of the
 * worker before is open, so an open form keeps the shell that it came from. It neither stores reports nor sends them.
 */
self.addEventListener('install', (event) => event.waitUntil(install()));
self.addEventListener('activate', (event) => event.waitUntil(forgetOtherShells()));
self.addEventListener('fetch', (event) => {
  const answer = answerFromPhone(event.request);
  if (answer) event.respondWith(answer);
});
self.addEventListener('message', (event) => {
  const { kind, language } = (event.data ?? {}) as { kind?: unknown; language?: unknown };
  // One that cannot be kept now is asked for again by the next page.
  if (kind === 'keep' && isLocale(String(language))) event.waitUntil(keepShell(language as Locale).catch(() => undefined));
});

/** Only the languages that are read here: those kept before, and those of the phone pages that are open. */
async function install(): Promise<void> {
  const before = (await shellCaches()).map(({ locale }) => locale);
  const windows = await self.clients.matchAll({ type: 'window', includeUncontrolled: true });
  const open = windows.flatMap(({ url }) => shellPlaceOf(new URL(url).pathname)?.locale ?? []);
  await Promise.all([...new Set([...before, ...open])].map(keepShell));
}
