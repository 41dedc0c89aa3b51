import type { Locale } from '@/lib/i18n/locales';
import { say } from '@/lib/i18n/say';
import { readOutbox } from '@/lib/outbox/read-outbox';
import type { RunEnd } from '@/lib/outbox/send-all';
import { withOutbox } from '@/lib/outbox/with-outbox';
import { instantInWords, type OutboxWords } from './outbox-words';
import { pageSender } from './page-sender';

/** Sends on the button and says what came of it, in sentences. */
export async function sendNow(locale: Locale, words: OutboxWords): Promise<string[]> {
  const pressedAt = Date.now();
  const end = await pageSender().send();
  const { waiting, receipts } = await withOutbox(readOutbox);
  const count = receipts.filter(({ sentAt }) => sentAt >= pressedAt).length;
  const received = count > 0 ? [say(locale, words.said.received, { count })] : [];
  return [...received, ...endInWords(end, waiting, locale, words)];
}

function endInWords(end: RunEnd | null, waiting: number, locale: Locale, words: OutboxWords): string[] {
  if (!end) return [words.said.elsewhere];
  switch (end.kind) {
    case 'empty':
      return [words.nothing];
    case 'sign-in':
      return [say(locale, words.signIn, { count: waiting })];
    case 'paused':
      return [say(locale, words.said.paused, { time: instantInWords(locale, end.until, Date.now()).time })];
    case 'failed':
      return [words.said.failed];
  }
}
