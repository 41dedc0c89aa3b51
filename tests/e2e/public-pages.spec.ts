import { expect, expectAccessible, expectNoSidewaysScroll, openStage, test, type Stage } from './support/stage';

/** Every public page on the documented record: readable, accessible, in three languages, wide and narrow, light and dark, with and without script. */
let stage: Stage;

test.beforeAll(async () => {
  stage = await openStage({ record: true });
});
test.afterAll(async () => {
  await stage.server.stop();
});

const PAGES = [
  '/', '/?category=GAS&on=2022-12-16', '/?area=stepanakert&from=2023-07-01&to=2023-08-31&view=table', '/?area=askeran&compare=martuni',
  '/charts/severity', '/charts/people', '/charts/share?compare=2023-08-01', '/charts/map', '/charts/weeks', '/charts/areas', '/charts/reports',
  '/areas', '/areas/askeran', '/items', '/items/FOOD-SUGAR', '/record', '/record?severity=5&sort=severe', '/changes',
  '/method', '/data', '/about', '/when-not-to-use', '/tell-us?about=/areas', '/sign-in', '/no-such-page',
];
const PHONE = { width: 360, colorScheme: 'light' } as const;
const DESK = { width: 1280, colorScheme: 'dark' } as const;
const LANGUAGES = [
  { prefix: '', lang: 'en', looks: [PHONE, DESK] },
  { prefix: '/hy', lang: 'hy', looks: [PHONE] },
  { prefix: '/ru', lang: 'ru', looks: [DESK] },
];

for (const { prefix, lang, looks } of LANGUAGES) {
  for (const path of PAGES) {
    test(`${lang} ${path}`, async ({ browser, watched }) => {
      for (const look of looks) {
        const context = await browser.newContext({ baseURL: stage.url, colorScheme: look.colorScheme, viewport: { width: look.width, height: 800 } });
        const page = await context.newPage();
        if (path !== '/no-such-page') watched(page);
        const answer = await page.goto(prefix + path);
        expect(answer!.status()).toBe(path === '/no-such-page' ? 404 : 200);
        await expect(page.locator('html')).toHaveAttribute('lang', lang);
        await expect(page.locator('h1')).toHaveCount(1);
        await expectNoSidewaysScroll(page);
        await expectAccessible(page);
        await context.close();
      }
    });
  }
}

test('the dashboard prints on two sheets in each language, without navigation', async ({ page }) => {
  for (const path of ['/', '/hy', '/ru']) {
    await page.goto(stage.url + path);
    const sheets = (await page.pdf({ preferCSSPageSize: true, printBackground: true })).toString('latin1').match(/\/Type\s*\/Page[^s]/g);
    expect(sheets).toHaveLength(2);
    await page.emulateMedia({ media: 'print' });
    await expect(page.locator('.site-nav')).toBeHidden();
    await expect(page.locator('.print-only')).toContainText('from=2022-12-12&to=2023-09-18');
    await page.emulateMedia({ media: null });
  }
});

test('320 px wide and at 200 % text nothing scrolls sideways', async ({ browser }) => {
  const context = await browser.newContext({ baseURL: stage.url, viewport: { width: 320, height: 640 } });
  const page = await context.newPage();
  for (const path of ['/', '/hy', '/ru', '/method', '/data', '/ru/areas', '/hy/items/FOOD-SUGAR', '/hy/about', '/ru/tell-us', '/sign-in']) {
    await page.goto(path);
    await expectNoSidewaysScroll(page);
  }
  await page.setViewportSize({ width: 640, height: 800 });
  for (const path of ['/', '/hy', '/method', '/data', '/sign-in']) {
    await page.goto(path);
    await page.evaluate(() => document.documentElement.style.setProperty('font-size', '200%'));
    await expectNoSidewaysScroll(page);
  }
});

test('without script the dashboard shows its figures, charts, tables and files', async ({ browser }) => {
  const context = await browser.newContext({ baseURL: stage.url, javaScriptEnabled: false, acceptDownloads: true });
  const page = await context.newPage();
  await page.goto('/');
  await expect(page.getByText('214 statements')).not.toHaveCount(0);
  await expect(page.locator('main svg[role=img]').first()).toBeVisible();
  await expect(page.locator('main table').first()).toBeAttached();
  await page.goto('/?category=FOOD&area=stepanakert');
  const links = await page.locator('#downloads a[href*="/data/severity.csv"]').all();
  expect(links.length).toBeGreaterThan(0);
  const href = (await links[0]!.getAttribute('href'))!;
  expect(href).toContain('category=FOOD');
  expect(href).toContain('area=stepanakert');
  const [download] = await Promise.all([page.waitForEvent('download'), links[0]!.click()]);
  expect(download.suggestedFilename()).toMatch(/severity.*\.csv$/);
});

test('a parameter that nobody knows is named, not ignored', async ({ page }) => {
  await page.goto(`${stage.url}/?category=SOUP`);
  await expect(page.locator('main [role=alert]')).toContainText(/category/i);
});

test('the interactive chart loads on demand and not before', async ({ page, watched }) => {
  watched(page);
  const scripts: string[] = [];
  page.on('response', (answer) => answer.url().endsWith('.js') && scripts.push(answer.url()));
  await page.goto(stage.url);
  await page.waitForLoadState('networkidle');
  const before = scripts.length;
  await page.getByRole('button', { name: /interactive/i }).first().click();
  await expect(page.locator('.recharts-surface').first()).toBeVisible();
  expect(scripts.length).toBeGreaterThan(before);
});
