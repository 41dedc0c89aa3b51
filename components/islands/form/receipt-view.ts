import { shownReference } from '@/lib/core/reference';
import { localPath } from '@/lib/i18n/locales';
import { readOutbox, type OutboxState } from '@/lib/outbox/read-outbox';
import { askToKeep } from '@/lib/outbox/storage-truth';
import { watchNews } from '@/lib/outbox/watch-outbox';
import { withOutbox } from '@/lib/outbox/with-outbox';
import { make } from '../make';
import { clockTime } from './clock-time';
import type { FormFrame } from './form-frame';

/** Nothing is "being sent" longer than this without saying that it is kept (N8). */
const PATIENCE_MS = 10_000;

/**
 * What became of a report that was just saved (N11): kept on this phone, being sent, received with its reference, or what stands in the way.
 * It follows the outbox while it is on the screen.
 */
export function showReceipt({ form, t, locale }: Pick<FormFrame, 'form' | 't' | 'locale'>, id: string): void {
  const say = (key: string, values?: Record<string, string | number>) => t(`entry.engine.kept.${key}`, values);
  const title = make('h1', { tabindex: '-1' }, say('title'));
  const state = make('p', { class: 'notice receipt-state', role: 'status' }, say('later'));
  const way = make('p', {});
  const warning = make('p', { class: 'notice notice-caution', role: 'status', hidden: '' });
  const place = form.closest<HTMLElement>('.narrow') ?? form.parentElement!;
  const again = make('a', { class: 'button', href: localPath(locale, '/report') }, t('report.sent.another'));
  again.addEventListener('click', (event) => {
    event.preventDefault();
    location.replace(localPath(locale, '/report'));
  });
  const next = make('div', {}, make('h2', {}, t('report.sent.nextTitle')), make('p', {}, t('report.sent.next')));
  const actions = make('p', { class: 'form-actions' }, again, make('a', { class: 'button button-secondary', href: localPath(locale, '/outbox') }, t('report.sent.mine')));
  place.replaceChildren(title, state, way, warning, next, actions);
  document.title = say('title');
  scrollTo(0, 0);
  title.focus();

  let isReceived = false;
  // Asked at the first report that is worth keeping; what the browser answers matters as long as it is here alone.
  void askToKeep().then((truth) => {
    if (truth !== 'may-be-deleted' || isReceived) return;
    warning.textContent = t('entry.engine.storage.mayDelete');
    warning.hidden = false;
  });
  let sending: ReturnType<typeof setTimeout> | null = null;
  const stopWaiting = () => {
    if (sending) clearTimeout(sending);
    sending = null;
  };
  const link = (path: string, words: string) => make('a', { href: localPath(locale, path) }, words);
  const show = (kind: string, words: string, more: Node | string = '') => {
    if (state.textContent !== words) state.textContent = words;
    state.className = `notice receipt-state${kind ? ` notice-${kind}` : ''}`;
    way.replaceChildren(more);
  };
  const told = ({ entries, receipts, sender, waiting }: OutboxState) => {
    const receipt = receipts.find((kept) => kept.id === id);
    const refused = entries.find((entry) => entry.id === id && entry.state === 'refused');
    if (receipt || refused) stopWaiting();
    if (receipt) {
      isReceived = warning.hidden = true;
      title.textContent = document.title = say('receivedTitle');
      const [time, reference] = [clockTime(locale, Date.parse(receipt.receivedAt)), shownReference(receipt.reference)];
      show('done', say('received', { time, reference }));
    } else if (refused) {
      show('error', say('refused', { reason: refused.refusal?.title ?? '' }), mendLink());
    } else if (sender.signInNeeded) {
      const target = new URLSearchParams({ next: localPath(locale, '/outbox') });
      show('caution', say('signIn', { count: waiting }), link(`/sign-in?${target}`, say('signInLink')));
    } else if (!sending) show('', say('later'));
  };
  const mendLink = () => {
    const mend = link(`/report#fix=${id}`, say('mend'));
    mend.addEventListener('click', () => setTimeout(() => location.reload()));
    return mend;
  };
  const look = () => void withOutbox(readOutbox).then(told, () => undefined);
  watchNews((news) => {
    if (news.kind === 'outbox') look();
    if (news.kind !== 'sending') return;
    stopWaiting();
    if (news.id !== id) return look();
    show('', say('sending'));
    sending = setTimeout(() => {
      sending = null;
      show('', say('later'));
    }, PATIENCE_MS);
  });
  look();
}
