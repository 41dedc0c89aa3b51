import { randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import type { Page } from '@playwright/test';
import { Client } from 'pg';
import { createDatabase } from '../support/create-database';
import { startServer, type RunningServer } from '../support/server';
import { Visitor } from '../support/visitor';
import { bundleForPage } from './support/bundle-for-page';
import { openFaultLine, type FaultLine } from './support/fault-line';
import { profileFolder, startMortalBrowser, type MortalBrowser } from './support/mortal-browser';
import { seededRandom } from './support/seeded-random';
import { CAST, castAccounts, expect, test } from './support/stage';

const REPORTS = 500;
const KILLS = 50;
const SEED = 20221212;
/** Before which report the session is ended by somebody else, the person signs in again, and a new version is installed. */
const SESSION_ENDS = 150;
const SIGNS_IN_AGAIN = 220;
const NEW_VERSION = 350;
const CONTRIBUTOR = '(SELECT id FROM account WHERE name = $1)';
/** Every report names a note of its own, so that its row can be told from every other. */
const noteOf = (index: number) => `ordeal ${index}`;

type Faults = Record<'kill' | 'away' | 'deaf' | 'clear' | 'offline' | 'full', Set<number>>;

/** At which report what goes wrong: drawn once, the same in every run. */
function drawFaults(random: () => number): Faults {
  const draw = (count: number) => {
    const drawn = new Set<number>();
    while (drawn.size < count) drawn.add(Math.floor(random() * REPORTS));
    return drawn;
  };
  return { kill: draw(KILLS), away: draw(25), deaf: draw(40), clear: draw(65), offline: draw(20), full: draw(15) };
}

test('500 reports, 50 kills of the browser, a line that comes and goes: none is lost, none is there twice', async () => {
  test.setTimeout(900_000);
  const random = seededRandom(SEED);
  const faults = drawFaults(random);
  const ids = [...Array(REPORTS)].map(() => randomUUID());
  const databaseUrl = await createDatabase({ record: false, running: true });
  const database = new Client({ connectionString: databaseUrl });
  await database.connect();
  const storedSoFar = async () => (await database.query<{ n: number }>('SELECT count(*)::int AS n FROM report')).rows[0]!.n;
  const data = await mkdtemp(path.join(os.tmpdir(), 'shortfall-ordeal-'));
  let server: RunningServer | null = null;
  const line = await openFaultLine(() => Number(new URL(server!.url).port));
  const start = () => startServer({ databaseUrl, data, env: { PUBLIC_URL: line.url } });
  server = await start();
  await castAccounts({ server, url: server.url });
  const cookie = await signedInCookie(line.url);
  const profile = await profileFolder();
  const phone = new Phone(line, profile.folder, cookie, await bundleForPage('tests/e2e/support/phone-in-page.ts'));
  try {
    await phone.turnOn();
    for (const [index, id] of ids.entries()) {
      if (index === SESSION_ENDS) await expect.poll(storedSoFar).toBeGreaterThan(SESSION_ENDS / 2);
      if (index === SESSION_ENDS) await database.query(`UPDATE session SET ended_at = now() WHERE account_id = ${CONTRIBUTOR}`, [CAST.contributor.name]);
      if (index === SIGNS_IN_AGAIN) expect(await storedSoFar()).toBeLessThanOrEqual(SESSION_ENDS);
      if (index === SIGNS_IN_AGAIN) await database.query(`UPDATE session SET ended_at = NULL WHERE account_id = ${CONTRIBUTOR}`, [CAST.contributor.name]);
      if (index === NEW_VERSION) await newVersion(databaseUrl);
      if (index === NEW_VERSION) server = await server!.stop().then(start);
      const turn = (['away', 'deaf', 'clear'] as const).find((state) => faults[state].has(index));
      if (turn) line.set(turn);
      if (faults.offline.has(index)) await phone.flipNetwork();
      if (faults.full.has(index)) await phone.saveOnFullDisk(reportOf(id, index));
      if (faults.kill.has(index)) await phone.saveAndDie(reportOf(id, index), random() * 60);
      await phone.save(reportOf(id, index));
    }
    line.set('clear');
    await phone.turnOn();
    await phone.sendAll();
    const { rows } = await database.query<{ id: string; note: string; revisions: string }>(
      `SELECT r.id, r.note, count(v.*) AS revisions FROM report r JOIN report_revision v ON v.report_id = r.id
       WHERE r.author_id = ${CONTRIBUTOR} GROUP BY r.id, r.note`,
      [CAST.contributor.name],
    );
    const expected = ids.map((id, index) => ({ id, note: noteOf(index), revisions: '1' }));
    const byId = (a: { id: string }, b: { id: string }) => (a.id < b.id ? -1 : 1);
    expect(rows.sort(byId)).toEqual(expected.sort(byId));
    expect(phone.deaths).toBeGreaterThanOrEqual(KILLS);
    expect(await phone.state()).toEqual({ waiting: 0, refused: 0, receipts: 50, signInNeeded: false });
  } finally {
    await phone.turnOff();
    await line.close();
    await server?.stop();
    await database.end();
    await Promise.all([profile.remove(), rm(data, { recursive: true, force: true })]);
  }
});

async function signedInCookie(url: string): Promise<string> {
  const visitor = new Visitor(url);
  await visitor.signIn(CAST.contributor.name, CAST.contributor.passphrase);
  return visitor.cookie.split('; ').find((pair) => pair.includes('session-token'))!;
}

function reportOf(id: string, index: number) {
  return {
    id, areaId: 'stepanakert', category: 'GAS', severity: 1 + (index % 5), peopleAffected: index, observedOn: '2023-01-20',
    sourceType: 'DIRECT_OBSERVATION', note: noteOf(index), oldDayConfirmed: true,
  };
}

/** Other words in the profile are another shell: the next start serves a new service worker. */
async function newVersion(connectionString: string): Promise<void> {
  const client = new Client({ connectionString });
  await client.connect();
  await client.query(`UPDATE crisis SET profile = jsonb_set(profile, '{names,en}', '"Another version"')`);
  await client.end();
}

/** A contributor's phone with its browser, which may die at any moment. */
class Phone {
  deaths = 0;
  private browser: MortalBrowser | null = null;
  private page: Page | null = null;
  private isOffline = false;
  private isKept = false;

  constructor(
    private readonly line: FaultLine,
    private readonly folder: string,
    private readonly cookie: string,
    private readonly bundle: string,
  ) {}

  /** Starts the browser anew and opens the form, from the phone itself where there is no line. */
  async turnOn(): Promise<void> {
    await this.turnOff();
    this.isOffline = false;
    this.browser = await startMortalBrowser(this.folder);
    const [name = '', value = ''] = this.cookie.split('=');
    await this.browser.context.addCookies([{ name, value, url: this.line.url, httpOnly: true, sameSite: 'Lax' }]);
    this.page = this.browser.context.pages()[0] ?? (await this.browser.context.newPage());
    await this.page.goto(`${this.line.url}/report`);
    await this.page.evaluate(this.bundle);
    // From the first visit on the form comes from the phone itself.
    if (!this.isKept) await this.page.evaluate(() => navigator.serviceWorker.ready);
    this.isKept = true;
  }

  async turnOff(): Promise<void> {
    await this.browser?.kill();
    this.browser = this.page = null;
  }

  /** Saves until the phone says that it has the report; whoever is not told saves again, under the same id. */
  async save(report: ReturnType<typeof reportOf>): Promise<void> {
    await this.page!.evaluate((it) => window.phone.save(it), report);
  }

  /** The power goes in the middle of saving, or shortly after. */
  async saveAndDie(report: ReturnType<typeof reportOf>, afterMs: number): Promise<void> {
    const saving = this.save(report).catch(() => undefined);
    await new Promise((resolve) => setTimeout(resolve, afterMs));
    this.deaths += 1;
    await this.turnOff();
    await saving;
    await this.turnOn();
  }

  /** The disk is full: the phone must say so instead of letting the report go. */
  async saveOnFullDisk(report: ReturnType<typeof reportOf>): Promise<void> {
    const outcome = await this.page!.evaluate(async (it) => {
      const put = IDBObjectStore.prototype.put;
      IDBObjectStore.prototype.put = () => {
        throw new DOMException('full', 'QuotaExceededError');
      };
      try {
        await window.phone.save(it);
        return 'saved';
      } catch (error) {
        return (error as Error).name;
      } finally {
        IDBObjectStore.prototype.put = put;
      }
    }, report);
    expect(outcome).toBe('QuotaExceededError');
  }

  async flipNetwork(): Promise<void> {
    this.isOffline = !this.isOffline;
    await this.browser!.context.setOffline(this.isOffline);
  }

  state() {
    return this.page!.evaluate(() => window.phone.state());
  }

  /** Opens the outbox and presses its button until nothing waits. */
  async sendAll(): Promise<void> {
    await this.page!.goto(`${this.line.url}/outbox`);
    await this.page!.evaluate(this.bundle);
    await expect
      .poll(
        async () => {
          await this.page!.locator('[data-island=outbox-page] button').first().click();
          return (await this.state()).waiting;
        },
        { timeout: 240_000, intervals: [2_000] },
      )
      .toBe(0);
  }
}
