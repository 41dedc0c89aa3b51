import { say } from '@/lib/i18n/say';
import { loadPhoneWords } from '../device/device-words';
import { make } from '../make';
import { sign } from '../badge';
import { followOutbox, type Shown } from './outbox-news';
import { ageInWords, signInAddress, type OutboxWords } from './outbox-words';
import { pageAddress, pageLanguage } from './page-language';
import { pageSender } from './page-sender';

/**
 * The strip on every contributor's page: how many reports wait and how old the oldest is, whether one needs a fix, whether a sign-in is
 * needed. It sends while the page is open. Ages change by the minute and are not read out; the counts are, when they change.
 */
export async function startStrip(host: HTMLElement): Promise<void> {
  const { outbox: words } = await loadPhoneWords();
  const line = make('div', { class: 'page outbox-strip' });
  const said = make('span', { class: 'visually-hidden', role: 'status' });
  let told: string | null = null;
  host.replaceChildren(line, said);
  followOutbox((outbox) => {
    const parts = outbox ? partsOf(outbox, words) : [];
    host.hidden = parts.length === 0;
    line.replaceChildren(...parts);
    const counts = outbox ? [outbox.waiting, outbox.refused, outbox.sender.signInNeeded].join() : '';
    if (told !== null && told !== counts) said.textContent = parts.map((part) => part.textContent).join('. ');
    told = counts;
  });
  pageSender();
}

function partsOf({ waiting, refused, entries, sender }: Shown, words: OutboxWords): HTMLElement[] {
  const locale = pageLanguage();
  const outbox = pageAddress('/outbox');
  const parts: HTMLElement[] = [];
  const oldest = entries.find(({ state }) => state === 'waiting');
  if (oldest) {
    const age = ageInWords(locale, words, oldest.savedAt, Date.now());
    parts.push(make('a', { href: outbox }, sign('waiting'), say(locale, words.strip.waiting, { count: waiting, age })));
  }
  if (refused > 0) parts.push(make('a', { href: outbox }, sign('pending'), say(locale, words.strip.refused, { count: refused })));
  if (oldest && sender.signInNeeded) {
    parts.push(make('a', { href: signInAddress(pageAddress), class: 'outbox-sign-in' }, say(locale, words.signIn, { count: waiting })));
  }
  return parts;
}
