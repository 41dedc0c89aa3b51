import { say } from '@/lib/i18n/say';
import { dropReport } from '@/lib/outbox/drop-report';
import { sendAgain } from '@/lib/outbox/send-again';
import { withOutbox } from '@/lib/outbox/with-outbox';
import { loadPhoneWords } from '../device/device-words';
import { make } from '../make';
import { entryList } from './entry-list';
import { addQueue, saveQueue } from './file-tools';
import { followOutbox } from './outbox-news';
import { ageInWords } from './outbox-words';
import { pageLanguage } from './page-language';
import { sendNow } from './send-now';

/**
 * The page of the outbox: what lies on this phone, and the ways to send it, carry it elsewhere, mend it or throw it away. That a sign-in is needed
 * stands in the strip above it.
 */
export async function startOutboxPage(host: HTMLElement): Promise<void> {
  const { outbox: words, device } = await loadPhoneWords();
  const locale = pageLanguage();
  const oldest = make('p', { class: 'lead outbox-oldest' });
  const said = make('div', { role: 'status', class: 'outbox-said' });
  const tell = (sentences: string[]) => said.replaceChildren(...sentences.map((sentence) => make('p', {}, sentence)));
  /** A browser that keeps nothing says so under whatever button was pressed. */
  const answer = (work: () => Promise<string[]>) => void work().catch(() => [device.storage.none]).then(tell);

  const send = make('button', { type: 'button', class: 'button' }, words.send);
  send.addEventListener('click', () => {
    tell([words.said.sending]);
    answer(() => sendNow(locale, words));
  });
  const save = make('button', { type: 'button', class: 'button button-secondary' }, words.saveFile);
  save.addEventListener('click', () => answer(() => saveQueue(locale, words)));
  const file = make('input', { type: 'file', accept: '.json,application/json', class: 'visually-hidden' });
  file.addEventListener('change', () => {
    const [chosen] = file.files ?? [];
    if (chosen) answer(() => addQueue(chosen, locale, words));
    // The same file may be chosen again.
    file.value = '';
  });
  const add = make('label', { class: 'button button-secondary outbox-add' }, words.addFile, file);

  const list = make('ul', { class: 'card-list', 'aria-label': words.list });
  const show = entryList(list, locale, words, {
    sendAgain: (id) => answer(async () => {
      await withOutbox((db) => sendAgain(db, id));
      return sendNow(locale, words);
    }),
    drop: (id) => answer(async () => {
      await withOutbox((db) => dropReport(db, id));
      return [];
    }),
  });
  host.replaceChildren(
    oldest, make('div', { class: 'row outbox-tools' }, send, save, add), said, make('p', { class: 'note' }, words.file.about), list,
  );
  followOutbox((outbox) => {
    if (!outbox) return host.replaceChildren(make('p', { class: 'notice notice-caution' }, device.storage.none));
    const { oldestSavedAt } = outbox;
    oldest.textContent =
      oldestSavedAt === null ? words.nothing : say(locale, words.oldest, { age: ageInWords(locale, words, oldestSavedAt, Date.now()) });
    show(outbox);
  });
}
