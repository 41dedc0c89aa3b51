import { storageTruth } from '@/lib/outbox/storage-truth';
import { watchOutbox } from '@/lib/outbox/watch-outbox';
import { make } from '../make';
import { isClearing } from '../clearing';
import { pageAddress } from '../outbox/page-language';
import type { PhoneWords } from './device-words';

/** Two lines of truth: what the browser does with reports that wait, and whether the form opens without a network. */
export function storageLines({ device: { storage }, worker }: PhoneWords): HTMLElement {
  const words = { kept: storage.kept, 'may-be-deleted': storage.mayBeDeleted, none: storage.none };
  const truth = make('p', { role: 'status' });
  const offline = make('p', { class: 'note' });
  const show = async () => {
    if (isClearing()) return;
    truth.textContent = words[await storageTruth()];
    offline.textContent = (await opensOffline()) ? worker.kept : worker.notKept;
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
    return Boolean(registration?.active && (await caches.match(pageAddress('/report'), { ignoreVary: true })));
  } catch {
    return false;
  }
}
