import { expect, type Page } from '@playwright/test';

/** What opens the filters of a page, and the button that applies them. */
export const filters = (page: Page) => page.locator('#filter-disclosure > summary');
export const apply = (page: Page) => page.locator('#filters button[type=submit]');

/** The place of a chart that can be interactive. */
export const chart = (page: Page, name: string) => page.locator(`[data-island=chart][data-src*="/charts/${name}.json"]`);

export const address = (page: Page) => page.evaluate(() => location.pathname + location.search);

/** Marks the document; it is still marked as long as no other was loaded as a page. */
export const mark = (page: Page) => page.evaluate(() => void Object.assign(window, { marked: true }));
export const isMarked = (page: Page) => page.evaluate(() => 'marked' in window);

/** Puts the interactive chart in place of the picture. */
export async function openChart(page: Page, name: string) {
  const host = chart(page, name);
  await host.locator('.chart-load').click();
  await expect(host.locator('.recharts-surface').first()).toBeVisible();
  await expect(host.locator('.chart-still')).toBeHidden();
  return host;
}
