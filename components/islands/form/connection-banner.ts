import { readOutbox } from '@/lib/outbox/read-outbox';
import { watchOutbox } from '@/lib/outbox/watch-outbox';
import { withOutbox } from '@/lib/outbox/with-outbox';
import { make } from '../make';
import type { FormFrame } from './form-frame';

/** The line that says that there is no connection (N8): while the phone says so itself, or the last try to send did not get through. */
export function connectionBanner({ t }: Pick<FormFrame, 't'>, changed: (isOnline: boolean) => void): HTMLElement {
  const banner = make('p', { class: 'notice notice-offline', role: 'status' });
  let hasFailed = false;
  const show = () => {
    const isOnline = navigator.onLine && !hasFailed;
    banner.hidden = isOnline;
    banner.textContent = isOnline ? '' : t('entry.engine.offline');
    changed(isOnline);
  };
  const look = async () => {
    const { entries, sender } = await withOutbox(readOutbox);
    hasFailed = !sender.signInNeeded && sender.pause === null && entries.some(({ state, attempts }) => state === 'waiting' && attempts > 0);
    show();
  };
  const lookAgain = () => void look().catch(() => undefined);
  addEventListener('online', show);
  addEventListener('offline', show);
  watchOutbox(lookAgain);
  show();
  lookAgain();
  return banner;
}
