import { announce } from './announce';
import { countStrange, keepReceipt, keepRefusal, remember } from './keep-answer';
import { nextEntry } from './next-entry';
import type { OutboxDb, OutboxEntry } from './outbox-db';
import type { Answer } from './read-answer';
import { NOTHING_REMEMBERED, pausedUntil, SENDER_MEMORY, type SenderMemory } from './sender-memory';
import { sendReport, type SendTools } from './send-report';

/** How a run ended: nothing waits any more, a person must sign in, the server asked for time until an instant (ms), or it failed. */
export type RunEnd = { kind: 'empty' } | { kind: 'sign-in' } | { kind: 'paused'; until: number } | { kind: 'failed' };

/**
 * Sends what waits, one report after the other, until nothing waits or something stands in the way. Each answer is stored before the next
 * report is sent. Rejects with DOMException when the stores cannot be read or written.
 */
export async function sendAll(db: OutboxDb, tools: SendTools): Promise<RunEnd> {
  const memory = ((await db.get('settings', SENDER_MEMORY)) as SenderMemory | undefined) ?? NOTHING_REMEMBERED;
  const until = pausedUntil(memory, tools.now());
  if (until !== null) return { kind: 'paused', until };
  try {
    for (let entry = await nextEntry(db); entry; entry = await nextEntry(db)) {
      announce({ kind: 'sending', id: entry.id });
      const end = await keep(db, entry, await sendReport(entry, tools), tools.now());
      if (end) return end;
    }
    return { kind: 'empty' };
  } finally {
    announce({ kind: 'sending', id: null });
  }
}

/** Stores what the answer says; gives back how the run ends, or null when it goes on. */
async function keep(db: OutboxDb, entry: OutboxEntry, answer: Answer, now: number): Promise<RunEnd | null> {
  switch (answer.kind) {
    case 'received':
      await keepReceipt(db, entry, answer.receipt, now);
      return null;
    case 'refused':
      await keepRefusal(db, entry, answer.refusal, answer.answers);
      return null;
    case 'sign-in':
      await remember(db, { signInNeeded: true });
      return { kind: 'sign-in' };
    case 'busy': {
      if (!answer.waitMs) return { kind: 'failed' };
      const until = now + answer.waitMs;
      await remember(db, { pause: { saidAt: now, until } });
      return { kind: 'paused', until };
    }
    case 'strange':
      await countStrange(db, entry);
      return { kind: 'failed' };
    case 'unreached':
      return { kind: 'failed' };
  }
}
