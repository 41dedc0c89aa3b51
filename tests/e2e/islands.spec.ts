import type { BrowserContextOptions, Page } from '@playwright/test';
import type { BandsModel, LinesModel } from '../../lib/charts/model';
import { drawnHeights } from './support/drawn-heights';
import { expect, expectAccessible, expectNoSidewaysScroll, openStage, test, type Stage } from './support/stage';

/** What runs in the browser on the public pages: filters without a new page, interactive charts, and what happens when the network does not. */
let stage: Stage;

test.beforeAll(async () => {
  stage = await openStage({ record: true });
});
test.afterAll(async () => {
  await stage.server.stop();
});

const filters = (page: Page) => page.locator('#filter-disclosure > summary');
const apply = (page: Page) => page.locator('#filters button[type=submit]');
const chart = (page: Page, name: string) => page.locator(`[data-island=chart][data-src*="/charts/${name}.json"]`);
const address = (page: Page) => page.evaluate(() => location.pathname + location.search);

/** True while the document that was loaded first is still there: nothing was loaded as a page. */
const mark = (page: Page) => page.evaluate(() => void Object.assign(window, { first: true }));
const isMarked = (page: Page) => page.evaluate(() => 'first' in window);

async function openChart(page: Page, name: string) {
  const host = chart(page, name);
  await host.locator('.chart-load').click();
  await expect(host.locator('.recharts-surface').first()).toBeVisible();
  await expect(host.locator('.chart-still')).toBeHidden();
  return host;
}

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

test.describe('the interactive chart', () => {
  test('is read day by day with the keyboard, in words', async ({ page, watched }) => {
    watched(page);
    await page.goto(stage.url);
    const host = await openChart(page, 'severity');
    const food = host.getByRole('slider', { name: 'Food: days' });
    const said = host.locator('.chart-interactive [role=status]');
    await food.focus();
    await page.keyboard.press('Home');
    await expect(food).toHaveAttribute('aria-valuetext', '12 Dec 2022');
    await page.keyboard.press('ArrowRight');
    await expect(food).toHaveAttribute('aria-valuetext', '13 Dec 2022');
    await expect(said).toHaveText('3 Severe: 500; No report: 119,500; Event 2: Piped gas supply stops (evening)');
    await expect(host.locator('.chart-tooltip')).toContainText('13 Dec 2022');
    await page.keyboard.press('End');
    await expect(food).toHaveAttribute('aria-valuetext', '18 Sept 2023');
    await page.keyboard.press('PageDown');
    await expect(food).toHaveAttribute('aria-valuetext', '11 Sept 2023');
    await expectAccessible(page);
    // Back to the picture, and the chart again without asking the network.
    await host.getByRole('button', { name: 'Still picture' }).click();
    await expect(host.locator('.chart-still svg').first()).toBeVisible();
  });

  test('brings out one series and dims the others', async ({ page, watched }) => {
    watched(page);
    await page.goto(stage.url);
    const host = await openChart(page, 'severity');
    const gas = host.getByRole('button', { name: 'Gas' });
    await gas.click();
    await expect(gas).toHaveAttribute('aria-pressed', 'true');
    await expect(host.locator('.interactive-row.is-dim')).toHaveCount(3);
    await gas.click();
    await expect(host.locator('.is-dim')).toHaveCount(0);
    await host.getByRole('button', { name: /^4 / }).click();
    const opacities = await host.locator('.recharts-area:not(.outline) .recharts-area-area[name^="3 "]').evaluateAll((areas) => areas.map((area) => area.getAttribute('fill-opacity')));
    expect(opacities.length).toBeGreaterThan(0);
    expect(new Set(opacities)).toEqual(new Set(['0.12']));
  });

  test('shows a part of the period from two lists, and the page takes it over', async ({ page, watched }) => {
    watched(page);
    await page.goto(stage.url);
    const host = await openChart(page, 'severity');
    await host.getByLabel('From').selectOption({ label: '1 Jan 2023' });
    await host.getByLabel('To').selectOption({ label: '31 Jan 2023' });
    const slider = host.getByRole('slider', { name: 'Food: days' });
    await slider.focus();
    await page.keyboard.press('Home');
    await expect(slider).toHaveAttribute('aria-valuetext', '1 Jan 2023');
    await page.keyboard.press('End');
    await expect(slider).toHaveAttribute('aria-valuetext', '31 Jan 2023');
    await host.getByRole('link', { name: 'Use this period for the page' }).click();
    await expect(page.locator('.filter-chips li')).toHaveCount(2);
    expect(await address(page)).toBe('/?from=2023-01-01&to=2023-01-31');
    // The chart that was open is open again, on the new period.
    await expect(chart(page, 'severity').locator('.chart-stage')).toBeVisible();
    await expect(chart(page, 'severity').getByLabel('From')).toHaveValue('0');
  });

  test('narrows the period with the arrow keys on the edges of the strip', async ({ page, watched }) => {
    watched(page);
    await page.goto(stage.url);
    const host = await openChart(page, 'severity');
    await host.locator('.recharts-brush-traveller').first().focus();
    await page.keyboard.press('ArrowRight');
    await expect(host.getByLabel('From')).not.toHaveValue('0');
  });

  for (const name of ['severity', 'reports'] as const) {
    test(`draws the same points as the server: ${name}`, async ({ page, watched }) => {
      watched(page);
      await page.setViewportSize({ width: 1280, height: 900 });
      const source = (await (await page.request.get(`${stage.url}/charts/${name}.json`)).json()) as BandsModel;
      await page.goto(stage.url);
      const days = source.axis.count;
      const host = chart(page, name);
      const plots = host.locator('.chart-still svg[preserveAspectRatio=none]');
      const onServer: number[][][] = [];
      for (let row = 0; row < source.rows.length; row += 1) {
        const paths = await plots.nth(row).locator('path:not(.chart-ground):not(.chart-last)').evaluateAll((all) => all.map((path) => path.getAttribute('d') ?? ''));
        onServer.push(paths.map((path) => serverHeights(path, days)));
      }
      await openChart(page, name);
      let compared = 0;
      for (const [row, { max, bands }] of source.rows.entries()) {
        const surface = host.locator('.plot-reader').nth(row);
        expect(onServer[row]).toHaveLength(bands.length);
        for (let band = 0; band < bands.length; band += 1) {
          const drawn = await drawnHeights(surface.locator('.recharts-area-area').nth(band), { days, max });
          const wrong = drawn.flatMap((height, day) => (Math.abs(height - onServer[row]![band]![day]!) > max / 100 ? [`${row}/${band}/${day}: ${height}`] : []));
          expect(wrong).toEqual([]);
          compared += drawn.filter((height) => height > 0).length;
        }
      }
      expect(compared).toBeGreaterThan(100);
    });
  }

  test('draws people affected where they are known and nothing in a gap', async ({ page, watched }) => {
    watched(page);
    await page.setViewportSize({ width: 1280, height: 900 });
    const source = (await (await page.request.get(`${stage.url}/charts/people.json`)).json()) as LinesModel;
    await page.goto(stage.url);
    const host = await openChart(page, 'people');
    const box = (await host.locator('.plot-reader .recharts-surface').boundingBox())!;
    for (const [index, { steps }] of source.lines.entries()) {
      const path = (await host.locator('.recharts-line-curve').nth(index).getAttribute('d'))!;
      // A piece per stretch of neighbouring steps: gaps are not joined.
      const stretches = steps.filter(({ from }, at) => at === 0 || steps[at - 1]!.to !== from);
      expect(path.match(/M/g)).toHaveLength(stretches.length);
      const starts = [...path.matchAll(/M([\d.]+),([\d.]+)/g)].map(([, x, y]) => [Number(x), Number(y)] as const);
      stretches.forEach(({ from, value }, at) => {
        const [x, y] = starts[at]!;
        expect(Math.abs(x - (from / source.axis.count) * box.width)).toBeLessThan(1);
        const plot = box.height - 30 - 20;
        expect(Math.abs(y - (20 + (1 - value / source.max) * plot))).toBeLessThan(1);
      });
    }
    expect(source.lines.length).toBeGreaterThan(0);
  });

  test('fits a telephone in Armenian and Russian', async ({ browser }) => {
    const context = await browser.newContext({ baseURL: stage.url, viewport: { width: 320, height: 640 }, colorScheme: 'dark' });
    const page = await context.newPage();
    for (const [lang, words] of [['hy', 'Ընդգծել'], ['ru', 'Выделить']] as const) {
      await page.goto(`/${lang}`);
      const host = await openChart(page, 'severity');
      await expect(host.getByRole('group', { name: words, exact: true })).toBeVisible();
      await host.getByRole('slider').first().focus();
      await page.keyboard.press('End');
      await expectNoSidewaysScroll(page);
      await expectAccessible(page);
    }
    await context.close();
  });

  test('leaves the picture where it is when it cannot be loaded', async ({ page }) => {
    await page.route(/severity\.json/, (route) => route.abort());
    await page.goto(stage.url);
    const host = chart(page, 'severity');
    await host.locator('.chart-load').click();
    await expect(host.locator('.chart-switch [role=status]')).toContainText('could not be loaded');
    await expect(host.locator('.chart-still svg').first()).toBeVisible();
  });
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

/** Heights by day of a path of `M x y h w v h h -w z` pieces, as the server writes them. */
function serverHeights(path: string, days: number): number[] {
  const heights = Array<number>(days).fill(0);
  for (const [, x, , width, height] of path.matchAll(/M([\d.]+) ([\d.]+)h([\d.]+)v([\d.]+)h-[\d.]+z/g)) {
    for (let day = Math.floor(Number(x)); day < Number(x) + Number(width); day += 1) heights[day]! += Number(height);
  }
  return heights;
}
