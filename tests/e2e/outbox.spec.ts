import { readFileSync } from 'node:fs';
import type { Response } from '@playwright/test';
import { messagesOf } from '@/lib/i18n/messages';
import { LOCALES, localPath } from '@/lib/i18n/locales';
import { sampleReport } from '../support/sample-reports';
import { items, keepReports, openOutbox, openPage, ownReports, PHONE, strip } from './support/outbox-phone';
import { CAST, castAccounts, expect, expectAccessible, expectNoSidewaysScroll, openStage, test, type Stage } from './support/stage';

/** What a phone does with finished reports between saving and the receipt. */
let stage: Stage;

test.beforeAll(async () => {
  stage = await openStage({ record: false });
  await castAccounts(stage);
});
test.afterAll(async () => {
  await stage.server.stop();
});

test('reports wait without a network and go by themselves when it is back', async ({ browser }) => {
  const { page, context, sent } = await openOutbox(browser, stage, 'contributor');
  expect(await page.evaluate(() => 'SyncManager' in window)).toBe(false);
  await expect(strip(page)).toBeHidden();
  await expect(page.locator('.outbox-oldest')).toHaveText('Nothing waits to be sent.');
  const before = (await ownReports(page)).length;
  await context.route('**/api/reports', (route) => route.abort('internetdisconnected'));
  await keepReports(page, [sampleReport(1), sampleReport(2)], 5);
  await expect(strip(page).getByRole('link')).toHaveText('2 waiting, oldest 5 h');
  await expect(page.locator('.outbox-oldest')).toHaveText('The oldest report that was not sent: 5 h');
  await expect(items(page)).toHaveCount(2);
  await expect(items(page).first().locator('.badge')).toHaveText('Waiting to send');
  await page.getByRole('button', { name: 'Send now' }).click();
  await expect(page.locator('.outbox-said')).toHaveText('The server could not be reached. The reports stay here and are tried again.');
  await context.unroute('**/api/reports');
  await page.evaluate(() => dispatchEvent(new Event('online')));
  await expect(strip(page)).toBeHidden();
  await expect(items(page).locator('.badge')).toHaveText(['Sent', 'Sent']);
  await expect(items(page).first()).toContainText(/Received \d+ \w+ \d\d:\d\d/);
  await expect(items(page).first()).toContainText(/Reference [2-9A-HJ-NP-Z]{3}-[2-9A-HJ-NP-Z]{3}/);
  expect((await ownReports(page)).length).toBe(before + 2);
  // The same bytes each time.
  expect(new Set(sent).size).toBe(2);
  await context.close();
});

test('two open pages send each report once', async ({ browser }) => {
  const { page, context, sent } = await openOutbox(browser, stage, 'contributor');
  const second = await context.newPage();
  await openPage(second, '/outbox');
  await context.route('**/api/reports', async (route) => {
    await new Promise((resolve) => setTimeout(resolve, 150));
    await route.continue();
  });
  await keepReports(page, [sampleReport(1), sampleReport(2), sampleReport(3), sampleReport(4)]);
  await second.getByRole('button', { name: 'Send now' }).click();
  await expect(items(page).locator('.badge', { hasText: 'Sending' })).toHaveCount(1);
  await expect(items(second).locator('.badge', { hasText: 'Sent' })).toHaveCount(4);
  await expect(items(page).locator('.badge', { hasText: 'Sent' })).toHaveCount(4);
  expect(sent).toHaveLength(4);
  expect(new Set(sent).size).toBe(4);
  await context.close();
});

test('a session that ended costs nothing: the reports wait for the sign-in and go after it', async ({ browser }) => {
  const { page, context } = await openOutbox(browser, stage, 'contributor');
  const before = (await ownReports(page)).length;
  await context.clearCookies();
  await keepReports(page, [sampleReport(1), sampleReport(2), sampleReport(3)]);
  const signIn = strip(page).getByRole('link', { name: 'Sign in to send 3 reports. They stay on this phone until then' });
  await expect(signIn).toBeVisible();
  await expect(items(page).locator('.badge')).toHaveText(['Waiting to send', 'Waiting to send', 'Waiting to send']);
  await signIn.click();
  await page.locator('[name=name]').fill(CAST.contributor.name);
  await page.locator('[name=passphrase]').fill(CAST.contributor.passphrase);
  await page.locator('main form button').first().click();
  await page.waitForURL('**/outbox');
  await expect(items(page).locator('.badge')).toHaveText(['Sent', 'Sent', 'Sent']);
  await expect(strip(page)).toBeHidden();
  expect((await ownReports(page)).length).toBe(before + 3);
  await context.close();
});

test('a refused report says why, keeps its answers locked, and is thrown away only after a question', async ({ browser }) => {
  const { page, context } = await openOutbox(browser, stage, 'contributor');
  const refused = { ...sampleReport(1), severity: 9 };
  await keepReports(page, [refused, sampleReport(2)]);
  await expect(items(page).locator('.badge')).toHaveText(['Needs a fix', 'Sent']);
  await expect(strip(page).getByRole('link')).toHaveText('1 needs a fix');
  const item = items(page).first();
  await expect(item.locator('.notice')).toContainText('Severity is a whole number from 1 to 5');
  await expect(item.getByRole('link', { name: 'Fix it' })).toHaveAttribute('href', `/report#fix=${refused.id}`);
  await item.getByRole('button', { name: 'Throw away' }).click();
  await expect(item).toContainText('all that it says is lost');
  await item.getByRole('button', { name: 'Keep it' }).click();
  await expect(item.getByRole('button', { name: 'Throw away' })).toBeFocused();
  await item.getByRole('button', { name: 'Throw away' }).click();
  await item.getByRole('button', { name: 'Throw it away' }).click();
  await expect(items(page).locator('.badge')).toHaveText(['Sent']);
  await expect(strip(page)).toBeHidden();
  await context.close();
});

test('an account that may not report is refused, and the report goes once the right one is signed in', async ({ browser }) => {
  const { page, context } = await openOutbox(browser, stage, 'admin');
  await keepReports(page, [sampleReport(1)]);
  await expect(items(page).locator('.badge')).toHaveText(['Needs a fix']);
  await context.clearCookies();
  await page.goto('/sign-in?next=/outbox');
  await page.locator('[name=name]').fill(CAST.contributor.name);
  await page.locator('[name=passphrase]').fill(CAST.contributor.passphrase);
  await page.locator('main form button').first().click();
  await page.waitForURL('**/outbox');
  await page.getByRole('button', { name: 'Send again' }).click();
  await expect(items(page).locator('.badge')).toHaveText(['Sent']);
  await context.close();
});

test('an answer that is lost after the report arrived leaves it waiting, and the same receipt comes the second time', async ({ browser }) => {
  const { page, context, sent } = await openOutbox(browser, stage, 'contributor');
  const before = await ownReports(page);
  let lost = '';
  await context.route('**/api/reports', async (route) => {
    const answer = await route.fetch();
    if (lost) return route.fulfill({ response: answer });
    lost = ((await answer.json()) as { reference: string }).reference;
    return route.abort('connectionreset');
  });
  await keepReports(page, [sampleReport(1)]);
  await expect.poll(() => lost).not.toBe('');
  await expect(items(page).locator('.badge')).toHaveText(['Waiting to send']);
  await page.getByRole('button', { name: 'Send now' }).click();
  await expect(items(page).locator('.badge')).toHaveText(['Sent']);
  await expect(page.locator('.outbox-said')).toHaveText('1 report was received.Nothing waits to be sent.');
  const after = await ownReports(page);
  expect(after.length).toBe(before.length + 1);
  expect(after[0]!.reference).toBe(lost);
  expect(new Set(sent).size).toBe(1);
  await context.close();
});

test('a file of the queue is sent once from another phone by another person, and the first phone gets the receipts', async ({ browser }, info) => {
  const first = await openOutbox(browser, stage, 'contributor');
  await first.context.route('**/api/reports', (route) => route.abort('internetdisconnected'));
  const before = { first: (await ownReports(first.page).catch(() => [])).length };
  await keepReports(first.page, [sampleReport(1), sampleReport(2)], 30);
  await expect(items(first.page)).toHaveCount(2);
  await first.context.setOffline(true);
  const saving = first.page.waitForEvent('download');
  await first.page.getByRole('button', { name: 'Save as a file' }).click();
  const download = await saving;
  expect(download.suggestedFilename()).toBe('shortfall-reports-2.json');
  const path = info.outputPath('queue.json');
  await download.saveAs(path);
  await expect(first.page.locator('.outbox-said')).toHaveText('2 reports were saved as a file. They stay here too.');
  await expect(items(first.page).locator('.badge')).toHaveText(['Waiting to send', 'Waiting to send']);
  expect(readFileSync(path, 'utf8')).not.toContain('FOOD');

  const second = await openOutbox(browser, stage, 'verifier');
  const chooser = second.page.getByLabel('Add from a file');
  await chooser.setInputFiles(path);
  await expect(second.page.locator('.outbox-said')).toHaveText('2 reports were added and will be sent.');
  await expect(items(second.page).locator('.badge')).toHaveText(['Sent', 'Sent']);
  await chooser.setInputFiles(path);
  await expect(second.page.locator('.outbox-said')).toHaveText('No report was added.2 reports were sent from this phone already.');
  const carried = (await ownReports(second.page)).map(({ reference }) => reference);
  expect(carried).toHaveLength(2);
  await second.context.close();

  await first.context.setOffline(false);
  await first.context.unroute('**/api/reports');
  await first.page.getByRole('button', { name: 'Send now' }).click();
  await expect(items(first.page).locator('.badge')).toHaveText(['Sent', 'Sent']);
  const shown = (await items(first.page).locator('.reference').allInnerTexts()).map((text) => text.replace(/Reference|[\s-]/g, ''));
  expect(shown.sort()).toEqual(carried.sort());
  expect((await ownReports(first.page)).length).toBe(before.first);
  await first.context.close();
});

test('a file that is none says so', async ({ browser, watched }) => {
  const { page, context } = await openOutbox(browser, stage, 'contributor');
  watched(page);
  await page.getByLabel('Add from a file').setInputFiles({ name: 'photo.json', mimeType: 'application/json', buffer: Buffer.from('no') });
  await expect(page.locator('.outbox-said')).toHaveText('This is no file of reports from Shortfall. Nothing was added.');
  await context.close();
});

test('my reports show above what the server has what is still on the phone, and take over what was sent', async ({ browser }) => {
  const { page, context } = await openOutbox(browser, stage, 'contributor');
  await context.route('**/api/reports', (route) => (route.request().method() === 'POST' ? route.abort('internetdisconnected') : route.continue()));
  await keepReports(page, [sampleReport(1)], 3);
  await expect(items(page)).toHaveCount(1);
  await page.goto('/reports');
  const unsent = page.getByRole('region', { name: 'Reports that were not sent' });
  await expect(unsent).toContainText('The oldest report that was not sent: 3 h');
  await expect(unsent.locator('.badge')).toHaveText(['Waiting to send']);
  await expect(strip(page).getByRole('link')).toHaveText('1 waiting, oldest 3 h');
  const known = page.locator('ul.card-list').last().locator('> li');
  const before = await known.count();
  await context.unroute('**/api/reports');
  await page.evaluate(() => dispatchEvent(new Event('online')));
  await expect(unsent).toBeHidden();
  await expect(known).toHaveCount(before + 1);
  await context.close();
});

test('the outbox costs a slow line little: its script and words, and all script of the page', async ({ browser }) => {
  const { page, context } = await openOutbox(browser, stage, 'contributor');
  for (const locale of LOCALES) {
    const sizes = new Map<string, number>();
    const answers: Promise<void>[] = [];
    const read = (answer: Response) => {
      const { pathname } = new URL(answer.url());
      if (pathname.startsWith('/islands/')) answers.push(answer.request().sizes().then(({ responseBodySize }) => void sizes.set(pathname, responseBodySize)));
    };
    page.on('response', read);
    await openPage(page, localPath(locale, '/outbox'));
    await page.waitForLoadState('networkidle');
    await Promise.all(answers);
    page.off('response', read);
    expect([...sizes.values()].reduce((sum, size) => sum + size, 0)).toBeLessThanOrEqual(30_000);
  }
  await context.close();
});

test('without script the page says that nothing is kept and where the reports are', async ({ browser }) => {
  const context = await browser.newContext({ baseURL: stage.url, javaScriptEnabled: false, ...PHONE });
  const page = await context.newPage();
  await page.goto('/outbox');
  await expect(page.locator('noscript p')).toBeVisible();
  await expect(page.locator('noscript p')).toHaveText(/^Without script nothing is kept on this phone\./);
  await expect(page.locator('main').getByRole('link', { name: 'My reports' })).toHaveAttribute('href', '/reports');
  await expect(strip(page)).toBeHidden();
  await context.close();
});

for (const locale of LOCALES) {
  test(`the outbox in ${locale} can be read by everybody`, async ({ browser }) => {
    const { page, context } = await openOutbox(browser, stage, 'contributor');
    const words = messagesOf(locale).phone.outbox;
    await keepReports(page, [{ ...sampleReport(1), severity: 9 }, sampleReport(2)], 50);
    await expect(items(page).locator('.badge')).toHaveText(['Needs a fix', 'Sent']);
    await context.clearCookies();
    await openPage(page, localPath(locale, '/outbox'));
    await keepReports(page, [sampleReport(3), sampleReport(4)], 20);
    await expect(items(page).locator('.badge')).toHaveText([words.state.refused, words.state.waiting, words.state.waiting, words.state.sent]);
    await expect(strip(page)).toBeVisible();
    await expect(strip(page).locator('.outbox-sign-in')).toBeVisible();
    await items(page).first().getByRole('button', { name: words.drop.button }).click();
    await expectNoSidewaysScroll(page);
    await expectAccessible(page);
    await context.close();
  });
}
