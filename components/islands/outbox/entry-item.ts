import { shownReference } from '@/lib/core/reference';
import type { Locale } from '@/lib/i18n/locales';
import { say } from '@/lib/i18n/say';
import type { KeptReceipt, OutboxEntry, Refusal } from '@/lib/outbox/outbox-db';
import { make } from '../make';
import { badge } from '../badge';
import { instantInWords, type OutboxWords } from './outbox-words';

/** What a button of a refused report does. */
export type EntryActions = { sendAgain: (id: string) => void; drop: (id: string) => void };

type EntryItem = {
  entry: OutboxEntry;
  isSending: boolean;
  /** Where its answers can be mended; null when the server did not give them back. */
  fixAddress: string | null;
  locale: Locale;
  words: OutboxWords;
  actions: EntryActions;
};

/** A report that was not sent: its state, when it was saved, its size; and for a refused one why, and what can be done. */
export function entryItem({ entry, isSending, fixAddress, locale, words, actions }: EntryItem): HTMLElement {
  const { id, savedAt, sealed, refusal } = entry;
  const state = refusal ? badge('pending', words.state.refused) : isSending ? badge('sending', words.state.sending) : badge('waiting', words.state.waiting);
  const item = make('li', { class: 'card' }, factLine(
    state,
    say(locale, words.saved, instantInWords(locale, savedAt, Date.now())),
    say(locale, words.bytes, { count: sealed.length }),
  ));
  if (!refusal) return item;
  const mend = fixAddress
    ? make('a', { href: fixAddress, class: 'button' }, words.fix)
    : button('button', words.again, () => actions.sendAgain(id));
  const tools = make('div', { class: 'row' }, mend);
  tools.append(button('button button-danger', words.drop.button, () => askBeforeDrop(tools, words, () => actions.drop(id))));
  item.append(reason(refusal), tools);
  return item;
}

/** A report that the server has: its reference, and when it was received. */
export function receiptItem({ reference, receivedAt }: KeptReceipt, locale: Locale, words: OutboxWords): HTMLElement {
  return make('li', { class: 'card' }, factLine(
    badge('sent', words.state.sent),
    say(locale, words.received, instantInWords(locale, receivedAt, Date.now())),
    make('span', { class: 'reference' }, say(locale, words.reference, { reference: shownReference(reference) })),
  ));
}

function factLine(...parts: (string | HTMLElement)[]): HTMLElement {
  return make('p', { class: 'row' }, ...parts.map((part) => (typeof part === 'string' ? make('span', {}, part) : part)));
}

/** Why the server refused it, in its own words. */
function reason({ title, detail, errors }: Refusal): HTMLElement {
  const box = make('div', { class: 'notice notice-caution' }, make('p', { class: 'notice-title' }, title), make('p', {}, detail));
  if (errors.length > 0) box.append(make('ul', {}, ...errors.map(({ message }) => make('li', {}, message))));
  return box;
}

/** Puts the question in the place of the buttons; "no" puts them back. */
function askBeforeDrop(tools: HTMLElement, words: OutboxWords, drop: () => void): void {
  const before = [...tools.childNodes];
  const question = make('p', { tabindex: '-1' }, words.drop.ask);
  const back = () => {
    tools.replaceChildren(...before);
    tools.querySelector<HTMLElement>('.button-danger')?.focus();
  };
  tools.replaceChildren(question, button('button button-danger', words.drop.yes, drop), button('button button-secondary', words.drop.no, back));
  question.focus();
}

function button(look: string, label: string, press: () => void): HTMLButtonElement {
  const made = make('button', { type: 'button', class: look }, label);
  made.addEventListener('click', press);
  return made;
}
