import { readFile } from 'node:fs/promises';
import type { Locator, Page } from '@playwright/test';
import { ANSWER, goOn, openForm, step } from './support/report-steps';
import { CAST, expect, expectAccessible, expectNoSidewaysScroll, openStage, signedIn, test, type Stage } from './support/stage';
import { setupPath } from '../support/server';

/**
 * A report's whole way in the browser: set-up, invitation, sign-in, a report with and one without script, review, the dashboard and the
 * file that change. The tests of this file are the steps of one story and run in order.
 */
test.describe.configure({ mode: 'serial' });

const PHONE = { viewport: { width: 360, height: 640 } };
const DAY = { day: '1', month: 'February', year: '2023' };
let stage: Stage;
const links: Record<string, string> = {};
const references: string[] = [];

test.beforeAll(async () => {
  stage = await openStage({ record: false });
});
test.afterAll(async () => {
  await stage.server.stop();
});

async function makeAccount(page: Page, who: keyof typeof CAST): Promise<void> {
  await page.locator('[name=name]').fill(CAST[who].name);
  await page.locator('[name=passphrase]').fill(CAST[who].passphrase);
  await expectAccessible(page);
  await page.locator('main form button').first().click();
}

test('the set-up address makes the first administrator, once', async ({ page, watched }) => {
  watched(page);
  await page.goto(stage.url + (await setupPath(stage.server)));
  await makeAccount(page, 'admin');
  await page.waitForURL((url) => !url.pathname.startsWith('/setup'));
  const again = await page.request.get(stage.url + (await setupPath(stage.server)));
  expect(again.status()).toBe(410);
});

test('the administrator invites a contributor and a verifier', async ({ browser }) => {
  const page = await signedIn(browser, stage, 'admin');
  await expect(page).toHaveURL(/\/people$/);
  await expectAccessible(page);
  for (const role of ['CONTRIBUTOR', 'VERIFIER']) {
    await page.locator(`main [name=role][value=${role}], main select[name=role]`).first().evaluate((element, value) => {
      if (element instanceof HTMLSelectElement) element.value = value;
      else (element as HTMLInputElement).checked = true;
    }, role);
    await page.locator('main form:has([name=role]) button').first().click();
    const text = await page.locator('main').innerHTML();
    links[role] = new URL(/https?:\/\/[^"<\s]+\/invite\/[^"<\s]+/.exec(text)![0]).pathname;
    await expectAccessible(page);
  }
  expect(links.CONTRIBUTOR).not.toBe(links.VERIFIER);
});

test('both take their invitation, on a telephone too', async ({ browser }) => {
  for (const [role, who] of [['CONTRIBUTOR', 'contributor'], ['VERIFIER', 'verifier']] as const) {
    const page = await (await browser.newContext({ baseURL: stage.url, ...PHONE })).newPage();
    await page.goto(links[role]!);
    await expectNoSidewaysScroll(page);
    await makeAccount(page, who);
    await page.waitForURL((url) => !url.pathname.startsWith('/invite'));
  }
});

const REFERENCE = /[2-9A-HJ-NP-Z]{3}-[2-9A-HJ-NP-Z]{3}/;

async function fillDay(page: Page): Promise<void> {
  for (const [box, value] of Object.entries(DAY)) await page.locator(`[name=observedOn-${box}]`).fill(value);
}

async function keepReference(page: Page, place: Locator): Promise<void> {
  const reference = REFERENCE.exec((await place.textContent())!)![0];
  references.push(reference);
  await page.goto('/reports');
  await expect(page.locator('main')).toContainText(reference);
  await expect(page.locator('main')).toContainText('Sent');
}

test('a contributor logs a report with script, question by question', async ({ browser }) => {
  const page = await signedIn(browser, stage, 'contributor', PHONE);
  await openForm(page);
  await goOn(page).click();
  await expect(page.locator('.error-summary')).toContainText('Select what is short');
  await expectAccessible(page);

  await ANSWER.what(page);
  await page.locator('#item-search').fill('piped');
  await page.getByRole('option', { name: 'Natural gas (piped)' }).click();
  await goOn(page).click();
  await page.locator('[name=areaId]').selectOption('askeran');
  await goOn(page).click();
  await ANSWER.severity(page);
  await goOn(page).click();
  await ANSWER.people(page);
  await goOn(page).click();
  await fillDay(page);
  await goOn(page).click();
  await page.locator('[name=sourceType][value=KEY_INFORMANT]').check();
  await page.getByText('A note for the verifier').click();
  await page.locator('[name=note]').fill('Canary in the note');
  await goOn(page).click();
  await expect(step(page, 'check')).toContainText('1 February 2023');
  await goOn(page).click();
  await expect(page.locator('.receipt-state')).toContainText(REFERENCE);
  await keepReference(page, page.locator('.receipt-state'));
  await expectAccessible(page);
});

test('a contributor logs a report without script, and mends what was missing', async ({ browser }) => {
  const page = await signedIn(browser, stage, 'contributor', { ...PHONE, javaScriptEnabled: false });
  await page.goto('/report');
  await page.getByText('A note for the verifier').click();
  await page.locator('[name=note]').fill('Canary in the note');
  await page.getByRole('button', { name: 'Check the report' }).click();

  const summary = page.locator('.error-summary');
  await expect(summary).toContainText('Select what is short');
  await expect(summary).toContainText('Select how bad it is');
  await expect(page).toHaveTitle(/^Error/);
  await expect(page.locator('[name=note]')).toHaveValue('Canary in the note');

  await page.locator('[name=category][value=GAS]').check();
  await page.locator('[name=itemCode]').selectOption('GAS-NATGAS');
  await page.locator('[name=areaId]').selectOption('askeran');
  await page.locator('[name=severity][value="4"]').check();
  await page.locator('[name=peopleAffected]').fill('350');
  await fillDay(page);
  await page.locator('[name=sourceType][value=KEY_INFORMANT]').check();
  await page.getByRole('button', { name: 'Check the report' }).click();
  await expect(page.locator('.answers')).toContainText('Canary in the note');
  await expect(page.locator('.preview')).not.toContainText('Canary');
  await page.getByRole('button', { name: 'Send the report' }).click();
  await page.waitForURL(/\/report\/sent\//);
  await keepReference(page, page.locator('main'));
});

test('nothing of it is public before a verifier has read it', async ({ request }) => {
  const csv = await (await request.get(`${stage.url}/data/reports.csv`)).text();
  expect(csv.trim().split('\r\n')).toHaveLength(1);
});

test('a verifier sees it in the queue and accepts it; a second look at the old page is refused', async ({ browser }) => {
  const page = await signedIn(browser, stage, 'verifier', { viewport: { width: 1280, height: 860 } });
  await expect(page).toHaveURL(/\/review$/);
  await expect(page.locator('main')).toContainText(references[0]!);
  await expectAccessible(page);
  await page.goto(`/review/${references[0]!.replace('-', '')}`);
  await expect(page.locator('main')).toContainText('Canary in the note');
  await expectAccessible(page);
  const stale = await page.context().newPage();
  await stale.goto(page.url());

  for (const [tab, outcome] of [[page, 'accepted'], [stale, 'stale']] as const) {
    const form = tab.locator('form:has([name=decision][value=verify]), form:has(button[value=verify])').first();
    await form.evaluate((element) => element.closest('details')?.setAttribute('open', ''));
    await form.locator('[name=certainty][value=PROBABLE]').check({ force: true });
    await form.locator('[name=reason]').fill('Two neighbours say the same');
    await form.getByRole('button').first().click();
    if (outcome === 'stale') await expect(tab.locator('.error-summary')).toContainText(/Nothing was changed/);
    else await expect(tab.locator('main')).toContainText(/Accepted/);
  }
});

test('the dashboard, the figures and the file have moved', async ({ page, watched }) => {
  watched(page);
  await page.goto(`${stage.url}/?on=2023-02-01`);
  await expect(page.locator('main')).toContainText('17,200');
  const link = page.locator('a[href*="/data/reports.csv"]').first();
  const [download] = await Promise.all([page.waitForEvent('download'), link.click()]);
  const lines = (await readFile(await download.path(), 'utf8')).trim().split('\r\n');
  expect(lines).toHaveLength(2);
  expect(lines[1]).toMatch(/,2023-02-01,askeran,Askeran district,GAS,GAS-NATGAS,Natural gas \(piped\),4,1200,known,/);
  expect(lines[1]).not.toContain('Canary');
});

test('the contributor sees what became of the report', async ({ browser }) => {
  const page = await signedIn(browser, stage, 'contributor', PHONE);
  await page.goto('/reports');
  await expect(page.locator('main')).toContainText('Accepted');
  await expectAccessible(page);
});

test('every page behind the sign-in fits a telephone and is accessible in every language', async ({ browser }) => {
  const waiting = references[1]!.replace('-', '');
  const pages = {
    contributor: ['/report', '/reports', `/reports/${waiting}`, `/reports/${waiting}/edit`, `/report/sent/${waiting}`],
    verifier: ['/review', `/review/${waiting}`, `/review/${waiting}/correct`],
    admin: ['/people'],
  } as const;
  for (const who of ['contributor', 'verifier', 'admin'] as const) {
    const page = await signedIn(browser, stage, who, { viewport: { width: 320, height: 640 } });
    for (const language of ['', '/hy', '/ru']) {
      for (const path of pages[who]) {
        const answer = await page.goto(language + path);
        expect([path, answer!.status()]).toEqual([path, 200]);
        await expectNoSidewaysScroll(page);
        if (language === '/hy') await expectAccessible(page);
      }
    }
  }
});
