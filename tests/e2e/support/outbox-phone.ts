import type { Browser, BrowserContext, BrowserContextOptions, Page } from '@playwright/test';
import { sealReport } from '@/lib/sealing/seal-report';
import { sealedHash } from '@/lib/sealing/sealed-hash';
import { expect, signedIn, type Cast, type Stage } from './stage';

/** A telephone of 360 by 640 whose worker stays out of the way, so that a test sees every request. */
export const PHONE: BrowserContextOptions = { viewport: { width: 360, height: 640 }, serviceWorkers: 'block' };

/** The outbox of somebody who signed in on this phone, and the requests that carried reports from it. */
export async function openOutbox(browser: Browser, stage: Stage, who: keyof Cast): Promise<{ page: Page; context: BrowserContext; sent: string[] }> {
  const page = await signedIn(browser, stage, who, PHONE);
  const context = page.context();
  // Sending must not need what half of the browsers lack.
  await context.addInitScript(() => Reflect.deleteProperty(window, 'SyncManager'));
  const sent: string[] = [];
  context.on('request', (request) => {
    if (request.method() === 'POST' && request.url().endsWith('/api/reports')) sent.push(request.postDataBuffer()!.toString('base64'));
  });
  await openPage(page, '/outbox');
  return { page, context, sent };
}

/** Opens the page of the outbox and waits until its script has read the stores. */
export async function openPage(page: Page, path: string): Promise<void> {
  await page.goto(path);
  await expect(page.locator('.outbox-oldest')).not.toBeEmpty();
}

/** Puts finished reports into the outbox as the form does it: sealed for the key that the page names, stored, and told to every page. */
export async function keepReports(page: Page, reports: (Record<string, unknown> & { id: string })[], hoursAgo = 0): Promise<void> {
  const key = await page.locator('main [data-seal-key]').getAttribute('data-seal-key');
  const entries = await Promise.all(
    reports.map(async (report, index) => {
      const sealed = await sealReport(Buffer.from(key!, 'base64url'), report.id, JSON.stringify(report));
      return { id: report.id, bytes: [...sealed], sealedHash: await sealedHash(sealed), savedAt: Date.now() - hoursAgo * 3_600_000 + index };
    }),
  );
  await page.evaluate(async (kept) => {
    const db = await new Promise<IDBDatabase>((resolve, reject) => {
      const opening = indexedDB.open('shortfall');
      opening.onsuccess = () => resolve(opening.result);
      opening.onerror = () => reject(opening.error!);
    });
    const change = db.transaction('reports', 'readwrite');
    for (const { bytes, ...entry } of kept) {
      change.objectStore('reports').put({ ...entry, sealed: new Uint8Array(bytes), state: 'waiting', refusal: null, attempts: 0 });
    }
    await new Promise((resolve) => (change.oncomplete = resolve));
    db.close();
    new BroadcastChannel('shortfall').postMessage({ kind: 'outbox' });
  }, entries);
}

/** What the server has of the person signed in on this phone. */
export async function ownReports(page: Page): Promise<{ reference: string }[]> {
  const answer = await page.request.get('/api/reports');
  return ((await answer.json()) as { reports: { reference: string }[] }).reports;
}

export const strip = (page: Page) => page.locator('header [data-island=outbox]');
export const items = (page: Page) => page.locator('[data-island=outbox-page] .card-list > li');
