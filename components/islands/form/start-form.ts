import { getDraft, getMended, type Draft, type Mended } from '@/lib/entry/draft';
import { lastReport, type LastReport } from '@/lib/entry/last-report';
import { sealingKeyFrom } from '@/lib/entry/sealing-key';
import { unpackRules } from '@/lib/entry/unpack-rules';
import type { Locale } from '@/lib/i18n/locales';
import { withOutbox } from '@/lib/outbox/with-outbox';
import type { OutboxDb } from '@/lib/outbox/outbox-db';
import type { FormWords } from './load-form-words';
import { runSteps } from './run-steps';
import { sayerOf } from './sayer-of';
import { showStorageOff } from './storage-notice';

/** What this phone remembers when the form is opened. */
export type Memory = { draft: Draft | null; last: LastReport | null; mended: Mended | null };

/** Turns the form of the page into steps; where nothing can be kept or sealed, it stays what it is without script and says why. */
export async function startForm(form: HTMLFormElement, words: FormWords): Promise<void> {
  const locale = document.documentElement.lang as Locale;
  const t = sayerOf(locale, words);
  const rules = unpackRules(form.querySelector('#report-rules')!.textContent!);
  const sealingKey = sealingKeyFrom(form.dataset.sealKey);
  const memory = sealingKey && globalThis.crypto?.subtle ? await withOutbox(readMemory).catch(() => null) : null;
  if (!sealingKey || !memory) showStorageOff({ form, t });
  else runSteps({ form, t, locale, rules, sealingKey }, memory);
}

async function readMemory(db: OutboxDb): Promise<Memory> {
  const id = /^#fix=([0-9a-f-]{36})$/.exec(location.hash)?.[1];
  const [found, last] = await Promise.all([id ? getMended(db, id) : null, lastReport(db)]);
  if (found) return { draft: found.draft, last, mended: found.mended };
  return { draft: await getDraft(db), last, mended: null };
}
