import { connect } from 'node:net';
import { POST } from '@/lib/reports/reports-route';
import { makeHttpServer } from '@/server/http-server';
import { sendWebResponse, toWebRequest } from '@/server/web-adapter';
import { accountsFor, type Accounts } from '../support/accounts';
import { testDatabase, type TestDatabase } from '../support/database';
import { sampleReport } from '../support/sample-reports';
import { serve, type Fixture } from './http-fixture';

/** P10 of 7-performance: clients of whom half leave in the middle of their report, half while it is answered. */
const CLIENTS = 200;

let database: TestDatabase;
let accounts: Accounts;
let fixture: Fixture;

beforeAll(async () => {
  database = await testDatabase();
  accounts = await accountsFor(database.db);
  const server = makeHttpServer(async (req, res) => {
    req.on('error', () => undefined);
    res.on('error', () => undefined);
    await sendWebResponse(await POST(toWebRequest(req, res, 'http://here')), req, res);
  });
  fixture = await serve(() => undefined, server);
});
afterAll(async () => {
  await fixture.close();
  await database.close();
});

function vanish(body: string, sent: string, afterMs: number): Promise<void> {
  return new Promise((resolve) => {
    const socket = connect(fixture.port, '127.0.0.1', () => {
      const head = ['POST /api/reports HTTP/1.1', 'Host: here', `Cookie: ${accounts.cookies.CONTRIBUTOR}`, 'Content-Type: application/json', `Content-Length: ${body.length}`];
      socket.write(`${head.join('\r\n')}\r\n\r\n${sent}`, () => setTimeout(() => socket.resetAndDestroy(), afterMs));
    });
    socket.once('error', () => undefined);
    socket.once('close', () => resolve());
  });
}

async function until(isSo: () => Promise<boolean>): Promise<void> {
  while (!(await isSo())) await new Promise((resolve) => setTimeout(resolve, 20));
}

test(`${CLIENTS} clients vanish: no socket, no statement and no half of a report is left, and the next one is taken`, async () => {
  const halves: string[] = [];
  await Promise.all(Array.from({ length: CLIENTS }, async (_, index) => {
    const report = sampleReport(index);
    const body = JSON.stringify(report);
    const isHalf = index % 2 === 0;
    if (isHalf) halves.push(report.id);
    await vanish(body, isHalf ? body.slice(0, body.length / 2) : body, index % 7);
  }));
  const answer = await fetch(`${fixture.url}/api/reports`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', cookie: accounts.cookies.VERIFIER, connection: 'close' },
    body: JSON.stringify(sampleReport()),
  });
  expect(answer.status).toBe(201);
  await answer.text();

  // A test that hangs here is one that fails.
  await until(() => new Promise((resolve) => fixture.server.getConnections((_error, count) => resolve(count === 0))));
  await until(async () => {
    const [row] = await database.db.$queryRaw<{ busy: number }[]>`
      SELECT count(*)::int AS busy FROM pg_stat_activity WHERE datname = current_database() AND state <> 'idle' AND pid <> pg_backend_pid()`;
    return row!.busy === 0;
  });
  expect(database.pool.waitingCount).toBe(0);
  expect(await database.db.report.count({ where: { id: { in: halves } } })).toBe(0);
  const [rows] = await database.db.$queryRaw<Record<'reports' | 'revisions' | 'lines' | 'counted', number>[]>`
    SELECT (SELECT count(*)::int FROM report) AS reports, (SELECT count(*)::int FROM report_revision) AS revisions,
      (SELECT count(*)::int FROM audit_entry WHERE action = 'report.submit') AS lines,
      (SELECT sum(day_count)::int FROM submission_allowance) AS counted`;
  expect(rows).toEqual({ reports: rows!.reports, revisions: rows!.reports, lines: rows!.reports, counted: rows!.reports });
});
