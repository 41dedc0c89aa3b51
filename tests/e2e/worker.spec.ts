import { Client } from 'pg';
import { mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import type { Page } from '@playwright/test';
import { createDatabase } from '../support/create-database';
import { freePort, startServer, type RunningServer } from '../support/server';
import { keptAddresses, keptVersions, makePhone, putSetting, readSetting, untilKept } from './support/kept-phone';
import { passingProxy } from './support/passing-proxy';
import { openForm } from './support/report-steps';
import { CAST, castAccounts, expect, signedIn, test } from './support/stage';

/** What a phone keeps of the pages, and when it answers with it. The server can be stopped and come back at the same address. */
let databaseUrl: string;
let data: string;
let port: number;
let server: RunningServer;

const startAgain = async (env: Record<string, string> = {}) => {
  server = await startServer({ databaseUrl, port, data, env });
};
const stage = () => ({ server, url: server.url });

test.beforeAll(async () => {
  databaseUrl = await createDatabase({ record: true, running: true });
  data = await mkdtemp(path.join(os.tmpdir(), 'worker-data-'));
  port = await freePort();
  await startAgain();
  await castAccounts(stage());
});
test.afterAll(async () => {
  await server.stop();
  await rm(data, { recursive: true, force: true });
});

/** Changes the words of the loaded profile, which stand on the form: its shell is another one then. */
async function changeProfile(words: string): Promise<void> {
  const client = new Client({ connectionString: databaseUrl });
  await client.connect();
  await client.query(`UPDATE crisis SET profile = jsonb_set(profile, '{names,en}', to_jsonb($1::text))`, [words]);
  await client.end();
}

async function reportsStored(): Promise<number> {
  const client = new Client({ connectionString: databaseUrl });
  await client.connect();
  const { rows } = await client.query<{ count: string }>('SELECT count(*) FROM report');
  await client.end();
  return Number(rows[0]!.count);
}

const LANGUAGES = [
  { lang: 'en', prefix: '' },
  { lang: 'hy', prefix: '/hy' },
  { lang: 'ru', prefix: '/ru' },
];

test('from the second visit the form and the outbox open without a network, also after the browser was closed', async ({ launchOptions }) => {
  const phone = await makePhone(launchOptions);
  let browser = await phone.open();
  let page = await browser.newPage();
  for (const { prefix } of LANGUAGES) {
    await page.goto(`${server.url}${prefix}/report`);
    await untilKept(page, `${prefix}/report`);
  }
  const { url } = server;
  await browser.close();
  await server.stop();

  browser = await phone.open();
  page = await browser.newPage();
  const faults: string[] = [];
  page.on('pageerror', ({ message }) => faults.push(message));
  for (const { lang, prefix } of LANGUAGES) {
    await page.goto(`${url}${prefix}/report`);
    await expect(page.locator('html')).toHaveAttribute('lang', lang);
    await expect(page.locator('form[data-island=report-form]')).toBeVisible();
    await page.goto(`${url}${prefix}/outbox`);
    await expect(page.locator('[data-island=device] h2')).toBeVisible();
    await expect(page.locator('html')).toHaveAttribute('lang', lang);
    const title = await page.title();
    for (const about of ['/reports', '/reports/K7M2QX']) {
      await page.goto(url + prefix + about);
      expect([await page.title(), new URL(page.url()).pathname]).toEqual([title, prefix + about]);
    }
  }
  // Every other page is the browser's own matter.
  const another = await browser.newPage();
  await expect(another.goto(`${url}/method`)).rejects.toThrow('ERR_CONNECTION_REFUSED');
  expect(faults).toEqual([]);
  await browser.close();
  await phone.drop();
  await startAgain();
});

test('one language is kept and no other; without a network the others lead to it', async ({ browser }) => {
  const context = await browser.newContext();
  const page = await context.newPage();
  await page.goto(`${server.url}/hy/report`);
  await untilKept(page, '/hy/report');
  const pages = (await keptAddresses(page)).filter((address) => !/^\/(islands|_next)\//.test(address));
  expect(pages).toEqual(['/hy/outbox', '/hy/report']);
  const words = (await keptAddresses(page)).filter((address) => /\/(phone|islands|words-\w+)-/.test(address));
  expect(words.filter((address) => /words-(en|ru)/.test(address))).toEqual([]);
  await server.stop();
  await page.goto(`${server.url}/ru/report`);
  expect(new URL(page.url()).pathname).toBe('/hy/report');
  await page.goto(`${server.url}/outbox`);
  expect(new URL(page.url()).pathname).toBe('/hy/outbox');
  await context.close();
  await startAgain();
});

test('an address with parameters and every post go to the server, whatever is kept', async ({ browser }) => {
  const context = await browser.newContext();
  const page = await context.newPage();
  await page.goto(`${server.url}/report`);
  await untilKept(page, '/report');
  expect((await page.goto(`${server.url}/report`))!.fromServiceWorker()).toBe(true);
  expect((await page.goto(`${server.url}/report?again=1`))!.fromServiceWorker()).toBe(false);
  expect((await page.goto(`${server.url}/method`))!.fromServiceWorker()).toBe(false);
  await page.goto(`${server.url}/report`);
  const answered = page.waitForResponse((answer) => answer.request().method() === 'POST' && answer.url().endsWith('/report'));
  await page.evaluate(() => fetch('/report', { method: 'POST', body: new URLSearchParams({ category: 'GAS' }) }));
  expect((await answered).fromServiceWorker()).toBe(false);
  expect((await keptAddresses(page)).filter((address) => address.includes('?'))).toEqual([]);
  await context.close();
});

test('after a tour of all pages signed in, nothing from behind the sign-in and no answer of the API is kept', async ({ browser }) => {
  const tour = ['/report', '/outbox', '/reports', '/import', '/review', '/people', '/notices', '/', '/record', '/areas', '/method', '/data', '/about', '/sign-in'];
  for (const who of ['contributor', 'verifier', 'admin'] as const) {
    const page = await signedIn(browser, stage(), who);
    await page.goto('/report');
    await untilKept(page, '/report');
    for (const address of tour) await page.goto(address, { waitUntil: 'load' });
    await page.goto('/outbox');
    await page.evaluate(() => Promise.all(['/api/reports', '/api/users', '/data/reports.csv'].map((address) => fetch(address).then((answer) => answer.text()))));
    const kept = await keptAddresses(page);
    expect(kept.filter((address) => !/^\/islands\/[\w-]+\.js$|^\/_next\/static\/[\w/.-]+\.css$/.test(address))).toEqual(['/outbox', '/report']);
    const texts = await page.evaluate(async () => {
      const opened = await Promise.all((await caches.keys()).map((name) => caches.open(name)));
      const requests = (await Promise.all(opened.map((cache) => cache.keys()))).flat();
      return Promise.all(requests.map(async (request) => (await caches.match(request))!.text()));
    });
    expect(texts.length).toBe(kept.length);
    expect(texts.filter((text) => text.includes(`>${CAST[who].name}<`))).toEqual([]);
    await page.context().close();
  }
});

test('keeping the form fetches nothing a second time that the page has fetched', async ({ browser }) => {
  const proxy = await passingProxy(server.url);
  const context = await browser.newContext();
  const page = await context.newPage();
  await page.goto(`${proxy.url}/report`);
  await untilKept(page, '/report');
  const whole = proxy.passed.filter(({ status }) => status === 200).map(({ path: address }) => address);
  expect(whole.filter((address, index) => whole.indexOf(address) !== index)).toEqual([]);
  expect(proxy.passed.filter(({ path: address }) => address === '/report').map(({ status }) => status)).toEqual([200, 304]);
  // Fonts are fetched by the page that is read, never for one that is kept.
  expect((await keptAddresses(page)).filter((address) => /woff2?$/.test(address))).toEqual([]);
  await context.close();
  await proxy.close();
});

test('a shell that cannot be fetched whole is not kept at all, and the one before goes on', async ({ browser }) => {
  const proxy = await passingProxy(server.url);
  const context = await browser.newContext();
  const page = await context.newPage();
  await page.goto(`${proxy.url}/report`);
  await untilKept(page, '/report');
  const before = await keptAddresses(page);
  const [version] = await keptVersions(page);

  let broken = '/outbox';
  proxy.alter(async (address, body) => {
    if (address === '/worker.js') return { status: 200, body: (await body()).replace(/"version":"[^"]+"/, '"version":"another"') };
    return address === broken ? { status: 503, body: '' } : null;
  });
  const update = () => page.evaluate(async () => {
    const registration = (await navigator.serviceWorker.getRegistration())!;
    await registration.update().catch(() => undefined);
    const worker = registration.installing;
    if (worker) await new Promise<void>((resolve) => worker.addEventListener('statechange', () => resolve()));
    return { waiting: Boolean(registration.waiting), active: registration.active?.state };
  });
  expect(await update()).toEqual({ waiting: false, active: 'activated' });
  expect(await keptAddresses(page)).toEqual(before);
  expect(await keptVersions(page)).toEqual([version]);
  expect((await page.goto(`${proxy.url}/outbox`))!.fromServiceWorker()).toBe(true);

  broken = '';
  expect(await update()).toEqual({ waiting: true, active: 'activated' });
  expect((await keptVersions(page)).sort()).toEqual(['another', version].sort());
  await context.close();
  await proxy.close();
});

test('a worker of one build keeps no page of another', async ({ browser }) => {
  const proxy = await passingProxy(server.url);
  proxy.alter(async (address, body) => (address === '/worker.js' ? { status: 200, body: (await body()).replace(/"entry":"[^"]+"/, '"entry":"/islands/main-OLDER.js"') } : null));
  const context = await browser.newContext();
  const page = await context.newPage();
  await page.goto(`${proxy.url}/report`);
  await expect.poll(() => proxy.passed.some(({ path: address, status }) => address === '/outbox' && status === 200)).toBe(true);
  await expect.poll(() => page.evaluate(async () => (await navigator.serviceWorker.getRegistrations()).length)).toBe(0);
  expect(await keptAddresses(page)).toEqual([]);
  await context.close();
  await proxy.close();
});

test('switched off, the worker goes from every phone that comes by; reports that wait stay', async ({ browser }) => {
  const context = await browser.newContext();
  const page = await context.newPage();
  await page.goto(`${server.url}/report`);
  await untilKept(page, '/report');
  await putSetting(page);
  await server.stop();
  await startAgain({ SHORTFALL_OFFLINE: 'off' });
  // The kept form opens once more, and with it the browser asks for the worker.
  await page.goto(`${server.url}/report`);
  await expect.poll(() => page.evaluate(() => caches.keys())).toEqual([]);
  await page.goto(`${server.url}/method`);
  await expect.poll(() => page.evaluate(async () => (await navigator.serviceWorker.getRegistrations()).length)).toBe(0);
  expect((await page.goto(`${server.url}/report`))!.fromServiceWorker()).toBe(false);
  expect(await readSetting(page)).toBe('still here');
  await context.close();
  await server.stop();
  await startAgain();
});

test('a new version does not touch a form that is open: it is finished, kept and sent; the next visit is the new one', async ({ browser }) => {
  const page = await signedIn(browser, stage(), 'contributor');
  await page.goto('/report');
  await untilKept(page, '/report');
  await openForm(page);
  const [version] = await keptVersions(page);
  await page.locator('label.choice', { hasText: 'Gas' }).first().click();

  await server.stop();
  await changeProfile('The same crisis by another name');
  await startAgain();
  await page.evaluate(async () => (await navigator.serviceWorker.getRegistration())!.update());
  await expect.poll(() => page.evaluate(async () => Boolean((await navigator.serviceWorker.getRegistration())!.waiting))).toBe(true);
  expect(await keptVersions(page)).toContain(version);
  await expect(page.locator('input[name=category][value=GAS]')).toBeChecked();
  const before = await reportsStored();
  await finishReport(page);
  await expect.poll(reportsStored).toBe(before + 1);

  const { url } = server;
  const context = page.context();
  await page.goto('about:blank');
  const next = await context.newPage();
  await page.close();
  await next.goto(`${url}/outbox`);
  await expect.poll(() => keptVersions(next)).not.toContain(version);
  await context.close();
});

/** Answers what is left of the form with script, step by step, and sends it. */
async function finishReport(page: Page): Promise<void> {
  const answers: Record<string, () => Promise<unknown>> = {
    what: async () => undefined,
    where: () => page.locator('[name=areaId]').selectOption({ index: 2 }),
    severity: () => page.locator('label.choice:has([name=severity][value="4"])').click(),
    people: () => page.locator('label:has([name=peopleUnknown])').click(),
    when: async () => undefined,
    source: () => page.locator('label.choice:has([name=sourceType][value=DIRECT_OBSERVATION])').click(),
    check: async () => undefined,
  };
  for (const [step, answer] of Object.entries(answers)) {
    await expect(page.locator(`[data-step=${step}]`)).toBeVisible();
    await answer();
    await page.locator('form[data-island=report-form] button[type=submit]:visible').click();
  }
}
