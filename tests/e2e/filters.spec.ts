import { address, apply, filters, isMarked, mark } from './support/island-page';
import { expect, expectAccessible, openStage, test, type Stage } from './support/stage';

/** Filters on the public pages: in place and without script, there and back, while a view is on its way and when the network is gone. */
let stage: Stage;

test.beforeAll(async () => {
  stage = await openStage({ record: true });
});
test.afterAll(async () => {
  await stage.server.stop();
});

test.describe('filters', () => {
  test('change the view in place: content, title, languages, address; read out; back and forward', async ({ page, watched }) => {
    watched(page);
    await page.goto(stage.url);
    await mark(page);
    await filters(page).click();
    await page.locator('#filter-category').selectOption('GAS');
    await apply(page).click();
    await expect(page.locator('.filter-chips')).toContainText('Gas');
    expect(await address(page)).toBe('/?category=GAS');
    expect(await isMarked(page)).toBe(true);
    await expect(page.locator('.language-links a[lang=hy]')).toHaveAttribute('href', '/hy?category=GAS');
    await expect(page.locator('[data-said]')).toHaveText(await page.locator('main [data-announce]').innerText());
    // The form stays open and the focus where it was.
    await expect(apply(page)).toBeFocused();
    await page.locator('#filter-area').selectOption('askeran');
    await apply(page).click();
    await expect(page.locator('.filter-chips li')).toHaveCount(2);
    expect(await address(page)).toBe('/?category=GAS&area=askeran');
    await page.goBack();
    await expect(page.locator('.filter-chips li')).toHaveCount(1);
    await expect(page.locator('#filter-area')).toHaveValue('');
    expect(await address(page)).toBe('/?category=GAS');
    await page.goBack();
    await expect(page.locator('.filter-chips')).toHaveCount(0);
    await page.goForward();
    await expect(page.locator('.filter-chips li')).toHaveCount(1);
    expect(await isMarked(page)).toBe(true);
    // The same address, loaded: the same view.
    await page.reload();
    await expect(page.locator('.filter-chips li')).toHaveCount(1);
    expect(await isMarked(page)).toBe(false);
  });

  test('are taken away one by one', async ({ page, watched }) => {
    watched(page);
    await page.goto(`${stage.url}/?category=GAS&area=askeran`);
    await mark(page);
    await page.getByRole('link', { name: 'Remove this filter: Gas' }).click();
    await expect(page.locator('.filter-chips li')).toHaveCount(1);
    expect(await address(page)).toBe('/?area=askeran');
    await page.getByRole('link', { name: 'Clear all filters' }).click();
    await expect(page.locator('.filter-chips')).toHaveCount(0);
    expect(await isMarked(page)).toBe(true);
  });

  test('lead to the same view without script', async ({ browser }) => {
    const context = await browser.newContext({ baseURL: stage.url, javaScriptEnabled: false });
    const page = await context.newPage();
    await page.goto('/hy');
    await filters(page).click();
    await page.locator('#filter-category').selectOption('GAS');
    await page.locator('#filter-area').selectOption('askeran');
    await apply(page).click();
    await expect(page.locator('.filter-chips li')).toHaveCount(2);
    expect(new URL(page.url()).searchParams.get('category')).toBe('GAS');
    expect(new URL(page.url()).pathname).toBe('/hy');
    await context.close();
  });

  test('offer only items of the chosen category, and let an item go with its category', async ({ page, watched }) => {
    watched(page);
    await page.goto(`${stage.url}/?category=FOOD`);
    await filters(page).click();
    await expect(page.locator('#filter-item optgroup')).toHaveCount(1);
    await page.locator('#filter-item').selectOption({ index: 1 });
    await apply(page).click();
    await expect.poll(() => address(page)).toContain('item=');
    await expect(page.locator('.filter-chips li')).toHaveCount(1);
    await page.locator('#filter-category').selectOption('GAS');
    await expect(page.locator('#filter-item')).toHaveValue('');
    await apply(page).click();
    await expect(page.locator('.filter-chips')).toContainText('Gas');
    expect(await address(page)).toBe('/?category=GAS');
  });

  test('say which question has no answer', async ({ page }) => {
    await page.goto(`${stage.url}/?category=GAS&area=martuni&from=2022-12-13&to=2022-12-13`);
    await expect(page.locator('.filter-none')).toContainText(/^No reports for gas in Martuni \/ Khojavend district, 13 Dec 2022 to 13 Dec 2022\./);
    await page.locator('.filter-none a').click();
    await expect(page.locator('.filter-none')).toHaveCount(0);
  });

  test('are refused in words when both sides of a comparison are filled in, and the page goes on working', async ({ page }) => {
    await page.goto(stage.url);
    await mark(page);
    await filters(page).click();
    await page.locator('#filter-compare-area').selectOption('askeran');
    await page.locator('#filter-compare-day').fill('2023-01-20');
    await apply(page).click();
    await expect(page.locator('main [role=alert]')).toContainText('compare');
    expect(await isMarked(page)).toBe(true);
    await page.goBack();
    await expect(page.locator('#filters')).toHaveCount(1);
  });
});

test.describe('while a new view is on its way', () => {
  test('the old one is dimmed, its files are off, and the wait is said', async ({ page, watched }) => {
    watched(page);
    let give = () => {};
    const held = new Promise<void>((resolve) => (give = resolve));
    await page.goto(stage.url);
    await page.route(/category=GAS/, async (route) => {
      await held;
      await route.continue();
    });
    const file = page.locator('main a[download]').first();
    const where = await file.getAttribute('href');
    await filters(page).click();
    await page.locator('#filter-category').selectOption('GAS');
    await apply(page).click();
    await expect(page.locator('main')).toHaveAttribute('aria-busy', 'true');
    await expect(page.locator('.load-status')).toHaveText('Updating…');
    for (const link of await page.locator('main a[download]').all()) {
      expect(await link.getAttribute('href')).toBeNull();
      expect(await link.getAttribute('aria-disabled')).toBe('true');
    }
    await expectAccessible(page);
    expect(await address(page)).toBe('/');
    await expect(page.locator('.load-status')).toHaveText('Still loading', { timeout: 5_000 });
    give();
    await expect(page.locator('.filter-chips')).toContainText('Gas');
    await expect(page.locator('.load-status')).toBeHidden();
    await expect(page.locator('main')).not.toHaveAttribute('aria-busy');
    const now = await page.locator('main a[download]').first().getAttribute('href');
    expect(now).toContain('category=GAS');
    expect(now).not.toBe(where);
  });

  test('a newer step gives up the older one', async ({ page, watched }) => {
    watched(page);
    await page.goto(stage.url);
    const failed: string[] = [];
    page.on('requestfailed', (request) => failed.push(new URL(request.url()).search));
    await page.route(/category=GAS/, (route) => setTimeout(() => void route.continue().catch(() => undefined), 2_000));
    await filters(page).click();
    await page.locator('#filter-category').selectOption('GAS');
    await apply(page).click();
    await expect(page.locator('main')).toHaveAttribute('aria-busy', 'true');
    await page.locator('#filter-category').selectOption('FOOD');
    await apply(page).click();
    await expect(page.locator('.filter-chips')).toContainText('Food');
    await page.waitForTimeout(2_500);
    await expect(page.locator('.filter-chips')).toContainText('Food');
    expect(await address(page)).toBe('/?category=FOOD');
    expect(failed).toEqual(['?category=GAS']);
  });

  test('without a network the old view stays, undimmed, at its address, and words say so', async ({ page, context }) => {
    await page.goto(`${stage.url}/?category=FOOD`);
    await filters(page).click();
    await page.locator('#filter-category').focus();
    await page.waitForLoadState('networkidle');
    await context.setOffline(true);
    await page.locator('#filter-category').selectOption('GAS');
    await apply(page).click();
    await expect(page.locator('.load-status')).toContainText('What is shown has not changed.');
    await expect(page.locator('main')).not.toHaveAttribute('aria-busy');
    await expect(page.locator('.filter-chips')).toContainText('Food');
    expect(await address(page)).toBe('/?category=FOOD');
    expect(await page.locator('main a[download]').first().getAttribute('href')).toContain('category=FOOD');
    await context.setOffline(false);
    await apply(page).click();
    await expect(page.locator('.filter-chips')).toContainText('Gas');
    await expect(page.locator('.load-status')).toBeHidden();
  });
});
