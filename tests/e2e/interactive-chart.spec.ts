import type { BandsModel, LinesModel } from '../../lib/charts/model';
import { drawnHeights } from './support/drawn-heights';
import { address, chart, openChart } from './support/island-page';
import { expect, expectAccessible, expectNoSidewaysScroll, openStage, test, type Stage } from './support/stage';

/** The interactive charts: by keyboard, one series at a time, in part; and drawn on the same points as the server's pictures. */
let stage: Stage;

test.beforeAll(async () => {
  stage = await openStage({ record: true });
});
test.afterAll(async () => {
  await stage.server.stop();
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
      // The script makes this place round the picture, perhaps only after the page has loaded.
      await expect(host.locator('.chart-still')).toBeVisible();
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

/** Heights by day of a path of `M x y h w v h h -w z` pieces, as the server writes them. */
function serverHeights(path: string, days: number): number[] {
  const heights = Array<number>(days).fill(0);
  for (const [, x, , width, height] of path.matchAll(/M([\d.]+) ([\d.]+)h([\d.]+)v([\d.]+)h-[\d.]+z/g)) {
    for (let day = Math.floor(Number(x)); day < Number(x) + Number(width); day += 1) heights[day]! += Number(height);
  }
  return heights;
}
