import { readFileSync } from 'node:fs';
import { readQueueFile } from '@/lib/outbox/queue-file';
import { answerUntil, ANSWER, dumpStores, goOn, holdScript, openForm, step, STEPS } from './support/report-steps';
import { castAccounts, expect, expectAccessible, expectNoSidewaysScroll, openStage, signedIn, test, type Stage } from './support/stage';

/** The form of a report with script, in a crisis that goes on. */
let stage: Stage;

test.beforeAll(async () => {
  stage = await openStage({ record: false, running: true });
  await castAccounts(stage);
});
test.afterAll(() => stage.server.stop());

test.use({ viewport: { width: 360, height: 640 } });
const form = (path = '/report') => stage.url + path;

test('the usual report takes 12 taps and less than a minute, and nothing of it stays readable on the phone', async ({ browser }) => {
  const page = await signedIn(browser, stage, 'contributor', { viewport: { width: 360, height: 640 } });
  await openForm(page);
  await answerUntil(page, 'source');
  await ANSWER.source(page);
  await page.locator('[data-step=source] summary').last().click();
  await page.locator('[name=note]').fill('the valve is shut');
  await goOn(page).click();
  await expect(step(page, 'check')).toContainText('1,200');
  await goOn(page).click();
  await expect(page.locator('.receipt-state')).toHaveText(/^Received at \d\d:\d\d\. Reference [2-9A-Z]{3}-[2-9A-Z]{3}$/);

  await page.getByRole('link', { name: 'Report another for the same place' }).click();
  await expect(page.locator('form[data-steps]')).toBeVisible();
  const began = Date.now();
  let taps = 0;
  const tap = async (selector: string) => {
    taps += 1;
    await page.locator(selector).click();
  };
  const next = '[data-actions] button[type=submit]';
  await tap('label:has([name=category][value=FOOD])');
  await tap(next);
  await expect(step(page, 'where')).toContainText('The area of your last report.');
  await expect(page.locator('[name=areaId]')).toHaveValue('ivanyan');
  await tap(next);
  await tap('label:has([name=severity][value="3"])');
  await tap(next);
  await tap('label:has([name=peopleUnknown])');
  await tap(next);
  await expect(page.locator('[name=when][value=today]')).toBeChecked();
  await tap(next);
  await tap('label:has([name=sourceType][value=HOUSEHOLD])');
  await tap(next);
  await tap(next);
  await expect(page.locator('.receipt-state')).toHaveText(/^Received at/);
  expect(taps).toBeLessThanOrEqual(12);
  expect(Date.now() - began).toBeLessThan(60_000);

  const dump = await dumpStores(page);
  expect(dump).toContain('key false');
  for (const said of ['valve', 'ivanyan', 'GAS', 'FOOD', 'FACILITY', 'HOUSEHOLD', 'severity', 'areaId', 'observedOn']) expect(dump).not.toContain(said);
  await page.context().close();
});

test('"Nothing changed" is one tap', async ({ browser }) => {
  const page = await signedIn(browser, stage, 'contributor');
  await openForm(page);
  await expect(page.locator('.same-again')).toHaveCount(0);
  await answerUntil(page, 'check');
  await goOn(page).click();
  await expect(page.locator('.receipt-state')).toHaveText(/^Received/);
  await openForm(page);
  await page.getByRole('button', { name: 'Nothing changed since my last report' }).click();
  await expect(page.locator('.receipt-state')).toHaveText(/^Received at .* Reference/);
  await page.goto('/reports');
  await expect(page.locator('.own-reports, main')).toContainText('Gas');
  await page.context().close();
});

test('without a pointer: every step by the keyboard, the question has the focus, Enter goes on', async ({ page }) => {
  await openForm(page, form());
  await page.locator('[name=category]').first().focus();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowDown');
  await expect(page.locator('[name=category][value=GAS]')).toBeChecked();
  await page.keyboard.press('Tab');
  await page.keyboard.type('pip');
  await expect(page.locator('[role=listbox] [role=option]').first()).toBeVisible();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect(page.locator('#item-search')).toHaveValue(/piped/);
  await page.keyboard.press('Enter');
  await expect(step(page, 'where').locator('h2')).toBeFocused();
  await page.keyboard.press('Tab');
  await page.keyboard.type('Iva');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await expect(step(page, 'severity').locator('h2')).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: 'How bad is it?' })).toBeFocused();
});

test('what is missing is said when going on, in the words of the server, and nothing that was typed is lost', async ({ page, watched }) => {
  watched(page);
  await openForm(page, form());
  await goOn(page).click();
  const summary = page.locator('.error-summary');
  await expect(summary).toBeFocused();
  await expect(summary).toContainText('Select what is short');
  await expect(page).toHaveTitle(/^Error: /);
  await expectAccessible(page);
  await summary.getByRole('link').click();
  await expect(page.locator('#category')).toBeFocused();
  await answerUntil(page, 'people');
  await expect(page).not.toHaveTitle(/^Error/);
  await page.locator('[name=peopleAffected]').fill('many');
  await goOn(page).click();
  await expect(summary).toContainText('Number of people must be a number, like 350');
  await page.locator('[name=peopleAffected]').fill('900 000');
  await goOn(page).click();
  await expect(summary).toContainText('Is this right?');
  await expect(summary).toContainText('You entered 900,000.');
  await page.getByLabel('Yes, this number is right').check();
  await goOn(page).click();
  await expect(step(page, 'when')).toBeVisible();
  await page.goBack();
  await expect(page.locator('[name=peopleAffected]')).toHaveValue('900 000');
});

/** Axe judges the same elements in each language; what differs is how much room the words take. */
for (const [path, isJudged] of [['/report', true], ['/hy/report', false], ['/ru/report', false]] as const) {
  test(`each step of ${path} fits a small screen, with a connection and without`, async ({ page, context }) => {
    const judge = async () => {
      await expectNoSidewaysScroll(page);
      if (isJudged) await expectAccessible(page);
    };
    await openForm(page, form(path));
    for (const name of STEPS) {
      await expect(step(page, name)).toBeVisible();
      await judge();
      if (name === 'check') break;
      await ANSWER[name](page);
      if (name === 'what') {
        await page.locator('#item-search').click();
        await judge();
        await page.keyboard.press('Escape');
      }
      await goOn(page).click();
    }
    const online = await goOn(page).innerText();
    await context.setOffline(true);
    await expect(page.locator('.notice-offline')).toBeVisible();
    expect(await goOn(page).innerText()).not.toBe(online);
    await judge();
    await goOn(page).click();
    await expect(page.locator('.receipt-state')).toBeVisible();
    await judge();
  });
}

test('a page that is killed opens where it was, with every answer', async ({ browser }) => {
  const context = await browser.newContext({ baseURL: stage.url });
  const page = await context.newPage();
  await openForm(page);
  await answerUntil(page, 'people');
  await page.locator('[name=peopleAffected]').pressSequentially('35');
  await page.waitForTimeout(1_000);
  const gone = page.waitForEvent('crash');
  void page.goto('chrome://crash').catch(() => undefined);
  await gone;
  const again = await context.newPage();
  await openForm(again);
  await expect(step(again, 'people')).toBeVisible();
  await expect(again.locator('[name=peopleAffected]')).toHaveValue('35');
  await expect(again.locator('.draft-line')).toContainText('Draft');
  await again.goBack();
  await expect(step(again, 'severity')).toBeVisible();
  await expect(again.locator('[name=severity][value="4"]')).toBeChecked();
  await again.getByRole('button', { name: 'Throw away' }).click();
  await again.getByRole('button', { name: 'Yes, throw it away' }).click();
  await expect(step(again, 'what')).toBeVisible();
  await expect(again.locator('[name=category]:checked')).toHaveCount(0);
  await context.close();
});

test('what was answered before the script came is kept, and the first question that is open is asked', async ({ page }) => {
  const release = await holdScript(page);
  await page.goto(form());
  await ANSWER.what(page);
  await ANSWER.severity(page);
  await page.evaluate(() => (document.activeElement as HTMLElement).blur());
  release();
  await expect(step(page, 'where')).toBeVisible();
  await expect(page.locator('[name=category][value=GAS]')).toBeChecked();
  await expect(page.locator('[name=severity][value="4"]')).toBeChecked();
});

test('the script takes nobody away from the question that they are at', async ({ page }) => {
  const release = await holdScript(page);
  await page.goto(form());
  await page.locator('label.choice', { hasText: 'Gas' }).first().click();
  release();
  await expect(page.locator('form[data-steps]')).toBeVisible();
  await expect(step(page, 'what')).toBeVisible();
  await expect(page.locator('[name=category][value=GAS]')).toBeFocused();
  await goOn(page).click();
  await expect(step(page, 'where')).toBeVisible();
  await page.goBack();
  await expect(step(page, 'what')).toBeVisible();
});

test('a refused report opens with its answers and the words of the server, and is sent again under its own id', async ({ browser }) => {
  const page = await signedIn(browser, stage, 'contributor');
  // A telephone whose clock runs ahead: what it calls today is still to come.
  await page.clock.setFixedTime(Date.now() + 2 * 86_400_000);
  await openForm(page);
  await answerUntil(page, 'check');
  await goOn(page).click();
  await expect(page.locator('.receipt-state')).toContainText(/^Not accepted: .* Your report is kept here$/);
  const address = await page.getByRole('link', { name: 'Mend this report' }).getAttribute('href');
  await page.close();
  const again = await page.context().newPage();
  await again.clock.setFixedTime(Date.now());
  await openForm(again, address!);
  await expect(step(again, 'when')).toContainText('Date must be today or in the past');
  await ANSWER.when(again);
  await again.waitForTimeout(1_000);
  await again.reload();
  await expect(again.locator('[name=when][value=today]')).toBeChecked();
  for (const name of ['when', 'source'] as const) {
    await expect(step(again, name)).toBeVisible();
    await goOn(again).click();
  }
  await expect(step(again, 'check')).toContainText('1,200');
  await goOn(again).click();
  await expect(again.locator('.receipt-state')).toHaveText(/^Received at/);
  expect(await dumpStores(again)).not.toContain('answers:');
  await openForm(again);
  await expect(step(again, 'what')).toBeVisible();
  await again.context().close();
});

test('where the browser keeps nothing, the form says so and is posted as it is', async ({ browser }) => {
  const page = await signedIn(browser, stage, 'contributor');
  await page.addInitScript(() => {
    IDBFactory.prototype.open = () => {
      throw new DOMException('denied', 'SecurityError');
    };
  });
  await page.goto('/report');
  await expect(page.getByText('This browser cannot keep reports. Send now, or open the page outside a private window')).toBeVisible();
  for (const name of STEPS) if (name !== 'check') await ANSWER[name](page);
  await page.getByRole('button', { name: 'Check the report' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Check your report');
  await page.context().close();
});

test('a phone without room keeps the answers on the screen and gives the sealed report as a file', async ({ page }) => {
  await page.addInitScript(() => {
    const put = IDBObjectStore.prototype.put;
    IDBObjectStore.prototype.put = function (this: IDBObjectStore, ...given: Parameters<IDBObjectStore['put']>) {
      if (this.name === 'reports') throw new DOMException('full', 'QuotaExceededError');
      return put.apply(this, given);
    };
  });
  await openForm(page, form());
  await answerUntil(page, 'check');
  await goOn(page).click();
  await expect(page.locator('.error-summary')).toContainText('This phone has no room to keep the report. Your answers are still here.');
  const [file] = await Promise.all([page.waitForEvent('download'), page.getByRole('link', { name: 'Save the report as a file' }).click()]);
  expect(file.suggestedFilename()).toBe('shortfall-reports-1.json');
  const read = await readQueueFile(readFileSync(await file.path(), 'utf8'), { publicKey: null, here: [], sent: [] }, Date.now());
  expect(read).toMatchObject({ faults: [], reports: [{ id: expect.any(String) }] });
  await expect(step(page, 'check')).toContainText('1,200');
  await expect(goOn(page)).toBeEnabled();
});

test('all script of the form is fetched at once and weighs no more than 45 kB', async ({ page, context }) => {
  const sizes: Promise<number>[] = [];
  page.on('response', (answer) => {
    if (answer.url().endsWith('.js')) sizes.push(answer.request().sizes().then(({ responseBodySize }) => responseBodySize));
  });
  await openForm(page, form('/hy/report'));
  await page.waitForLoadState('networkidle');
  const weight = (await Promise.all(sizes)).reduce((sum, size) => sum + size, 0);
  expect(weight).toBeGreaterThan(10_000);
  expect(weight).toBeLessThanOrEqual(45_000);
  const fetched = sizes.length;
  await context.setOffline(true);
  await answerUntil(page, 'check');
  await goOn(page).click();
  await expect(page.locator('.receipt-state')).toBeVisible();
  expect(sizes.length).toBe(fetched);
});
