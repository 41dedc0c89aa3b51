import type { Locale } from '@/lib/i18n/locales';
import { entryItem, receiptItem, type EntryActions } from './entry-item';
import type { Shown } from './outbox-news';
import type { OutboxWords } from './outbox-words';
import { pageAddress } from './page-language';

type Kept = { look: string; item: HTMLElement };

/**
 * The list of what was not sent, oldest first, and of what was, newest first. An item is drawn anew only when it changed: a button under a
 * finger, or a question that waits for its answer, stays where it is while others are sent.
 *
 * @returns shows the outbox in `list`
 */
export function entryList(list: HTMLElement, locale: Locale, words: OutboxWords, actions: EntryActions): (outbox: Shown) => void {
  let kept = new Map<string, Kept>();
  return ({ entries, receipts, sending, mendable }) => {
    const next = new Map<string, Kept>();
    const keep = (id: string, look: string, draw: () => HTMLElement) => {
      const known = kept.get(id);
      next.set(id, known?.look === look ? known : { look, item: draw() });
    };
    for (const entry of entries) {
      const isSending = entry.id === sending;
      const fixAddress = mendable.includes(entry.id) ? `${pageAddress('/report')}#fix=${entry.id}` : null;
      const look = [entry.sealedHash, entry.refusal?.at, isSending, fixAddress].join();
      keep(entry.id, look, () => entryItem({ entry, isSending, fixAddress, locale, words, actions }));
    }
    // A report that was sent and came back in a file counts as what it is now: not sent.
    for (const receipt of receipts) if (!next.has(receipt.id)) keep(receipt.id, 'sent', () => receiptItem(receipt, locale, words));
    kept = next;
    place(list, [...next.values()].map(({ item }) => item));
  };
}

/** Makes `items` the children of `list` and moves no more of them than it must: what is moved loses the focus. */
function place(list: HTMLElement, items: HTMLElement[]): void {
  const wanted = new Set<Element>(items);
  for (const child of [...list.children]) if (!wanted.has(child)) child.remove();
  items.forEach((item, index) => {
    if (list.children[index] !== item) list.insertBefore(item, list.children[index] ?? null);
  });
}
