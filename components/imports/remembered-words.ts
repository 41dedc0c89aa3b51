import type { ValueChoices } from '@/lib/imports/reading/plan';
import { openOutboxDb } from '@/lib/outbox/outbox-db';

/** Goes with everything else when the device is cleared. */
const KEY = 'import-values';

/** What words meant in earlier files on this device; nothing where the browser keeps nothing. */
export async function rememberedWords(): Promise<ValueChoices> {
  try {
    const db = await openOutboxDb();
    const kept = (await db.get('settings', KEY)) as ValueChoices | undefined;
    db.close();
    return kept ?? {};
  } catch {
    return {};
  }
}

/** Keeps what words mean for the next file. Where the browser keeps nothing, the next file is asked about again. */
export async function rememberWords(choices: ValueChoices): Promise<void> {
  try {
    const db = await openOutboxDb();
    await db.put('settings', choices, KEY);
    db.close();
  } catch {
    return;
  }
}
