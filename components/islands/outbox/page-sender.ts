import { createSender, type Sender } from '@/lib/outbox/sender';
import { watchOutbox } from '@/lib/outbox/watch-outbox';
import { isClearing } from '../clearing';
import { pageLanguage } from './page-language';

let sender: Sender | null = null;

/** The one sender of this page; it begins to send when it is first asked for. What the phone says of its connection is a hint, no more. */
export function pageSender(): Sender {
  return (sender ??= start());
}

function start(): Sender {
  const made = createSender({
    locale: pageLanguage(),
    fetch: (...given) => fetch(...given),
    now: () => Date.now(),
    random: Math.random,
    later(run, ms) {
      const timer = setTimeout(() => isClearing() || run(), ms);
      return () => clearTimeout(timer);
    },
    locks: navigator.locks,
  });
  // Opening the stores of a device that is being cleared would make them anew.
  const send = () => {
    if (!isClearing()) void made.send();
  };
  addEventListener('online', send);
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'visible') send();
  });
  watchOutbox(() => {
    if (!isClearing()) made.hear().catch(() => undefined);
  });
  send();
  return made;
}
