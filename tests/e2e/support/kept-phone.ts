import { mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { chromium, expect, type BrowserContext, type BrowserContextOptions, type Page } from '@playwright/test';

/** A browser whose profile lies on the disk, so that it can be closed and opened again. */
export type Phone = { open: (options?: BrowserContextOptions) => Promise<BrowserContext>; drop: () => Promise<void> };

export async function makePhone(launch: { executablePath?: string; args?: string[] }): Promise<Phone> {
  const folder = await mkdtemp(path.join(os.tmpdir(), 'phone-'));
  return {
    open: (options = {}) => chromium.launchPersistentContext(folder, { ...launch, viewport: { width: 360, height: 640 }, ...options }),
    drop: () => rm(folder, { recursive: true, force: true }),
  };
}

/** Every address that lies in a cache of the browser, without the origin. */
export function keptAddresses(page: Page): Promise<string[]> {
  return page.evaluate(async () => {
    const opened = await Promise.all((await caches.keys()).map((name) => caches.open(name)));
    const requests = (await Promise.all(opened.map((cache) => cache.keys()))).flat();
    return requests.map(({ url }) => url.slice(location.origin.length)).sort();
  });
}

/** The versions of shells that lie in the browser. */
export function keptVersions(page: Page): Promise<string[]> {
  return page.evaluate(async () => [...new Set((await caches.keys()).map((name) => name.split(' ')[1]!))]);
}

/** Waits until the browser keeps the form that stands at this address. */
export async function untilKept(page: Page, form: string): Promise<void> {
  await expect.poll(() => page.evaluate(async (address) => {
    const registration = await navigator.serviceWorker.getRegistration();
    return Boolean(registration?.active && (await caches.match(address, { ignoreVary: true })));
  }, form), { timeout: 30_000 }).toBe(true);
}

/** What the browser holds of this origin: nothing at all after the device was cleared. */
export function leftBehind(page: Page) {
  return page.evaluate(async () => ({
    databases: (await indexedDB.databases()).map(({ name }) => name),
    caches: await caches.keys(),
    workers: (await navigator.serviceWorker.getRegistrations()).length,
    local: { ...localStorage },
    session: { ...sessionStorage },
    cookies: document.cookie,
  }));
}

/** Something in the stores of the phone, in the place where the sender keeps what it remembers. */
export async function putSetting(page: Page): Promise<void> {
  await page.evaluate(() => new Promise<void>((resolve) => {
    const opening = indexedDB.open('shortfall');
    opening.onsuccess = () => {
      const change = opening.result.transaction('settings', 'readwrite');
      change.objectStore('settings').put('still here', 'test');
      change.oncomplete = () => resolve(opening.result.close());
    };
  }));
}

/** What `putSetting` put there. */
export function readSetting(page: Page): Promise<unknown> {
  return page.evaluate(() => new Promise((resolve) => {
    const opening = indexedDB.open('shortfall');
    opening.onsuccess = () => {
      const read = opening.result.transaction('settings').objectStore('settings').get('test');
      read.onsuccess = () => {
        opening.result.close();
        resolve(read.result);
      };
    };
  }));
}
