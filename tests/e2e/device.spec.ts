import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { leftBehind, untilKept } from './support/kept-phone';
import { castAccounts, expect, expectAccessible, expectNoSidewaysScroll, openStage, signedIn, test, type Stage } from './support/stage';

/** Leaving at once, clearing the phone, and the truth about what it keeps. */
let stage: Stage;

test.beforeAll(async () => {
  stage = await openStage({ record: false, running: true });
  await castAccounts(stage);
});
test.afterAll(async () => {
  await stage.server.stop();
});

const PAGES = ['/report', '/outbox', '/reports', '/import', '/hy/report', '/ru/outbox'];
const exitLink = (page: Page) => page.locator('[data-island=exit] a');
const contents = (page: Page) => page.evaluate(() => document.documentElement.outerHTML);

/** Puts reports, receipts and a draft into the stores of the phone, as they lie there. */
async function fill(page: Page, { reports = 0, receipts = 0, drafts = 0 }): Promise<void> {
  await page.evaluate((counts) => new Promise<void>((resolve) => {
    const opening = indexedDB.open('shortfall');
    opening.onsuccess = () => {
      const change = opening.result.transaction(['reports', 'receipts', 'locked'], 'readwrite');
      const ids = (count: number) => [...Array(count)].map(() => crypto.randomUUID());
      const savedAt = Date.now() - 3_600_000;
      for (const id of ids(counts.reports)) {
        const refusal = { at: savedAt, status: 422, code: 'invalid', title: 'It was refused', detail: 'For a test.', errors: [] };
        change.objectStore('reports').put({ id, sealed: new Uint8Array(150), sealedHash: id, savedAt, state: 'refused', refusal, attempts: 1 });
      }
      for (const id of ids(counts.receipts)) {
        change.objectStore('receipts').put({ id, sealedHash: id, reference: 'K7M2QX', receivedAt: new Date(savedAt).toISOString(), savedAt, sentAt: savedAt });
      }
      for (const id of ids(counts.drafts)) change.objectStore('locked').put({ name: `draft ${id}`, key: null, iv: null, bytes: null, savedAt });
      change.oncomplete = () => resolve(opening.result.close());
    };
  }), { reports, receipts, drafts });
}

test.describe('Exit now', () => {
  for (const way of ['the button', 'Shift three times']) {
    test(`${way} leaves an empty page in the place of every contributor's page`, async ({ browser }) => {
      const page = await signedIn(browser, stage, 'contributor');
      for (const address of PAGES) {
        await page.goto('/method');
        await page.goto(address, { waitUntil: 'load' });
        if (way === 'the button') await exitLink(page).click();
        else for (const _ of [1, 2, 3]) await page.keyboard.press('Shift');
        await page.waitForURL('about:blank');
        expect(await contents(page)).toBe('<html><head></head><body></body></html>');
        await page.goBack();
        expect(new URL(page.url()).pathname).toBe('/method');
      }
      await page.context().close();
    });
  }

  test('capitals, and Shift pressed slowly, stay on the page', async ({ page }) => {
    await page.goto(`${stage.url}/report`, { waitUntil: 'networkidle' });
    for (const key of ['Shift', 'Shift', 'KeyA', 'Shift']) await page.keyboard.press(key);
    await page.waitForTimeout(900);
    await page.keyboard.press('Shift');
    await page.waitForTimeout(900);
    await page.keyboard.press('Shift');
    await page.waitForTimeout(500);
    expect(new URL(page.url()).pathname).toBe('/report');
    await expect(page.locator('h1')).toBeVisible();
  });

  test('the other windows of the phone leave too, and what was just typed is not saved on the way', async ({ browser }) => {
    const context = await browser.newContext({ baseURL: stage.url });
    const [form, outbox, method] = [await context.newPage(), await context.newPage(), await context.newPage()];
    await method.goto('/method');
    await outbox.goto('/outbox', { waitUntil: 'networkidle' });
    await form.goto('/report', { waitUntil: 'networkidle' });
    // In one breath: what is kept by the clock had no time yet.
    await form.evaluate(() => {
      document.querySelector<HTMLElement>('label.choice')!.click();
      document.querySelector<HTMLElement>('[data-island=exit] a')!.click();
    });
    await Promise.all([form.waitForURL('about:blank'), outbox.waitForURL('about:blank')]);
    expect(new URL(method.url()).pathname).toBe('/method');
    expect((await leftBehind(method)).databases).toEqual(['shortfall']);
    const drafts = await method.evaluate(() => new Promise((resolve) => {
      const opening = indexedDB.open('shortfall');
      opening.onsuccess = () => {
        const count = opening.result.transaction('locked').objectStore('locked').count();
        count.onsuccess = () => resolve(count.result);
      };
    }));
    expect(drafts).toBe(0);
    await context.close();
  });

  test('without script it is a link that leaves', async ({ browser }) => {
    const context = await browser.newContext({ baseURL: stage.url, javaScriptEnabled: false });
    const page = await context.newPage();
    await page.goto('/report');
    await exitLink(page).click();
    await page.waitForURL('about:blank');
    await context.close();
  });
});

test.describe('a neutral title', () => {
  test('and icon are on every contributor page once chosen, in its language, until they are given up', async ({ browser }) => {
    const page = await signedIn(browser, stage, 'contributor');
    await page.goto('/outbox');
    const named = await page.title();
    await Promise.all([page.waitForEvent('load'), page.getByLabel('Neutral title and icon').check()]);
    for (const [address, title] of [['/outbox', 'Notes'], ['/report', 'Notes'], ['/reports', 'Notes'], ['/import', 'Notes'], ['/hy/report', 'Նշումներ'], ['/ru/outbox', 'Заметки']] as const) {
      await page.goto(address, { waitUntil: 'networkidle' });
      await expect(page).toHaveTitle(title);
      const icons = await page.locator('link[rel~=icon]').evaluateAll((links) => links.map((link) => (link as HTMLLinkElement).href.slice(0, 18)));
      expect([...new Set(icons)]).toEqual(['data:image/svg+xml']);
    }
    await page.goto('/method');
    await expect(page).not.toHaveTitle('Notes');
    await page.goto('/outbox');
    await Promise.all([page.waitForEvent('load'), page.getByLabel('Neutral title and icon').uncheck()]);
    await expect(page).toHaveTitle(named);
    await page.context().close();
  });
});

test.describe('Clear this device', () => {
  test('says what is lost, offers the file, deletes everything at the second tap and ends the session', async ({ browser }) => {
    const page = await signedIn(browser, stage, 'contributor');
    await page.goto('/outbox');
    await page.getByRole('radio', { name: 'Dark' }).check();
    await untilKept(page, '/report');
    await fill(page, { reports: 3, receipts: 2, drafts: 1 });
    const other = await page.context().newPage();
    await other.goto('/report', { waitUntil: 'networkidle' });
    await page.reload({ waitUntil: 'networkidle' });

    await page.getByRole('button', { name: 'Clear this device' }).click();
    const asked = page.getByRole('group', { name: 'Clear this device?' });
    await expect(asked).toBeFocused();
    for (const loss of ['3 reports were not sent. They will be lost.', 'A report that you began will be lost.', 'The references of 2 sent reports go from this phone.']) {
      await expect(asked).toContainText(loss);
    }
    const [download] = await Promise.all([page.waitForEvent('download'), asked.getByRole('button', { name: 'Save them as a file first' }).click()]);
    expect(JSON.parse(await readFile(await download.path(), 'utf8')).reports).toHaveLength(3);

    await asked.getByRole('button', { name: 'Keep everything' }).click();
    expect((await leftBehind(page)).databases).toEqual(['shortfall']);
    await page.getByRole('button', { name: 'Clear this device' }).click();
    await page.getByRole('button', { name: 'Delete everything now' }).click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('This device is cleared');
    const nothing = { databases: [], caches: [], workers: 0, local: {}, session: {}, cookies: '' };
    expect(await leftBehind(page)).toEqual(nothing);
    await other.waitForURL('about:blank');
    // What a page does when it is looked at again, and what it does by the clock, makes nothing anew.
    await page.evaluate(() => {
      dispatchEvent(new Event('online'));
      document.dispatchEvent(new Event('visibilitychange'));
    });
    await page.waitForTimeout(1_000);
    expect(await leftBehind(page)).toEqual(nothing);
    expect(await page.context().cookies()).toEqual([]);
    await page.goto('/reports');
    expect(new URL(page.url()).pathname).toBe('/sign-in');
    expect(await leftBehind(page)).toEqual(nothing);
    await page.context().close();
  });

  test('says what could not be cleared: a server that is away, a window that holds the stores', async ({ browser }) => {
    const page = await signedIn(browser, stage, 'contributor');
    await page.goto('/outbox', { waitUntil: 'networkidle' });
    const holder = await page.context().newPage();
    await holder.goto('/method');
    await holder.evaluate(() => new Promise((resolve) => (indexedDB.open('shortfall').onsuccess = resolve)));
    await page.route('**/api/device/forget', (route) => route.abort());
    await page.getByRole('button', { name: 'Clear this device' }).click();
    await expect(page.getByRole('group', { name: 'Clear this device?' })).toContainText('Nothing here waits to be sent.');
    await page.getByRole('button', { name: 'Delete everything now' }).click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Not everything could be cleared');
    const left = page.locator('main ul').last();
    await expect(left).toContainText('another window holds them');
    await expect(left).toContainText('If you were signed in here, you still are.');
    expect((await leftBehind(holder)).caches).toEqual([]);
    await page.context().close();
  });

  for (const { prefix, open, ask } of [
    { prefix: '', open: 'Clear this device', ask: 'Clear this device?' },
    { prefix: '/hy', open: 'Մաքրել այս սարքը', ask: 'Մաքրե՞լ այս սարքը' },
    { prefix: '/ru', open: 'Очистить это устройство', ask: 'Очистить это устройство?' },
  ]) {
    test(`can be read and reached at 360 px: ${open}`, async ({ browser, watched }) => {
      const context = await browser.newContext({ baseURL: stage.url, viewport: { width: 360, height: 640 } });
      const page = await context.newPage();
      watched(page);
      await page.goto(`${prefix}/outbox`, { waitUntil: 'networkidle' });
      await fill(page, { reports: 3, receipts: 1, drafts: 1 });
      await page.reload({ waitUntil: 'networkidle' });
      await page.getByRole('button', { name: open }).click();
      await expect(page.getByRole('group', { name: ask })).toBeVisible();
      await expectAccessible(page);
      await expectNoSidewaysScroll(page);
      for (const button of await page.locator('[data-island=device] button').all()) expect((await button.boundingBox())!.height).toBeGreaterThanOrEqual(44);
      expect((await exitLink(page).boundingBox())!.height).toBeGreaterThanOrEqual(44);
      await context.close();
    });
  }
});

test.describe('the truth about storage', () => {
  const says = async (page: Page, words: RegExp) => {
    await page.goto(`${stage.url}/outbox`);
    await expect(page.locator('[data-island=device] [role=status]').first()).toHaveText(words);
  };

  test('a browser that promised nothing may delete reports', async ({ page }) => {
    await page.addInitScript(() => {
      navigator.storage.persisted = async () => false;
      navigator.storage.persist = async () => false;
    });
    await says(page, /^This browser may delete unsent reports\./);
  });

  test('one that promised keeps them', async ({ page }) => {
    await page.addInitScript(() => (navigator.storage.persisted = async () => true));
    await says(page, /^This browser keeps unsent reports/);
  });

  test('one that cannot write keeps none', async ({ page }) => {
    await page.addInitScript(() => {
      IDBFactory.prototype.open = () => {
        throw new DOMException('refused', 'SecurityError');
      };
    });
    await says(page, /^This browser cannot keep reports\. Send now, or open the page outside a private window\.$/);
  });
});

test.describe('the byte meter', () => {
  const meter = (page: Page) => page.locator('[data-island=meter]');
  const told = async (page: Page) => {
    await expect(meter(page)).toHaveText(/^This page: \d+ kB\. This visit: \d+ kB\.$/);
    return (await meter(page).innerText()).match(/\d+/g)!.map(Number) as [number, number];
  };

  test('says what came over the network', async ({ browser }) => {
    // What a worker fetches is not the page's.
    const page = await (await browser.newContext({ serviceWorkers: 'block' })).newPage();
    const sizes: Promise<number>[] = [];
    page.on('response', (answer) => sizes.push(answer.request().sizes().then(({ responseBodySize, responseHeadersSize }) => responseBodySize + responseHeadersSize)));
    await page.goto(`${stage.url}/report`, { waitUntil: 'networkidle' });
    const [first, visit] = await told(page);
    const counted = (await Promise.all(sizes)).reduce((sum, size) => sum + size, 0) / 1000;
    expect(first).toBe(visit);
    // Browsers count the head of each answer with 300 bytes, whatever it is.
    expect(Math.abs(first - counted)).toBeLessThan(Math.max(4, counted * 0.1));
    await page.context().close();
  });

  test('says that a form that is kept costs next to nothing, and what the visit came to', async ({ page }) => {
    await page.goto(`${stage.url}/report`, { waitUntil: 'networkidle' });
    const [, visit] = await told(page);
    await untilKept(page, '/report');
    await page.goto(`${stage.url}/report`, { waitUntil: 'networkidle' });
    const [again, both] = await told(page);
    expect(again).toBeLessThanOrEqual(2);
    expect(both).toBeGreaterThanOrEqual(visit);
    expect(both).toBeLessThanOrEqual(visit + again);
  });

  test('says so where the browser does not tell', async ({ page }) => {
    await page.addInitScript(() => Object.defineProperty(PerformanceResourceTiming.prototype, 'transferSize', { value: undefined }));
    await page.goto(`${stage.url}/report`);
    await expect(meter(page)).toHaveText('This browser does not say how much data the page used.');
  });
});
