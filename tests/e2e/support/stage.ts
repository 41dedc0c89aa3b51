import { AxeBuilder } from '@axe-core/playwright';
import { expect, test as base, type Browser, type BrowserContextOptions, type Page } from '@playwright/test';
import { createDatabase } from '../../support/create-database';
import { setupPath, startServer, type RunningServer } from '../../support/server';
import { Visitor } from '../../support/visitor';

export type Cast = Record<'admin' | 'contributor' | 'verifier', { name: string; passphrase: string }>;

export const CAST: Cast = {
  admin: { name: 'Founder', passphrase: 'kites over the quiet harbour' },
  contributor: { name: 'Ani', passphrase: 'seven wooden boats at noon' },
  verifier: { name: 'Vahan', passphrase: 'lanterns behind the old mill' },
};

export type Stage = { server: RunningServer; url: string };

/** A server of this file's own on the first profile; `record` with its documented record, `running` as if the crisis went on. */
export async function openStage({ record, running = false, env = {} }: { record: boolean; running?: boolean; env?: Record<string, string> }): Promise<Stage> {
  const server = await startServer({ databaseUrl: await createDatabase({ record, running }), env });
  return { server, url: server.url };
}

/** The whole cast with accounts, made over HTTP the way a person would make them. */
export async function castAccounts(stage: Stage): Promise<void> {
  await redeem(stage, await setupPath(stage.server), CAST.admin);
  const admin = new Visitor(stage.url);
  await admin.signIn(CAST.admin.name, CAST.admin.passphrase);
  for (const [who, role] of [['contributor', 'CONTRIBUTOR'], ['verifier', 'VERIFIER']] as const) {
    const { link } = (await (await admin.postJson('/api/users', { role })).json()) as { link: string };
    await redeem(stage, new URL(link).pathname, CAST[who]);
  }
}

async function redeem(stage: Stage, path: string, fields: { name: string; passphrase: string }): Promise<void> {
  const answer = await new Visitor(stage.url).postForm(path, fields);
  if (answer.status !== 303) throw new Error(`${path} answered ${answer.status}`);
}

/** A page of somebody signed in through the sign-in form. */
export async function signedIn(browser: Browser, stage: Stage, who: keyof Cast, options: BrowserContextOptions = {}): Promise<Page> {
  const context = await browser.newContext({ baseURL: stage.url, ...options });
  const page = await context.newPage();
  await page.goto('/sign-in');
  await page.locator('[name=name]').fill(CAST[who].name);
  await page.locator('[name=passphrase]').fill(CAST[who].passphrase);
  await page.locator('main form button[type=submit], main form button:not([type])').first().click();
  await page.waitForURL((url) => !url.pathname.endsWith('/sign-in'));
  return page;
}

const AXE_TAGS = ['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa'];

/** Axe finds nothing on what is shown now. */
export async function expectAccessible(page: Page): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).withTags(AXE_TAGS).analyze();
  const told = violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join(' | ')}`);
  expect(told).toEqual([]);
}

/** Nothing on the page is wider than the window. */
export async function expectNoSidewaysScroll(page: Page): Promise<void> {
  const [wide, window] = await page.evaluate(() => [document.documentElement.scrollWidth, document.documentElement.clientWidth]);
  expect(wide).toBeLessThanOrEqual(window!);
}

/** A test whose page fails it on any console error, page error or request to another host. */
export const test = base.extend<{ watched: (page: Page) => void }>({
  watched: async ({}, give) => {
    const faults: string[] = [];
    await give((page) => {
      page.on('console', (message) => message.type() === 'error' && faults.push(`console: ${message.text()}`));
      page.on('pageerror', (error) => faults.push(`page: ${error.message}`));
      page.on('request', (request) => {
        const { hostname, protocol } = new URL(request.url());
        if (protocol.startsWith('http') && hostname !== '127.0.0.1') faults.push(`request: ${request.url()}`);
      });
    });
    expect(faults).toEqual([]);
  },
});

export { expect };
