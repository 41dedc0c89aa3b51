import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { zipSync } from 'fflate';
import { renderToStaticMarkup } from 'react-dom/server';
import { readLogHead } from '@/lib/public-log/log-head';
import { openSource } from '@/scripts/verify/open-source';
import { checkKept, compare, verify } from '@/scripts/verify/verify';
import { howMany } from '../support/how-many';
import { seededRandom } from '../e2e/support/seeded-random';
import type { Fixture } from '../process/http-fixture';
import { serveData } from '../snapshots/support/serve-data';
import type { TestDatabase } from '../support/database';
import { apply, carefulMutation, crudeMutation } from './mutations';
import { smallRecord, snapshotFolder } from './snapshot-folder';

let database: TestDatabase;
let [older, newer] = ['', ''];
let head: string;
let server: Fixture;
const scratch = mkdtempSync(path.join(os.tmpdir(), 'shortfall-proof-'));

beforeAll(async () => {
  database = await smallRecord();
  server = await serveData(database);
  older = (await snapshotFolder(database, new Date('2026-02-01T10:00:00Z'), 10)).folder;
  newer = (await snapshotFolder(database, new Date('2026-02-02T11:00:00Z'), 10)).folder;
  head = JSON.parse(readFileSync(path.join(older, 'manifest.json'), 'utf8')).head.hash;
}, 60_000);
afterAll(async () => {
  await server.close();
  for (const folder of [older, newer, scratch]) rmSync(folder, { recursive: true, force: true });
  await database.close();
});

async function verified(name: string) {
  const source = await openSource(name);
  const found = await verify(source);
  await source.close();
  return found;
}
const wrongIn = ({ findings }: Awaited<ReturnType<typeof verified>>) => findings.filter(({ kind }) => kind === 'wrong').map(({ says }) => says);
const wellIn = ({ findings }: Awaited<ReturnType<typeof verified>>) => findings.filter(({ kind }) => kind === 'well').map(({ says }) => says);

test('promise 10: an unchanged snapshot is proven, as a folder, as a zip and at its address', async () => {
  const found = await verified(older);
  expect(wrongIn(found)).toEqual([]);
  expect(wellIn(found)).toEqual([
    expect.stringMatching(new RegExp(`^The log is a whole chain of 53 lines; the hash of the newest, line 53, is ${head}\\.$`)),
    expect.stringMatching(/^reports\.csv has 39 rows: each is what the newest line/),
    expect.stringMatching(/^All \d+ files are those that manifest\.json and SHA256SUMS of the snapshot 2026-02-01-v\d+ name\.$/),
    'The head in manifest.json is the newest line of log.csv.',
  ]);
  expect(checkKept(head, found)).toEqual({ kind: 'well', says: expect.stringContaining('is that of line 53') });
  const files = Object.fromEntries(readdirSync(older).map((name) => [`shortfall-x/${name}`, readFileSync(path.join(older, name))]));
  const zip = path.join(scratch, 'snapshot.zip');
  writeFileSync(zip, zipSync(files, { level: 0 }));
  const { id } = JSON.parse(readFileSync(path.join(older, 'manifest.json'), 'utf8'));
  for (const name of [zip, `${server.url}/data/${id}/manifest.json`, `${server.url}/data/${id}/shortfall.zip`]) {
    expect([name, wellIn(await verified(name))]).toEqual([name, wellIn(found)]);
  }
});

test('an installation is proven at its address: one moment for both files, and the head that its feed tells', async () => {
  const found = await verified(server.url);
  expect(wrongIn(found)).toEqual([]);
  expect(wellIn(found)).toEqual([
    expect.stringMatching(/^The log is a whole chain of 66 lines/),
    expect.stringMatching(/^reports\.csv has 38 rows/),
    `The head that the feed tells is line 66 of the log.`,
  ]);
});

test('the zip of the live files is proven as far as it says', async () => {
  const found = await verified(`${server.url}/data/shortfall.zip`);
  expect(wrongIn(found)).toEqual([]);
  expect(wellIn(found)).toEqual([expect.stringMatching(/^The log is a whole chain of 66/), expect.stringMatching(/^reports\.csv has 38/), expect.stringMatching(/^All \d+ files are those that/)]);
});

test.each(['', '/hy', '/ru'])('the head stands in the feed and on the data page: "%s"', async (locale) => {
  const { line, hash } = (await readLogHead(database.db))!;
  const feed = await (await fetch(`${server.url}${locale}/feed.atom`)).text();
  expect(feed).toMatch(new RegExp(`<category scheme="[^"]+/data/log\\.csv" term="${hash}" label="[^"]+ ${line}"/>`));
  const page = await import('@/app/[locale]/(public)/data/page');
  const markup = renderToStaticMarkup(await page.default({ params: Promise.resolve({ locale: locale.slice(1) || 'en' }) }));
  expect(markup).toContain(`<dd>${line}</dd>`);
  expect(markup).toContain(`<code>${hash}</code>`);
});

test('of two snapshots the log of the older is the beginning of the newer, unless one was written anew', async () => {
  const [one, other] = [await verified(newer), await verified(older)];
  expect(compare(one, other)).toEqual({ kind: 'well', says: `The log of ${older} is the beginning of the log of ${newer}.` });
  const putBack = apply(newer, await carefulMutation(newer, seededRandom(3)));
  const rewritten = await verified(newer);
  putBack();
  expect(wrongIn(rewritten)).toEqual([]);
  expect(compare(rewritten, other)).toMatchObject({ kind: 'wrong' });
});

test('a download of two files says what it does not prove; the first broken link is named', async () => {
  const folder = mkdtempSync(path.join(scratch, 'bare-'));
  for (const name of ['log.csv', 'reports.csv']) cpSync(path.join(older, name), path.join(folder, name));
  const whole = await verified(folder);
  expect(whole.findings.map(({ kind }) => kind)).toEqual(['well', 'well', 'open', 'open']);
  const lines = readFileSync(path.join(folder, 'log.csv'), 'utf8').split('\r\n');
  const broken = async (change: (lines: string[]) => void) => {
    const changed = [...lines];
    change(changed);
    writeFileSync(path.join(folder, 'log.csv'), changed.join('\r\n'));
    return wrongIn(await verified(folder));
  };
  expect(await broken((all) => void all.splice(7, 1))).toEqual([expect.stringMatching(/^log\.csv, line 8: its previous_hash is not the hash of line 6 before it\./)]);
  expect(await broken((all) => void all.splice(1, 1))).toEqual([expect.stringMatching(/^log\.csv, line 2: it is the first, and its previous_hash names a line before it\./)]);
  expect(await broken((all) => void (all[9] = all[9]!.replace('published', 'corrected')))).toEqual([
    expect.stringMatching(/^log\.csv, line 9: its hash does not follow from what it says\./),
  ]);
  // Cut off at its end it is a whole chain, which reports.csv does not fit.
  expect(await broken((all) => void all.splice(40, all.length))).not.toEqual([]);
  writeFileSync(path.join(folder, 'log.csv'), lines.join('\r\n'));
  const reports = readFileSync(path.join(folder, 'reports.csv'), 'utf8');
  const rows = reports.split(/\r\n/);
  const told = async (text: string) => {
    writeFileSync(path.join(folder, 'reports.csv'), text);
    return wrongIn(await verified(folder));
  };
  const id = rows[3]!.slice(0, 16);
  expect(await told(rows.toSpliced(3, 1).join('\r\n'))).toEqual([expect.stringMatching(new RegExp(`^reports\\.csv: report ${id}, public by line \\d+ of the log, has no row\\.`))]);
  expect(await told(rows.toSpliced(3, 0, rows[3]!).join('\r\n'))).toContainEqual(expect.stringMatching(new RegExp(`^reports\\.csv, row 4 \\(report ${id}\\): the report stands here twice\\.`)));
  expect(await told(rows.with(3, rows[3]!.replace(/,(CONFIRMED|PROBABLE|POSSIBLE),/, ',DENIED,')).join('\r\n'))).toEqual([
    expect.stringMatching(new RegExp(`^reports\\.csv, row 3 \\(report ${id}\\): it is not what line \\d+ of the log says became public\\.`)),
  ]);
  expect(await told(`\ufeff${reports}`)).toEqual([expect.stringContaining('it was made for spreadsheets (excel=1)')]);
});

test('where nothing can be looked at, it says so', async () => {
  await expect(openSource(path.join(scratch, 'nothing'))).rejects.toThrow('There is no folder or file');
  await expect(verified(mkdtempSync(path.join(scratch, 'empty-')))).rejects.toThrow('There is no log.csv');
  await expect(openSource(`${server.url}/data/2020-01-01-v1/manifest.json`)).rejects.toThrow('answers 404');
  await expect(openSource('http://127.0.0.1:9/')).rejects.toThrow('cannot be reached');
});

const CRUDE = howMany({ few: 80, full: 160 });
const CAREFUL = howMany({ few: 20, full: 40 });

test(`promise 10: ${CRUDE} of ${CRUDE} random mutations of any file are found`, async () => {
  const random = seededRandom(10);
  const missed: string[] = [];
  for (let turn = 0; turn < CRUDE; turn += 1) {
    const mutation = crudeMutation(older, random);
    const putBack = apply(older, mutation);
    if (wrongIn(await verified(older)).length === 0) missed.push(mutation.says);
    putBack();
  }
  expect(missed).toEqual([]);
});

test(`promise 10: ${CAREFUL} of ${CAREFUL} pasts that were written anew, with every hash and sum, are found by a head that was kept elsewhere, and by nothing else`, async () => {
  const random = seededRandom(11);
  const kept: string[] = [];
  for (let turn = 0; turn < CAREFUL; turn += 1) {
    const mutation = await carefulMutation(older, random);
    const putBack = apply(older, mutation);
    const found = await verified(older);
    kept.push(`${mutation.says}: ${wrongIn(found).join()} ${checkKept(head, found).kind}`);
    putBack();
  }
  expect(kept.filter((line) => !line.endsWith(':  wrong'))).toEqual([]);
});
