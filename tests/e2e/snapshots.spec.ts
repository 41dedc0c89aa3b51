import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { CAST, castAccounts, expect, expectAccessible, expectNoSidewaysScroll, openStage, signedIn, test, type Stage } from './support/stage';

/** A verifier freezes the public data without script, and a reader finds, checks and cites them. */
let stage: Stage;

test.beforeAll(async () => {
  stage = await openStage({ record: true });
  await castAccounts(stage);
});
test.afterAll(async () => {
  await stage.server.stop();
});

const NO_SCRIPT = { javaScriptEnabled: false, viewport: { width: 360, height: 640 } };

test('before the first one the page says so', async ({ page, watched }) => {
  watched(page);
  await page.goto(`${stage.url}/data/snapshots`);
  await expect(page.locator('main')).toContainText('No snapshot has been made yet.');
});

test('a verifier publishes one without script and hears what came of it, twice', async ({ browser }) => {
  const page = await signedIn(browser, stage, 'verifier', NO_SCRIPT);
  await page.goto('/snapshots');
  await page.getByRole('button', { name: 'Publish a snapshot' }).click();
  await expect(page.getByRole('status')).toContainText(/The snapshot \d{4}-\d{2}-\d{2}-v2 is published/);
  await expectNoSidewaysScroll(page);
  await page.getByRole('button', { name: 'Publish a snapshot' }).click();
  await expect(page.getByRole('status')).toContainText(/There is a snapshot of this already: \d{4}-\d{2}-\d{2}-v2/);
  await page.getByRole('link', { name: 'Open its manifest' }).click();
  expect(JSON.parse(await page.locator('body').innerText())).toMatchObject({ dataVersion: 2, licence: 'CC-BY-4.0' });
  await page.context().close();
});

test('a contributor is refused', async ({ browser }) => {
  const page = await signedIn(browser, stage, 'contributor', NO_SCRIPT);
  expect((await page.goto('/snapshots'))!.status()).toBe(403);
  await expect(page.locator('header')).toContainText(CAST.contributor.name);
  await expect(page.getByRole('button', { name: 'Publish a snapshot' })).toHaveCount(0);
  await page.context().close();
});

test('a reader comes from the page about the data, takes all files in one and finds every sum right', async ({ page, watched }, info) => {
  watched(page);
  await page.goto(`${stage.url}/data`);
  await page.getByRole('link', { name: /^Snapshots, how/ }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Snapshots');
  const address = await page.getByRole('link', { name: /zip$/ }).first().getAttribute('href');
  const answer = await page.request.get(stage.url + address!);
  const file = info.outputPath('all.zip');
  writeFileSync(file, await answer.body());
  const folder = path.dirname(file);
  execFileSync('python3', ['-c', 'import zipfile; zipfile.ZipFile("all.zip").extractall()'], { cwd: folder });
  const unpacked = /filename="(.+)\.zip"/.exec(answer.headers()['content-disposition']!)![1]!;
  const told = execFileSync('sha256sum', ['-c', '--strict', 'SHA256SUMS'], { cwd: path.join(folder, unpacked), encoding: 'utf8' });
  expect(told).toMatch(/^reports\.csv: OK$/m);
  expect(told).not.toMatch(/FAILED/);
});

/** A browser that is given several gzip streams behind each other shows the first and is silent about the rest. */
test('a browser reads a packed file to its end', async ({ page }) => {
  await page.goto(`${stage.url}/data/snapshots`);
  const seen = await page.evaluate(async () => {
    const { data } = await (await fetch('/data/snapshots.json')).json();
    const { address, bytes, sha256 } = data[0].files.find(({ name }: { name: string }) => name === 'trends.csv');
    const answer = await fetch(new URL(address).pathname);
    const body = await answer.arrayBuffer();
    const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', body));
    const hex = [...digest].map((byte) => byte.toString(16).padStart(2, '0')).join('');
    return { isWhole: body.byteLength === bytes, isSame: hex === sha256, encoding: answer.headers.get('content-encoding') };
  });
  expect(seen).toEqual({ isWhole: true, isSame: true, encoding: 'gzip' });
});

for (const [prefix, width, colorScheme] of [['', 360, 'dark'], ['/hy', 360, 'light'], ['/ru', 1280, 'light']] as const) {
  test(`${prefix || '/en'} at ${width} px is readable for everybody`, async ({ browser, watched }) => {
    const context = await browser.newContext({ baseURL: stage.url, viewport: { width, height: 800 }, colorScheme });
    const page = await context.newPage();
    watched(page);
    await page.goto(`${prefix}/data/snapshots`);
    await expect(page.locator('h1')).toHaveCount(1);
    await expectNoSidewaysScroll(page);
    await expectAccessible(page);
    await context.close();
  });
}
