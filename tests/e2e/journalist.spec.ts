import type { Page } from '@playwright/test';
import { readFile } from 'node:fs/promises';
import { expect, openStage, test, type Stage } from './support/stage';

/** Ten tasks of somebody who needs a number she can defend. Each begins on the front page and takes three clicks or fewer. */
let stage: Stage;

test.beforeAll(async () => {
  stage = await openStage({ record: true });
});
test.afterAll(async () => {
  await stage.server.stop();
});

/** A page that counts what the reader has to press. */
async function reader(page: Page): Promise<{ press: (name: string | RegExp, role?: 'link' | 'button') => Promise<void>; open: (text: string) => Promise<void>; presses: () => number }> {
  let presses = 0;
  await page.goto(stage.url);
  return {
    press: async (name, role = 'link') => {
      presses += 1;
      await page.locator('main, header').getByRole(role, { name }).first().click();
    },
    open: async (text) => {
      presses += 1;
      await page.locator('main summary', { hasText: text }).first().click();
    },
    presses: () => presses,
  };
}

const card = (page: Page, category: string) => page.locator('.category-card', { has: page.getByRole('heading', { name: category }) });

test('1 the newest food figure with its date and source', async ({ page }) => {
  const { presses } = await reader(page);
  const newest = card(page, 'Food').locator('.statement', { hasText: 'Newest statement' });
  await expect(newest).toContainText(/\d{1,2} (Aug|Sept?) 2023/);
  await expect(newest).toContainText('Said by:');
  await expect(newest.getByRole('link').first()).toHaveAttribute('href', /^https?:\/\//);
  expect(presses()).toBe(0);
});

test('2 which area is worst', async ({ page }) => {
  const { presses } = await reader(page);
  await expect(page.locator('#figure-areas-title')).toHaveText(/^Stepanakert \/ Khankendi reported severe shortage or worse on most days, on \d+ of 281 days$/);
  expect(presses()).toBe(0);
});

test('3 was gas back on 16 December 2022', async ({ page }) => {
  const { open, press, presses } = await reader(page);
  await open('Filters');
  await page.locator('main form select[name=category]').first().selectOption('GAS');
  await press('Apply', 'button');
  await page.waitForURL(/category=GAS/);
  await page.locator('main input[name=on]').last().fill('2022-12-16');
  await press('Show this day', 'button');
  await page.waitForURL(/on=2022-12-16/);
  await expect(page.locator('#day')).toContainText('16 December 2022');
  const said = page.locator('.day-reports .statement', { hasText: 'Piped gas' });
  await expect(said).toContainText('Minimal');
  await expect(said).toContainText('Piped gas restored');
  await expect(said).toContainText('Said by: news.am');
  expect(presses()).toBe(3);
});

test('4 when the longest silence began', async ({ page }) => {
  const { presses } = await reader(page);
  await expect(page.locator('#figure-severity')).toContainText(/Gas: .*The longest silence began on \d+ \w+ 202[23] and lasted \d+ days\./);
  expect(presses()).toBe(0);
});

test('5 a chart as PNG', async ({ page }) => {
  const { open, press, presses } = await reader(page);
  await open('Download');
  const download = page.waitForEvent('download');
  await press(/PNG, 1200/);
  const file = await readFile((await (await download).path())!);
  expect(file.subarray(1, 4).toString()).toBe('PNG');
  expect([file.readUInt32BE(16), file.readUInt32BE(20)]).toEqual([1200, 675]);
  expect(presses()).toBe(2);
});

test('6 the rows behind it as CSV', async ({ page }) => {
  const { open, press, presses } = await reader(page);
  await open('Download');
  const download = page.waitForEvent('download');
  await press('CSV of what is shown');
  const lines = (await readFile((await (await download).path())!, 'utf8')).split('\r\n');
  expect(lines[0]).toMatch(/^day,area_code,/);
  expect(new Set(lines.slice(1, -1).map((line) => line.split(',')[1]))).toEqual(new Set(['nk']));
  expect(presses()).toBe(2);
});

test('7 a citation', async ({ page }) => {
  const { press, presses } = await reader(page);
  await press('Cite');
  const cite = page.locator('#cite');
  await cite.locator('summary').click();
  await expect(cite.locator('pre').first()).toContainText('18 Sept');
  await expect(cite.locator('pre').last()).toContainText('@misc{');
  expect(presses() + 1).toBeLessThanOrEqual(3);
});

test('8 the same view in Armenian', async ({ page }) => {
  const { press, presses } = await reader(page);
  await page.goto(`${stage.url}/?category=MEDICINE&area=stepanakert`);
  await press('Հայերեն');
  await expect(page).toHaveURL(/\/hy\?category=MEDICINE&area=stepanakert/);
  await expect(page.locator('html')).toHaveAttribute('lang', 'hy');
  await expect(page.locator('main')).toContainText('Ստեփանակերտ');
  expect(presses()).toBe(1);
});

test('9 a link that opens the same view', async ({ page, context }) => {
  const { press, presses } = await reader(page);
  await page.goto(`${stage.url}/?category=FOOD&on=2023-07-26`);
  await press('Share');
  const title = await page.getByRole('heading', { level: 1 }).textContent();
  const address = (await page.locator('#share pre').first().textContent())!;
  const other = await context.newPage();
  await other.goto(stage.url + new URL(address).pathname + new URL(address).search);
  await expect(other.getByRole('heading', { level: 1 })).toHaveText(title!);
  expect(new URL(address).searchParams.get('from')).toBe('2022-12-12');
  expect(presses()).toBe(1);
});

test('10 what changed in the last week of the record', async ({ page }) => {
  const { presses } = await reader(page);
  const week = page.locator('#last-week');
  await expect(week).toContainText('11 Sept');
  await expect(week).toContainText('18 Sept');
  await expect(week.locator('tbody tr')).toHaveCount(4);
  expect(presses()).toBe(0);
});
