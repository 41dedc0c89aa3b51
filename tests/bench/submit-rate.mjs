import { fork } from 'node:child_process';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import autocannon from 'autocannon';
import pg from 'pg';
import { contributors } from './contributors.mjs';
import { databaseUrl } from './database-url.mjs';
import { cpuTime } from './processes.mjs';
import { syntheticReport } from './synthetic-report.mjs';
import { vanishingClients } from './vanishing-clients.mjs';
import { whole } from './whole.mjs';

const CLIENTS = 16;
const ROUNDS = 3;
/** A contributor may send 500 at once, and the allowance is lifted between rounds. */
const REPORTS = CLIENTS * 300;
const BATCH = 50;
const BATCHES = CLIENTS * 3;

/**
 * P1, P2 and P10: reports of 16 signed-in clients, one in a POST, next to a bare node:http server that does one prepared INSERT, in turn;
 * then batches of 50 in a POST; then clients that vanish.
 *
 * @returns `ours`, `bare` and `batches` with medians: `rate` in reports per second, `cpu` of server and database in milliseconds per report,
 * `p97` in milliseconds; `ratio` of the rates; `stored`, how many reports there were before; `gone` as vanishingClients says
 */
export async function submitRate({ origin, pid, data }) {
  const connectionString = databaseUrl(data);
  const client = new pg.Client({ connectionString });
  await client.connect();
  const { rows: [{ backend, stored }] } = await client.query('SELECT pg_backend_pid() AS backend, (SELECT count(*)::int FROM report) AS stored');
  const postmaster = Number(/\) \S (\d+)/.exec(readFileSync(`/proc/${backend}/stat`, 'utf8'))[1]);
  const cookies = await contributors(client, { data, count: CLIENTS });
  const bare = await bareServer(connectionString);
  const once = async (url, server, { reports = REPORTS, batch = 0 } = {}) => {
    await client.query('DELETE FROM submission_allowance');
    const before = cpuTime(server, postmaster);
    const { seconds, p97 } = await load(url, cookies, { requests: batch ? reports / batch : reports, batch });
    return { rate: reports / seconds, cpu: (cpuTime(server, postmaster) - before) / reports, p97 };
  };
  try {
    const address = `${origin}/api/reports`;
    const rounds = { ours: [], bare: [], batches: [] };
    // Before anything counts: code that is compiled, and pages of a large index that are written whole the first time after a checkpoint.
    for (let round = 0; round < 2; round += 1) await once(address, pid);
    for (let round = 0; round < ROUNDS; round += 1) {
      rounds.ours.push(await once(address, pid));
      rounds.bare.push(await once(bare.url, bare.pid));
    }
    for (let round = 0; round < ROUNDS; round += 1) rounds.batches.push(await once(address, pid, { reports: BATCHES * BATCH, batch: BATCH }));
    const [ours, limit, batches] = [rounds.ours, rounds.bare, rounds.batches].map(medians);
    await client.query('DELETE FROM submission_allowance');
    const gone = await vanishingClients({ origin, pid, client, cookies });
    return { stored, ours, bare: limit, ratio: ours.rate / limit.rate, batches, gone };
  } finally {
    bare.close();
    await client.end();
  }
}

/** The rows of the table that these numbers give. */
export function submitRateRows({ stored, ours, bare, ratio, batches, gone }) {
  const there = `${whole(stored)} reports stored`;
  return [
    ['P1', `POST of a report, ${CLIENTS} clients, ${there}, per second`, `${whole(ours.rate)} (node:http + pg: ${whole(bare.rate)})`, ''],
    ['P1', 'ratio', `${whole(ratio * 100)} %`, '≥ 33 %'],
    ['P1', 'CPU of server and database per report', `${ours.cpu.toFixed(2)} ms (node:http + pg: ${bare.cpu.toFixed(2)} ms)`, '≤ 1.5 ms'],
    ['P2', `batches of ${BATCH}, reports/s`, whole(batches.rate), '≥ 5,000 rows/s'],
    ['P2', 'CPU of server and database per report', `${batches.cpu.toFixed(2)} ms`, ''],
    ['P10', 'after 200 clients vanished: sockets, statements open', `${gone.sockets}, ${gone.statements}`, '0, 0'],
    ['P10', 'next request', `${gone.next.toFixed(1)} ms (usual: ${gone.usual.toFixed(1)} ms; at once, with 100 reports before it: ${gone.atOnce.toFixed(1)} ms)`, 'the usual time'],
  ];
}

/** What may change with the number of reports. */
export function submitRateCurve({ ours, bare, batches }) {
  return {
    'P1 POST of a report, per second': ours.rate,
    'P1 POST of a report, % of the limit': (100 * ours.rate) / bare.rate,
    'P1 POST of a report, ms CPU': ours.cpu,
    'P2 batches of 50, reports/s': batches.rate,
  };
}

/** So many requests by 16 clients at once, each with its own cookie; throws unless every one was taken. */
async function load(url, cookies, { requests, batch }) {
  let [clients, report] = [0, 0];
  const one = () => syntheticReport((report += 1));
  const body = () => JSON.stringify(batch ? { reports: Array.from({ length: batch }, one) } : one());
  const start = performance.now();
  let last = start;
  const running = autocannon({
    url,
    connections: CLIENTS,
    amount: requests,
    timeout: 120,
    setupClient: (client) => client.setHeaders({ 'content-type': 'application/json', cookie: cookies[clients++ % CLIENTS] }),
    requests: [{ method: 'POST', setupRequest: (request) => ({ ...request, body: body() }) }],
  });
  // The load notices its end by a clock of whole seconds.
  running.on('response', () => (last = performance.now()));
  const result = await running;
  if (result['2xx'] !== requests) throw new Error(`${url}: ${requests - result['2xx']} of ${requests} requests were not taken.`);
  return { seconds: (last - start) / 1000, p97: result.latency.p97_5 };
}

async function bareServer(connectionString) {
  const child = fork(path.join(import.meta.dirname, 'bare-insert-server.mjs'));
  const port = await new Promise((resolve, reject) => {
    child.once('message', resolve).once('error', reject);
    child.send(connectionString);
  });
  return { url: `http://127.0.0.1:${port}/`, pid: child.pid, close: () => child.kill() };
}

function medians(rounds) {
  const median = (values) => values.sort((a, b) => a - b)[Math.floor(values.length / 2)];
  return Object.fromEntries(Object.keys(rounds[0]).map((name) => [name, median(rounds.map((round) => round[name]))]));
}
