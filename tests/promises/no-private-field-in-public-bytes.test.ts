import { unzipSync } from 'fflate';
import { CHART_NAMES } from '@/lib/charts/model';
import { LOCALES, localPath, splitPath } from '@/lib/i18n/locales';
import { submitReport } from '@/lib/reports/submit-report';
import { reviewReport } from '@/lib/review/review-report';
import { CLOCK } from '@/lib/snapshots/clock-actor';
import { publishSnapshot } from '@/lib/snapshots/publish-snapshot';
import { DATA_FILES } from '@/server/data-routes';
import { PUBLIC_PAGES } from '@/server/public-pages';
import { contextFor, PASSPHRASE, signedInAs } from '../support/accounts';
import { testDatabase, type TestDatabase } from '../support/database';
import { howMany } from '../support/how-many';
import { sampleReport } from '../support/sample-reports';
import { startServer, type RunningServer } from '../support/server';

/**
 * Promise 6: no private field in any public byte. What is planted where nobody may look must stand in no answer of any public address, in
 * no way of writing it. The place is a village whose name stands in no public list.
 */
const SENT = new Date('2026-02-03T04:05:06.789Z');
const DECIDED = new Date('2026-02-07T08:09:10.111Z');
const CANARIES = ['canary-author', 'canary-note', 'canary-reason', 'canary-verifier', 'chartar', 'Chartar', 'Ճարտար', '2026-02-03', '04:05:06', '08:09:10', PASSPHRASE];
const SPOKEN = howMany({ few: 1, full: LOCALES.length });

let database: TestDatabase;
let server: RunningServer;
let publicId: string;
/** The report's own names, which are between its author and us. */
let own: string[];
let snapshot: string;
beforeAll(async () => {
  database = await testDatabase();
  const author = await signedInAs(database.db, 'CONTRIBUTOR', 'canary-author');
  const verifier = await signedInAs(database.db, 'VERIFIER', 'canary-verifier');
  const report = { ...sampleReport(0), areaId: 'chartar', note: 'canary-note', peopleAffected: 7 };
  const { receipt } = await submitReport(await contextFor(database.db, author.person, SENT), report);
  const decision = { decision: 'verify', certainty: 'PROBABLE', revision: 1, reason: 'canary-reason' };
  await reviewReport(await contextFor(database.db, verifier.person, DECIDED), receipt.id, decision);
  ({ publicId } = await database.db.report.findUniqueOrThrow({ where: { id: receipt.id } }));
  own = [receipt.id, receipt.reference, author.person.id, author.person.sessionId, verifier.person.id, verifier.person.sessionId];
  const frozen = await publishSnapshot(await contextFor(database.db, CLOCK, new Date('2026-02-08T00:00:00.000Z')));
  if (frozen.outcome !== 'new') throw new Error(`No snapshot: ${frozen.outcome}.`);
  snapshot = frozen.id;
  server = await startServer({ databaseUrl: database.url });
}, 120_000);
afterAll(async () => {
  await server?.stop();
  await database.close();
});

/** What stands in the patterns of addresses. A pattern with another one fails here, so that new pages are looked at too. */
const FILLED: Record<string, () => readonly string[]> = {
  chart: () => CHART_NAMES, area: () => ['martuni'], item: () => ['FOOD-BREAD'], id: () => [publicId, snapshot],
};

function pages(): string[] {
  return PUBLIC_PAGES.flatMap(({ path }) => {
    const name = /\[(\w+)\]/.exec(path)?.[1];
    return name ? FILLED[name]!().map((value) => path.replace(`[${name}]`, value)) : [path];
  });
}

/** Every public address, from the tables that the server itself answers by. */
async function addresses(): Promise<string[]> {
  const inLocales = (paths: readonly string[]) => LOCALES.slice(0, SPOKEN).flatMap((locale) => paths.map((path) => localPath(locale, path)));
  const frozen = await database.db.snapshotFile.findMany({ where: { snapshotId: snapshot } });
  const past = 'asOf=2026-02-07T12:00:00Z';
  return [
    ...inLocales(pages()),
    ...inLocales(CHART_NAMES.flatMap((chart) => [...['svg', 'png', 'csv', 'json'].map((ending) => `/charts/${chart}.${ending}`), `/embed/${chart}`])),
    ...inLocales(['/feed.atom']),
    ...Object.keys(DATA_FILES).map((name) => `/data/${name}`),
    ...Object.keys(DATA_FILES).filter((name) => name.endsWith('.csv')).flatMap((name) => [`/data/${name}?excel=1&hxl=1`, `/data/${name}?${past}`]),
    ...[...frozen.map(({ name }) => name), 'shortfall.zip'].map((name) => `/data/${snapshot}/${name}`),
    '/api/openapi.json', '/livez', '/readyz', '/data/reports.csv?area=chartar', '/no-such-page', '/record/0000000000000000',
  ];
}

/** A text in every way that bytes may hold it. */
function waysToWrite(text: string): Buffer[] {
  const utf8 = Buffer.from(text);
  const little = Buffer.from(text, 'utf16le');
  const big = Buffer.from(little).swap16();
  // In base64 a text looks different at each place in a group of three; its first and last characters mix with what stands around it.
  const inBase64 = [0, 1, 2].map((shift) => Buffer.concat([Buffer.alloc(shift), utf8]).toString('base64').slice(shift ? 4 : 0, -4)).filter((form) => form.length > 5);
  return [utf8, little, big, ...[...inBase64, utf8.toString('hex'), utf8.toString('hex').toUpperCase(), encodeURIComponent(text)].map((form) => Buffer.from(form))];
}

/** What the address itself asked for may be said back, and the form offers every place. Last-Modified tells when public data changed, to the second. */
function mayHold(address: string, text: string): boolean {
  return address.includes(text) || (splitPath(address).path === '/report' && ['chartar', 'Chartar', 'Ճարտար'].includes(text));
}

/** The bytes of an answer, and those of the files inside a zip. */
function contents(bytes: Buffer, type: string | null): Buffer[] {
  return type === 'application/zip' ? Object.values(unzipSync(bytes)).map((file) => Buffer.from(file)) : [bytes];
}

test('canaries in note, author, place, times, reasons, ids and passphrases stand in no answer of any public address', async () => {
  const sought = [...CANARIES, ...own].flatMap((text) => waysToWrite(text).map((bytes) => ({ text, bytes })));
  const hits: string[] = [];
  const answered: string[] = [];
  const faults: string[] = [];
  for (const address of await addresses()) {
    const answer = await fetch(server.url + address);
    const bytes = Buffer.from(await answer.arrayBuffer());
    const head = Buffer.from(JSON.stringify([...answer.headers].filter(([name]) => name !== 'last-modified')));
    if (answer.ok) answered.push(address);
    if (answer.status >= 500) faults.push(`${answer.status} ${address}`);
    for (const content of [head, ...contents(bytes, answer.headers.get('content-type'))]) {
      for (const { text, bytes: form } of sought) if (!mayHold(address, text) && content.includes(form)) hits.push(`${text} in ${address}`);
    }
  }
  expect(hits).toEqual([]);
  expect(faults).toEqual([]);
  expect(answered).toEqual(expect.arrayContaining(Object.keys(DATA_FILES).map((name) => `/data/${name}`)));
  // The report itself is there: its district, its day of publication, and fewer people than may be told.
  const rows = await (await fetch(`${server.url}/data/reports.csv`)).text();
  expect(rows).toMatch(/,martuni,.*,suppressed,.*,2026-02-07,.*,part,/);
  expect(await (await fetch(`${server.url}/record/${publicId}`)).text()).toContain(publicId);
}, 120_000);

test.each(['canary-note', 'Ճարտար'])('%s would be seen in any of these ways', (text) => {
  const around = (bytes: Buffer) => Buffer.concat([Buffer.from('<p>'), bytes, Buffer.from('</p>')]);
  const seen = (bytes: Buffer) => waysToWrite(text).some((form) => bytes.includes(form));
  for (const bytes of waysToWrite(text)) expect(seen(around(bytes))).toBe(true);
  for (const before of ['', 'x', 'xy', 'xyz']) expect(seen(Buffer.from(Buffer.from(`${before}${text} and more`).toString('base64')))).toBe(true);
  expect(seen(Buffer.from('nothing of the kind'))).toBe(false);
});
