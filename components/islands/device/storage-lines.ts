import { storageTruth } from '@/lib/outbox/storage-truth';
import { watchOutbox } from '@/lib/outbox/watch-outbox';
import { localPath, type Locale } from '@/lib/i18n/locales';
import { make } from '../make';
import { isClearing } from '../clearing';
import type { Say } from './start-device';

const WORDS = { kept: 'device.storage.kept', 'may-be-deleted': 'device.storage.mayBeDeleted', none: 'device.storage.none' } as const;

/** Two lines of truth: what the browser does with reports that wait, and whether the form opens without a network. */
export function storageLines(t: Say): HTMLElement {
  const truth = make('p', { role: 'status' });
  const offline = make('p', { class: 'note' });
  const show = async () => {
    if (isClearing()) return;
    truth.textContent = t(WORDS[await storageTruth()]);
    offline.textContent = t((await opensOffline()) ? 'worker.kept' : 'worker.notKept');
  };
  void show();
  // The browser may have been asked to keep reports when the first one was saved.
  watchOutbox(() => void show());
  navigator.serviceWorker?.ready.then(() => show(), () => undefined);
  return make('div', {}, truth, offline);
}

/** The service worker is in force and holds the form in the language of this page. */
async function opensOffline(): Promise<boolean> {
  try {
    const registration = await navigator.serviceWorker.getRegistration();
    const form = localPath(document.documentElement.lang as Locale, '/report');
    return Boolean(registration?.active && (await caches.match(form, { ignoreVary: true })));
  } catch {
    return false;
  }
}
