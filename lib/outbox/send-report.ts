import { SEALED_TYPE } from '@/lib/sealing/sealed-form';
import type { OutboxEntry } from './outbox-db';
import { readAnswer, type Answer } from './read-answer';

const ADDRESS = '/api/reports';
const LIMIT_MS = 30_000;
/** 1 kB/s, the slowest line that is waited for. */
const MS_PER_BYTE = 1;

export type SendTools = {
  /** The language in which a refusal is worded. */
  locale: string;
  fetch: typeof fetch;
  /** Instant in ms. */
  now: () => number;
};

/**
 * Sends the sealed bytes of one report and reads the answer. It never rejects: giving up at the time limit, like any break of the
 * connection, leaves the report where it is, and the same bytes sent again get the same receipt (decision 006).
 */
export async function sendReport(entry: OutboxEntry, { locale, fetch, now }: SendTools): Promise<Answer> {
  const limit = new AbortController();
  const timer = setTimeout(() => limit.abort(), LIMIT_MS + entry.sealed.length * MS_PER_BYTE);
  try {
    const response = await fetch(ADDRESS, {
      method: 'POST',
      headers: { 'content-type': SEALED_TYPE, 'accept-language': locale },
      body: entry.sealed,
      credentials: 'same-origin',
      // Nobody but this address gets the bytes: not the page to which some network leads those who have not paid.
      redirect: 'error',
      cache: 'no-store',
      signal: limit.signal,
    });
    return await readAnswer(response, entry, now());
  } catch {
    return { kind: 'unreached' };
  } finally {
    clearTimeout(timer);
  }
}
