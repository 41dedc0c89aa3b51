import type { BrowserContextOptions } from '@playwright/test';
import { apply, filters, isMarked, mark, openChart } from './support/island-page';
import { expect, openStage, test, type Stage } from './support/stage';

/** What runs in the browser on public pages, and how little of it runs before it is asked for. */
let stage: Stage;

test.beforeAll(async () => {
  stage = await openStage({ record: true });
});
test.afterAll(async () => {
  await stage.server.stop();
});

test.describe('in the light view', () => {
  const light: BrowserContextOptions = { extraHTTPHeaders: { 'save-data': 'on' } };

  test('nothing large is fetched until it is asked for', async ({ browser, watched }) => {
    const context = await browser.newContext({ baseURL: stage.url, ...light });
    const page = await context.newPage();
    watched(page);
    const scripts: string[] = [];
    page.on('response', async (answer) => {
      if (answer.url().includes('/islands/')) scripts.push(answer.url());
    });
    await page.goto('/');
    await page.waitForLoadState('networkidle');
    const line = page.locator('[data-island=light]');
    await expect(line).toContainText(/^Light view\. Load interactive charts \(about \d+ kB\)$/);
    await filters(page).click();
    await page.locator('#filter-category').focus();
    await page.waitForTimeout(300);
    expect(scripts.filter((url) => /mount-chart|page-cache/.test(url))).toEqual([]);
    await line.getByRole('button').click();
    await expect(page.locator('.recharts-surface').first()).toBeVisible();
    expect(scripts.filter((url) => /mount-chart/.test(url))).toHaveLength(1);
    await context.close();
  });

  test('a filter is an ordinary form', async ({ browser }) => {
    const context = await browser.newContext({ baseURL: stage.url, ...light });
    const page = await context.newPage();
    await page.goto('/');
    await mark(page);
    await filters(page).click();
    await page.locator('#filter-category').selectOption('GAS');
    await apply(page).click();
    await expect(page.locator('.filter-chips')).toContainText('Gas');
    expect(await isMarked(page)).toBe(false);
    await context.close();
  });
});

test('the size that is said is what is fetched', async ({ page }) => {
  await page.goto(stage.url);
  const said = await page.locator('.chart-switch [role=status]').first().innerText();
  const kilobytes = Number(/\d+/.exec(said)?.[0]);
  const sizes: Promise<number>[] = [];
  page.on('response', (answer) => {
    if (answer.url().includes('/islands/')) sizes.push(answer.request().sizes().then(({ responseBodySize }) => responseBodySize));
  });
  await openChart(page, 'severity');
  const fetched = (await Promise.all(sizes)).reduce((sum, size) => sum + size, 0) / 1000;
  expect(fetched).toBeLessThanOrEqual(kilobytes);
  expect(fetched).toBeGreaterThan(kilobytes * 0.7);
});

test('the entry is small and brings no library', async ({ page }) => {
  const answer = await page.request.get(stage.url);
  const entry = /src="(\/islands\/main-[^"]+)"/.exec(await answer.text())?.[1];
  const script = await page.request.get(stage.url + entry!, { headers: { 'accept-encoding': 'gzip' } });
  expect(Number(script.headers()['content-length'])).toBeLessThan(6_000);
  expect(await script.text()).not.toMatch(/react|recharts/i);
});

test('light and dark are chosen in the footer, kept, and the same on the next page', async ({ page, watched }) => {
  watched(page);
  await page.goto(stage.url);
  await page.getByRole('radio', { name: 'Dark' }).check();
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
  await page.goto(`${stage.url}/method`);
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
  await expect(page.getByRole('radio', { name: 'Dark' })).toBeChecked();
  await page.goto(`${stage.url}/sign-in`);
  await expect(page.getByRole('radio', { name: 'Dark' })).toBeChecked();
  await page.getByRole('radio', { name: 'As the device' }).check();
  await expect(page.locator('html')).not.toHaveAttribute('data-theme');
});
