import type { Locator, Page } from '@playwright/test';
import { CAST, castAccounts, expect, expectAccessible, expectNoSidewaysScroll, openStage, signedIn, test, type Stage } from './support/stage';

/** The whole road of a report on a small telephone without JavaScript, in a crisis that goes on: from the first question to the receipt. */
test.describe.configure({ mode: 'serial' });

const PHONE = { viewport: { width: 360, height: 640 }, javaScriptEnabled: false };
const WORDS = {
  '': { check: 'Check the report', send: 'Send the report', today: 'Today, ', place: 'A place in Askeran district', nothing: 'Nothing is kept on this phone' },
  '/hy': { check: 'Ստուգել հաղորդումը', send: 'Ուղարկել հաղորդումը', today: 'Այսօր՝ ', place: 'Վայր այս տարածքում՝ Ասկերանի շրջան', nothing: 'Այս հեռախոսում ոչինչ չի պահվում' },
  '/ru': { check: 'Проверить сообщение', send: 'Отправить сообщение', today: 'Сегодня, ', place: 'Место в районе: Аскеранский район', nothing: 'На этом телефоне ничего не хранится' },
};
let stage: Stage;
/** Where the markup of each page is shown to axe, which is itself a script. */
let inspected: Page;

test.beforeAll(async ({ browser }) => {
  stage = await openStage({ record: false, running: true });
  await castAccounts(stage);
  inspected = await (await browser.newContext({ viewport: PHONE.viewport })).newPage();
});
test.afterAll(async () => {
  await inspected.context().close();
  await stage.server.stop();
});

/** Nothing on the page needs a finer finger than 44 px, but for links in running text and in the foot. */
async function expectBigTargets(page: Page): Promise<void> {
  const targets = page.locator('main :is(button, select, summary, .input, .textarea, .choice, .check, .button):visible');
  const small = (await Promise.all((await targets.all()).map(sizeOf))).filter(({ height }) => height < 44);
  expect(small).toEqual([]);
}

async function sizeOf(target: Locator) {
  const box = await target.boundingBox();
  return { height: Math.round(box?.height ?? 0), text: (await target.textContent())?.slice(0, 30) };
}

async function expectSound(page: Page): Promise<void> {
  await expectNoSidewaysScroll(page);
  await expectBigTargets(page);
  await expectAccessible(await sameDocument(page));
}

/** What the page shows, in a page where axe can run: its markup without scripts, with what it says to who has none. */
async function sameDocument(page: Page): Promise<Page> {
  const html = (await page.content()).replace(/<script[\s\S]*?<\/script>/g, '').replace(/(<\/?)noscript/g, '$1div');
  await inspected.route(`${stage.url}/inspected`, (route) => route.fulfill({ body: html, contentType: 'text/html; charset=utf-8' }));
  await inspected.goto(`${stage.url}/inspected`);
  await inspected.unroute(`${stage.url}/inspected`);
  return inspected;
}

for (const [language, words] of Object.entries(WORDS)) {
  test(`from the first question to the receipt in ${language.slice(1) || 'en'}`, async ({ browser }) => {
    const page = await signedIn(browser, stage, 'contributor', PHONE);
    await page.goto(`${language}/report`);
    await expect(page.locator('noscript .notice')).toBeVisible();
    expect(await page.locator('noscript .notice').evaluate(({ textContent }) => textContent)).toContain(words.nothing);
    await expect(page.locator('[name=when][value=today]')).toBeChecked();
    await expect(page.locator('[name=observedOn-day]')).toBeHidden();
    await expectSound(page);

    // What is missing is told above the form, each with a link to its question.
    await page.getByRole('button', { name: words.check }).click();
    await expect(page.locator('.error-summary a')).toHaveCount(5);
    await page.locator('.error-summary a[href="#areaId"]').click();
    await expect(page.locator('#areaId')).toBeFocused();
    await expectSound(page);

    await page.locator('[name=category][value=GAS]').check();
    await page.locator('[name=areaId]').selectOption('ivanyan');
    await page.locator('[name=severity][value="4"]').check();
    await page.locator('[name=peopleAffected]').fill('1 203');
    await page.locator('[name=sourceType][value=HOUSEHOLD]').check();
    await page.getByRole('button', { name: words.check }).click();

    await expect(page.locator('.answers')).toContainText(words.today);
    await expect(page.locator('.preview')).toContainText(words.place);
    await expect(page.locator('.preview')).not.toContainText(/Ivanyan|Իվանյան|Иванян/);
    await expectSound(page);

    // "Change" leads to the question, and nothing is lost on the way.
    await page.locator('[formaction$="#step-people"]').click();
    await expect(page).toHaveURL(`${stage.url}${language}/report#step-people`);
    await expect(page.locator('#step-people')).toBeInViewport();
    await expect(page.locator('[name=peopleAffected]')).toHaveValue('1 203');
    await expect(page.locator('[name=when][value=today]')).toBeChecked();
    await page.locator('[name=peopleAffected]').fill('7');
    await page.getByRole('button', { name: words.check }).click();
    await expect(page.locator('.preview')).toContainText('10');

    await page.getByRole('button', { name: words.send }).click();
    await page.waitForURL(/\/report\/sent\/[2-9A-HJ-NP-Z]{6}$/);
    await expect(page.locator('.reference')).toHaveText(/^[2-9A-HJ-NP-Z]{3}-[2-9A-HJ-NP-Z]{3}$/);
    await expectSound(page);

    // The same place again, and nothing else; the place stands in no address.
    await page.locator('[name=do][value=again]').click();
    await expect(page.locator('[name=areaId]')).toHaveValue('ivanyan');
    await expect(page).toHaveURL(`${stage.url}${language}/report`);
    await expect(page.locator('[name=category]:checked, [name=severity]:checked')).toHaveCount(0);
    await page.context().close();
  });
}

test('another day has its boxes, signs are those of the category, and amounts open on demand', async ({ browser }) => {
  const page = await (await browser.newContext({ baseURL: stage.url, ...PHONE })).newPage();
  await page.goto('/report');
  await page.locator('[name=when][value=other]').check();
  await expect(page.locator('[name=observedOn-day]')).toBeVisible();
  await page.getByText('What each level looks like, by category').click();
  await expect(page.locator('.category-signs h3:visible')).toHaveCount(4);
  await page.locator('[name=category][value=MEDICINE]').check();
  await expect(page.locator('.category-signs h3:visible')).toHaveText(['Medicine']);
  await expect(page.locator('[name=quantityNeeded]')).toBeHidden();
  await page.getByText('Amounts, if you know them').click();
  await expect(page.locator('[name=quantityNeeded]')).toBeVisible();
  await expectSound(page);
});

test('without a session the answers come back with a way to sign in beside them, and then they go', async ({ browser }) => {
  const context = await browser.newContext({ baseURL: stage.url, ...PHONE });
  const page = await context.newPage();
  await page.goto('/report');
  await page.locator('[name=category][value=FOOD]').check();
  await page.locator('[name=areaId]').selectOption('martuni');
  await page.locator('[name=severity][value="3"]').check();
  await page.locator('[name=peopleUnknown]').check();
  await page.locator('[name=sourceType][value=FACILITY]').check();
  await page.getByRole('button', { name: 'Check the report' }).click();
  await expect(page.locator('.error-summary')).toContainText('Nothing is lost');

  const [beside] = await Promise.all([context.waitForEvent('page'), page.getByRole('link', { name: 'Sign in on another page' }).click()]);
  await beside.locator('[name=name]').fill(CAST.contributor.name);
  await beside.locator('[name=passphrase]').fill(CAST.contributor.passphrase);
  await beside.locator('main form button').first().click();
  await beside.waitForURL(/\/reports$/);

  await page.getByRole('button', { name: 'Check the report' }).click();
  await expect(page.locator('.answers')).toContainText('I do not know');
  await page.getByRole('button', { name: 'Send the report' }).click();
  await page.waitForURL(/\/report\/sent\//);
});
