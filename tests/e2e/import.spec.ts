import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { Browser, Page } from '@playwright/test';
import { castAccounts, expect, expectAccessible, expectNoSidewaysScroll, openStage, signedIn, test, type Cast, type Stage } from './support/stage';

/** The import wizard in the browser, with a file as Excel writes it in Russian. The tests of this file are one story and run in order. */
test.describe.configure({ mode: 'serial' });

const MESSY = path.join(__dirname, '../imports/messy');
const RUSSIAN = path.join(MESSY, 'excel-ru-windows-1251.csv');
const WIDTHS = { 360: { width: 360, height: 640 }, 1280: { width: 1280, height: 860 } };
let stage: Stage;

test.beforeAll(async () => {
  stage = await openStage({ record: false });
  await castAccounts(stage);
});
test.afterAll(async () => {
  await stage.server.stop();
});

type Screen = keyof typeof WIDTHS;

async function opened(browser: Browser, who: keyof Cast, screen: Screen, locale = ''): Promise<Page> {
  const page = await signedIn(browser, stage, who, { viewport: WIDTHS[screen] });
  await page.goto(`${locale}/import`);
  return page;
}

async function looksRight(page: Page): Promise<void> {
  await expectAccessible(page);
  await expectNoSidewaysScroll(page);
}

const summary = (page: Page) => page.locator('.import-summary li');
const row = (page: Page, number: number) => page.locator('.import-problem', { has: page.getByText(`Строка ${number}`, { exact: true }) });
const next = (page: Page) => page.locator('.import-actions .button:not(.button-secondary)');

/** How many reports of whoever is signed in wait for a verifier. */
async function waiting(page: Page): Promise<number> {
  const { reports } = (await (await page.request.get('/api/reports')).json()) as { reports: { status: string }[] };
  return reports.filter(({ status }) => status === 'SUBMITTED').length;
}

for (const [who, screen] of [['contributor', 1280], ['verifier', 360]] as const) {
  test(`the whole road of a ${who} at ${screen} px: file, match, check, problem rows, import, undo, import again`, async ({ browser, watched }) => {
    const page = await opened(browser, who, screen, '/ru');
    watched(page);
    expect(await waiting(page)).toBe(0);
    await looksRight(page);
    await page.locator('#import-file').setInputFiles(RUSSIAN);

    await expect(page.locator('.import-facts-line')).toHaveText('excel-ru-windows-1251.csv10 строкточки с запятойwindows-1251');
    await expect(page.locator('.import-word-open .field-label')).toHaveText(['Гадрут (1 строка)', 'Дрова (1 строка)']);
    await page.getByLabel('Дрова (1 строка)').selectOption('GAS');
    await looksRight(page);
    await next(page).click();

    await expect(summary(page)).toHaveText(['5 готовы', '1 посмотреть', '3 не прочесть', '1 уже есть']);
    await expect(page.locator('.import-compared')).toHaveText('Сравнено с сообщениями, которые уже есть.');
    await expect(row(page, 5)).toContainText('Такого дня нет: месяц короче. Напишите 2023-02-28 или другой день');
    await expect(row(page, 9)).toContainText('Говорит то же, что строка 2 этого файла.');
    await looksRight(page);
    await row(page, 5).getByRole('textbox').fill('28 февраля 2023');
    await row(page, 5).getByRole('textbox').press('Enter');
    await expect(summary(page)).toHaveText(['6 готовы', '1 посмотреть', '2 не прочесть', '1 уже есть']);
    await row(page, 7).getByRole('checkbox').check();
    await expect(summary(page)).toHaveText(['7 готовы', '2 не прочесть', '1 уже есть']);

    const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: 'Только строки с замечаниями (CSV, 2 строки)' }).click()]);
    expect(download.suggestedFilename()).toBe('excel-ru-windows-1251-problems.csv');
    expect((await readFile((await download.path())!)).toString('utf8')).toBe(
      '\ufeffДата;Район;Категория;Тяжесть;Чел.;Источник;Примечание;Что не так\r\n' +
        '22.01.2023;Гадрут;Еда;3;50;Рассказали;;Район: Этого слова нет ни в одном списке. Выберите, что имелось в виду\r\n' +
        '23.01.2023;Степанакерт;Газ;3;300-400;Рассказали;;Скольких людей касается: Это промежуток. Введите одно число, например меньшее\r\n',
    );

    // Back keeps what was decided.
    await page.getByRole('button', { name: 'Назад' }).click();
    await expect(page.getByLabel('Дрова (1 строка)')).toHaveValue('GAS');
    await next(page).click();
    await expect(summary(page)).toHaveText(['7 готовы', '2 не прочесть', '1 уже есть']);
    await page.getByRole('button', { name: 'Загрузить 7 строк' }).click();

    await expect(page.locator('.notice-done')).toContainText('Сохранено 7 сообщений');
    await expect(page.locator('.notice-done')).toContainText('3 строки файла не взяты.');
    await looksRight(page);
    expect(await waiting(page)).toBe(7);
    await page.getByRole('button', { name: 'Отменить эту загрузку' }).click();
    await page.getByRole('button', { name: 'Да, отозвать 7 сообщений' }).click();
    await expect(page.getByText('7 сообщений отозваны.')).toBeVisible();
    expect(await waiting(page)).toBe(0);

    await page.getByRole('button', { name: 'Загрузить другой файл' }).click();
    await page.getByText('Ваши загрузки').click();
    await expect(page.locator('.import-batches li')).toContainText(['отозвано']);
    await page.locator('#import-file').setInputFiles(RUSSIAN);
    // The word said before is remembered on this device.
    await expect(page.getByLabel('Дрова (1 строка)')).toHaveValue('GAS');
    await next(page).click();
    await expect(summary(page)).toHaveText(['5 готовы', '1 посмотреть', '3 не прочесть', '1 уже есть']);
    await page.getByRole('button', { name: 'Загрузить 5 строк' }).click();
    await expect(page.locator('.notice-done')).toContainText('Сохранено 5 сообщений');
    expect(await waiting(page)).toBe(5);
  });
}

test('the same file once more changes nothing: its rows are listed with their references and skipped', async ({ browser, watched }) => {
  const page = await opened(browser, 'contributor', 1280, '/ru');
  watched(page);
  await page.locator('#import-file').setInputFiles(RUSSIAN);
  await page.getByLabel('Дрова (1 строка)').selectOption('GAS');
  await next(page).click();
  await expect(summary(page)).toHaveText(['0 готовы', '1 посмотреть', '3 не прочесть', '6 уже есть']);
  await expect(row(page, 2)).toContainText(/Говорит то же, что [2-9A-HJ-NP-Z]{3}-[2-9A-HJ-NP-Z]{3}; это сообщение уже есть\./);
  await expect(next(page)).toBeDisabled();
  expect(await waiting(page)).toBe(5);
  await row(page, 2).getByLabel('Всё равно загрузить').check();
  await page.getByRole('button', { name: 'Загрузить 1 строку' }).click();
  await expect(page.locator('.notice-done')).toContainText('Сохранено 1 сообщение');
  expect(await waiting(page)).toBe(6);
});

test('a connection that breaks keeps the file and the edits, and the rows are stored once', async ({ browser }) => {
  const page = await opened(browser, 'contributor', 360);
  await page.locator('#import-file').setInputFiles(path.join(MESSY, 'ambiguous-dates.csv'));
  await expect(next(page)).toBeDisabled();
  await page.getByLabel('How you know, for all rows').selectOption('HOUSEHOLD');
  await expect(next(page)).toBeDisabled();
  await expect(page.locator('.import-days')).toContainText('03/04/2023, 05/04/2023, 06/04/2023');
  await looksRight(page);
  await page.getByLabel('The day: 03/04/2023 is 3 April 2023').check();
  await next(page).click();
  await expect(page.locator('.import-compared')).toHaveText('Compared with the reports that are already here.');
  await expect(summary(page)).toHaveText(['3 ready', '1 cannot be read']);

  const before = await waiting(page);
  // The answer of the first try is lost on its way back.
  await page.route('**/api/imports', async (route) => {
    await route.fetch();
    await route.abort();
  }, { times: 1 });
  await next(page).click();
  await expect(page.locator('.notice-error')).toContainText('The file and everything you changed are still here');
  await looksRight(page);
  await page.getByRole('button', { name: 'Try again' }).click();
  await expect(page.locator('.notice-done')).toContainText('0 reports are stored');
  await expect(page.locator('.notice-done')).toContainText('3 rows were there already');
  expect(await waiting(page)).toBe(before + 3);
});

test('by keyboard alone: file, columns, a mended cell, import', async ({ browser }) => {
  const page = await opened(browser, 'contributor', 1280);
  const chooser = page.waitForEvent('filechooser');
  await page.locator('#import-file').focus();
  await page.keyboard.press('Enter');
  await (await chooser).setFiles(path.join(MESSY, 'hxl.csv'));
  await expect(page.locator('.import-step')).toBeVisible();
  await tabTo(page, 'Check 3 rows');
  await page.keyboard.press('Enter');
  await expect(page.locator('.import-step')).toBeFocused();
  await expect(summary(page)).toHaveText(['2 ready', '1 cannot be read']);
  await tabTo(page, 'Area, row 5');
  await page.keyboard.type('Step');
  await tabTo(page, 'Check again');
  await page.keyboard.press('Enter');
  await expect(summary(page)).toHaveText(['3 ready']);
  await tabTo(page, 'Import 3 rows');
  await page.keyboard.press('Enter');
  await expect(page.locator('.notice-done')).toContainText('3 reports are stored');
});

test('a workbook is told from CSV, and without script the page says what to do', async ({ browser }) => {
  const page = await opened(browser, 'contributor', 360);
  await page.locator('#import-file').setInputFiles({ name: 'needs.xlsx', mimeType: 'application/octet-stream', buffer: Buffer.from([0x50, 0x4b, 0x03, 0x04, 0x14, 0x00]) });
  await expect(page.locator('.notice-error')).toContainText('choose “Save as”, take “CSV UTF-8”');
  await looksRight(page);
  const plain = await signedIn(browser, stage, 'contributor', { javaScriptEnabled: false });
  await plain.goto('/import');
  const notice = plain.locator('main noscript .notice');
  await expect(notice).toBeVisible();
  expect(await notice.innerText()).toContain('This page needs JavaScript');
  expect(await notice.innerText()).toContain('curl --data-binary @reports.csv');
  await expect(plain.locator('#import-file')).toBeHidden();
  await expectNoSidewaysScroll(plain);
});

for (const locale of ['en', 'hy', 'ru']) {
  test(`the example of the page in ${locale} imports without a fault`, async ({ browser }) => {
    const page = await opened(browser, 'contributor', 1280, locale === 'en' ? '' : `/${locale}`);
    const [download] = await Promise.all([page.waitForEvent('download'), page.locator('a[download="shortfall-example.csv"]').click()]);
    await page.locator('#import-file').setInputFiles({ name: 'example.csv', mimeType: 'text/csv', buffer: await readFile((await download.path())!) });
    await expect(page.locator('.import-word-open')).toHaveCount(0);
    await next(page).click();
    await expect(page.locator('.import-problem-fault, .import-problem-ask')).toHaveCount(0);
    await expect(page.locator('.import-summary')).toBeVisible();
  });
}

test('the parser and the wizard come when a file is chosen, not before', async ({ browser }) => {
  // Nothing of it may lie in the browser already, from the page of the sign-in.
  const session = await (await signedIn(browser, stage, 'contributor')).context().storageState();
  const page = await (await browser.newContext({ baseURL: stage.url, storageState: session })).newPage();
  const script = new Map<string, number>();
  page.on('response', async (response) => {
    // The page's own script; what the head of every page behind the sign-in brings along lies under /islands/.
    if (!new URL(response.url()).pathname.startsWith('/_next/')) return;
    if (response.url().includes('.js')) script.set(response.url(), (await response.request().sizes()).responseBodySize);
  });
  await page.goto('/import', { waitUntil: 'networkidle' });
  const first = [...script.values()].reduce((sum, bytes) => sum + bytes, 0);
  expect(first).toBeGreaterThan(100_000);
  expect(first).toBeLessThanOrEqual(150 * 1024);
  const before = script.size;
  await page.locator('#import-file').setInputFiles(RUSSIAN);
  await expect(page.locator('.import-facts-line')).toBeVisible();
  const parser = await Promise.all([...script.keys()].map(async (address) => (await (await page.request.get(address)).text()).includes('CSV_QUOTE_NOT_CLOSED')));
  expect(parser.indexOf(true)).toBeGreaterThanOrEqual(before);
});

/** Presses Tab until the named control has the focus. */
async function tabTo(page: Page, name: string): Promise<void> {
  for (let press = 0; press < 120; press += 1) {
    await page.keyboard.press('Tab');
    const found = await page.evaluate((wanted) => {
      const element = document.activeElement as HTMLElement & { labels?: NodeListOf<HTMLLabelElement> };
      const label = element.labels?.[0]?.textContent ?? element.textContent;
      return label?.trim() === wanted;
    }, name);
    if (found) return;
  }
  throw new Error(`Tab does not reach ${name}`);
}
