import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { parse } from 'csv-parse/sync';
import { testDatabase, type TestDatabase } from '../support/database';
import { setupPath, startServer, type RunningServer } from '../support/server';
import { Visitor } from '../support/visitor';

/**
 * A report's whole way over HTTP alone, as the README tells it: set-up, invitations, a report as JSON, a verifier's yes, the row in the
 * CSV and the figure that moved.
 */
let database: TestDatabase;
let server: RunningServer;

beforeAll(async () => {
  database = await testDatabase();
  server = await startServer({ databaseUrl: database.url });
}, 90_000);

afterAll(async () => {
  await server?.stop();
  await database?.close();
});

const PASSPHRASES = { admin: 'kites over the quiet harbour', contributor: 'seven wooden boats at noon', verifier: 'lanterns behind the old mill' };

test('set-up -> invite -> report -> verify -> the row, the figure', async () => {
  const admin = await accountFrom(await setupPath(server), 'Founder', PASSPHRASES.admin);
  expect((await new Visitor(server.url).fetch(await setupPath(server))).status).toBe(410);
  const contributor = await accountFrom(await invite(admin, 'CONTRIBUTOR'), 'Ani', PASSPHRASES.contributor);
  const verifier = await accountFrom(await invite(admin, 'VERIFIER'), 'Vahan', PASSPHRASES.verifier);

  const before = await severityOn('2023-02-01');
  expect(before).toEqual([{ severity: 'no_report', people: 17_200 }]);

  const id = randomUUID();
  const report = {
    id, areaId: 'askeran', category: 'GAS', itemCode: 'GAS-NATGAS', severity: 4, peopleAffected: 143,
    observedOn: '2023-02-01', sourceType: 'KEY_INFORMANT', note: 'canary-in-the-note',
  };
  const sent = await contributor.postJson('/api/reports', report);
  expect(sent.status).toBe(201);
  const receipt = (await sent.json()) as { reference: string; revision: number };
  expect(receipt).toMatchObject({ id, status: 'SUBMITTED', revision: 1, reference: expect.stringMatching(/^[2-9A-HJ-NP-Z]{6}$/) });
  const again = await contributor.postJson('/api/reports', report);
  expect([again.status, await again.json()]).toEqual([200, receipt]);
  expect((await contributor.postJson('/api/reports', { ...report, severity: 5 })).status).toBe(409);

  expect(await csv('/data/reports.csv')).toEqual([]);
  expect(await severityOn('2023-02-01')).toEqual(before);

  const decision = { decision: 'verify', certainty: 'PROBABLE', revision: 1, reason: 'Two neighbours say the same' };
  expect((await contributor.postJson(`/api/reports/${id}/review`, decision)).status).toBe(403);
  const verified = await verifier.postJson(`/api/reports/${id}/review`, decision);
  expect([verified.status, await verified.json()]).toEqual([200, expect.objectContaining({ status: 'VERIFIED', revision: 2 })]);
  expect((await verifier.postJson(`/api/reports/${id}/review`, decision)).status).toBe(409);

  const rows = await csv('/data/reports.csv');
  expect(rows).toHaveLength(1);
  expect(rows[0]).toMatchObject({
    observed_on: '2023-02-01', area_code: 'askeran', area_name: 'Askeran district', category: 'GAS', item_code: 'GAS-NATGAS',
    severity: '4', people_affected: '145', people_status: 'known', certainty: 'PROBABLE', source_type: 'KEY_INFORMANT', scope: 'area', revision: '2',
  });
  expect(JSON.stringify(rows)).not.toMatch(new RegExp(`canary|${id}|Ani`));
  // Small files are kept for a moment: a decision shows in them within a second.
  await sleep(1_000);
  expect(await severityOn('2023-02-01')).toEqual([{ severity: '4', people: 17_200 }]);
  expect(await severityOn('2023-02-14')).toEqual([{ severity: '4', people: 17_200 }]);
  expect(await severityOn('2023-02-15')).toEqual([{ severity: 'no_report', people: 17_200 }]);

  const page = await (await fetch(`${server.url}/?on=2023-02-01`)).text();
  expect(page).toContain('17,200');
});

async function accountFrom(path: string, name: string, passphrase: string): Promise<Visitor> {
  const visitor = new Visitor(server.url);
  expect((await visitor.fetch(path)).status).toBe(200);
  const made = await visitor.postForm(path, { name, passphrase });
  expect([made.status, made.status === 303 ? '' : await made.text()]).toEqual([303, '']);
  const signedIn = new Visitor(server.url);
  expect((await signedIn.signIn(name, passphrase)).status).toBe(200);
  return signedIn;
}

async function invite(admin: Visitor, role: string): Promise<string> {
  const answer = await admin.postJson('/api/users', { role });
  expect(answer.status).toBe(201);
  return new URL(((await answer.json()) as { link: string }).link).pathname;
}

async function csv(path: string): Promise<Record<string, string>[]> {
  const answer = await fetch(`${server.url}${path}`);
  expect(answer.status).toBe(200);
  return parse(await answer.text(), { columns: true });
}

/** People of Askeran by severity of gas on a day, from the file that everybody downloads. */
async function severityOn(day: string): Promise<{ severity: string; people: number }[]> {
  const rows = await csv(`/data/severity.csv?category=GAS&area=askeran&from=${day}&to=${day}`);
  return rows.filter(({ area_code }) => area_code === 'askeran').map(({ severity, people }) => ({ severity: severity!, people: Number(people) }));
}
