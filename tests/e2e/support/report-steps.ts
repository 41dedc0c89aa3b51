import { expect, type Locator, type Page } from '@playwright/test';

/** The steps of the form in their order. */
export const STEPS = ['what', 'where', 'severity', 'people', 'when', 'source', 'check'] as const;
export type StepName = (typeof STEPS)[number];

export const step = (page: Page, name: StepName): Locator => page.locator(`[data-step=${name}]`);
export const goOn = (page: Page): Locator => page.locator('[data-actions] button[type=submit]');

/** Opens the form and waits until it asks one question at a time. */
export async function openForm(page: Page, path = '/report'): Promise<void> {
  await page.goto(path);
  await expect(page.locator('form[data-steps]')).toBeVisible();
}

/** Keeps the form's script away until it is let go. */
export async function holdScript(page: Page): Promise<() => void> {
  let release = () => {};
  const held = new Promise<void>((resolve) => (release = resolve));
  await page.route('**/islands/start-form-*', async (route) => {
    await held;
    await route.continue();
  });
  return release;
}

/** Answers one step the shortest way, without going on. */
export const ANSWER: Record<Exclude<StepName, 'check'>, (page: Page) => Promise<void>> = {
  what: (page) => page.locator('[name=category][value=GAS]').check(),
  where: async (page) => void (await page.locator('[name=areaId]').selectOption('ivanyan')),
  severity: (page) => page.locator('[name=severity][value="4"]').check(),
  people: (page) => page.locator('[name=peopleAffected]').fill('1 200'),
  when: (page) => page.locator('[name=when][value=today]').check(),
  source: (page) => page.locator('[name=sourceType][value=FACILITY]').check(),
};

/** Answers every step before `until` and stops there. */
export async function answerUntil(page: Page, until: StepName): Promise<void> {
  for (const name of STEPS) {
    await expect(step(page, name)).toBeVisible();
    if (name === until || name === 'check') return;
    await ANSWER[name](page);
    await goOn(page).click();
  }
}

/** Everything that lies in the stores of the phone, bytes read as text in both the widths that text can have. */
export function dumpStores(page: Page): Promise<string> {
  return page.evaluate(async () => {
    const db = await new Promise<IDBDatabase>((resolve, reject) => {
      const asked = indexedDB.open('shortfall');
      asked.onsuccess = () => resolve(asked.result);
      asked.onerror = () => reject(asked.error);
    });
    const rows = await Promise.all(
      [...db.objectStoreNames].map(
        (name) =>
          new Promise<unknown[]>((resolve) => {
            const asked = db.transaction(name).objectStore(name).getAll();
            asked.onsuccess = () => resolve(asked.result);
          }),
      ),
    );
    db.close();
    const seen: string[] = [];
    const read = (value: unknown): void => {
      if (value instanceof ArrayBuffer) read(new Uint8Array(value));
      else if (value instanceof Uint8Array) seen.push(new TextDecoder('latin1').decode(value), new TextDecoder('utf-16le').decode(value), new TextDecoder().decode(value));
      else if (value instanceof CryptoKey) seen.push(`key ${value.extractable}`);
      else if (typeof value === 'object' && value !== null) Object.entries(value).forEach(([name, inner]) => (seen.push(name), read(inner)));
      else seen.push(String(value));
    };
    rows.forEach(read);
    return seen.join('\n') + JSON.stringify([localStorage, sessionStorage, history.state]);
  });
}
