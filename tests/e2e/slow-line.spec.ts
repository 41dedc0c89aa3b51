import { randomUUID } from 'node:crypto';
import { Client } from 'pg';
import { createDatabase } from '../support/create-database';
import { startServer } from '../support/server';
import { bundleForPage } from './support/bundle-for-page';
import { openFaultLine } from './support/fault-line';
import { seededRandom } from './support/seeded-random';
import { castAccounts, expect, signedIn, test } from './support/stage';

const REPORTS = 50;
const MINUTES = 10;
const MOST_BYTES = 150_000;

test('over a line of 1 kB/s with a second of delay and every twentieth connection broken, 50 reports get through', async ({ browser }) => {
  test.setTimeout((MINUTES + 2) * 60_000);
  const databaseUrl = await createDatabase({ record: false, running: true });
  let port = 0;
  const line = await openFaultLine(() => port);
  const server = await startServer({ databaseUrl, env: { PUBLIC_URL: line.url } });
  port = Number(new URL(server.url).port);
  await castAccounts({ server, url: server.url });
  const page = await signedIn(browser, { server, url: line.url }, 'contributor', { viewport: { width: 360, height: 640 } });
  try {
    // The first visit is on a good line: from then on the phone has the form itself.
    await page.goto('/report');
    await page.evaluate(() => navigator.serviceWorker.ready);
    await page.reload();
    await page.evaluate(await bundleForPage('tests/e2e/support/phone-in-page.ts'));
    line.slow({ delayMs: 1_000, bytesPerSecond: 1_000, broken: 0.05, random: seededRandom(58) });
    line.count();
    const startedAt = Date.now();
    for (let index = 0; index < REPORTS; index += 1) {
      const report = {
        id: randomUUID(), areaId: 'stepanakert', category: 'FOOD', severity: 4, peopleAffected: 350, observedOn: '2023-01-20',
        sourceType: 'DIRECT_OBSERVATION', note: `Հաց չկա երրորդ օրը, հերթ ${index}`, oldDayConfirmed: true,
      };
      await page.evaluate((it) => window.phone.save(it), report);
    }
    await page.goto('/outbox');
    const button = page.locator('[data-island=outbox-page] button').first();
    await page.evaluate(await bundleForPage('tests/e2e/support/phone-in-page.ts'));
    // A connection that breaks makes the phone wait a minute or more by itself; whoever sits in front of it presses the button.
    const waiting = async () => {
      await button.click({ timeout: 1_000 }).catch(() => undefined);
      return page.evaluate(() => window.phone.state().then((state) => state.waiting));
    };
    await expect.poll(waiting, { timeout: MINUTES * 60_000, intervals: [5_000] }).toBe(0);
    const { bytes, broken } = line.count();
    const seconds = Math.round((Date.now() - startedAt) / 1000);
    process.stdout.write(`${REPORTS} reports in ${seconds} s, ${bytes} bytes both ways, ${broken} connections broken\n`);
    line.slow(null);
    const database = new Client({ connectionString: databaseUrl });
    await database.connect();
    const { rows } = await database.query<{ n: number }>("SELECT count(*)::int AS n FROM report WHERE note LIKE '%հերթ %'");
    await database.end();
    expect(rows[0]!.n).toBe(REPORTS);
    expect(broken).toBeGreaterThan(0);
    expect(bytes).toBeLessThanOrEqual(MOST_BYTES);
    expect(seconds).toBeLessThanOrEqual(MINUTES * 60);
  } finally {
    await page.context().close();
    await line.close();
    await server.stop();
  }
});
