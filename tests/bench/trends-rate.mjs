import { readFileSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import autocannon from 'autocannon';
import pg from 'pg';
import { databaseUrl } from './database-url.mjs';
import { cpuTime } from './processes.mjs';
import { rawBytes } from './raw-bytes.mjs';
import { signIn } from './sign-in.mjs';
import { startBareServer } from './start-bare-server.mjs';
import { whole } from './whole.mjs';

const CLIENTS = 8;
const SECONDS = 5;
const DECISIONS = 5;
const JSON_ADDRESS = '/data/trends.json';
const FILTERED = `${JSON_ADDRESS}?category=MEDICINE&certainty=PROBABLE`;
const PAGE = '/areas';
const HEADERS = { 'accept-encoding': 'gzip' };

/**
 * P4: /data/trends.json for 8 clients, whole, with filters and for those who have it already, in turn with the same bytes from a bare node:http
 * server; then what the first answer after a decision costs, and how long a decision takes until JSON and page show it.
 *
 * @returns of each kind of answer `rate` per second, `p50` and `p97` in milliseconds (the latter at 97.5 %), `cpu` of server and database in milliseconds
 * each; `first` with `ms` and `cpu` (medians); `shows` with the milliseconds (medians and the most) from the answer to a decision to the first
 * answer that tells of it
 */
export async function trendsRate({ origin, pid, data }) {
  const client = new pg.Client({ connectionString: databaseUrl(data) });
  await client.connect();
  try {
    const { rows: [{ backend, reports }] } = await client.query('SELECT pg_backend_pid() AS backend, (SELECT count(*)::int FROM report) AS reports');
    const postmaster = Number(/\) \S (\d+)/.exec(readFileSync(`/proc/${backend}/stat`, 'utf8'))[1]);
    const cpu = () => cpuTime(pid, postmaster);
    const answers = await rates(origin, cpu);
    const decide = decider({ origin, client, cookie: await signIn({ origin, data }, 'verifier') });
    const first = await firstAnswers(origin, cpu, decide);
    const shows = { json: await untilShown(origin + JSON_ADDRESS, decide), page: await untilShown(origin + PAGE, decide) };
    return { reports, ...answers, first, shows };
  } finally {
    await client.end();
  }
}

/** The rows of the table. */
export function trendsRows({ plain, filtered, known, bare, first, shows }) {
  const said = ({ rate, p50, p97, cpu }) => `${whole(rate)}/s, p50 ${p50.toFixed(1)} ms, p97.5 ${p97.toFixed(1)} ms, ${cpu.toFixed(2)} ms CPU`;
  const late = ({ median, most }) => `${whole(median)} ms, at most ${whole(most)} ms`;
  return [
    ['P4', 'trends.json, 8 clients', said(plain), 'p50 ≤ 10 ms, ≥ 500/s'],
    ['P4', 'with filters', said(filtered), ''],
    ['P4', 'the same bytes from bare node:http', said(bare), ''],
    ['P4', 'If-None-Match, answers 304', said(known), ''],
    ['P4', 'the first answer after a decision', `${whole(first.ms)} ms, ${whole(first.cpu)} ms CPU`, ''],
    ['P4', 'a decision shows in JSON', late(shows.json), '≤ 1,000 ms'],
    ['P4', 'a decision shows on a page', late(shows.page), '≤ 1,000 ms'],
  ];
}

/** What must not change with the number of reports. */
export function trendsCurve({ plain, first }) {
  return { 'P4 trends.json, p50 in ms': plain.p50, 'P4 trends.json, ms CPU': plain.cpu, 'P4 first answer after a decision, ms CPU': first.cpu };
}

async function rates(origin, cpu) {
  const { bytes, headers } = await rawBytes(origin + JSON_ADDRESS, HEADERS);
  const limit = await startBareServer(bytes, { 'content-type': headers['content-type'], 'content-encoding': headers['content-encoding'] });
  const kinds = {
    plain: () => load(origin + JSON_ADDRESS, HEADERS, cpu),
    bare: () => load(limit.origin, HEADERS, () => cpuTime(limit.pid)),
    filtered: () => load(origin + FILTERED, HEADERS, cpu),
    known: () => load(origin + JSON_ADDRESS, { ...HEADERS, 'if-none-match': headers.etag }, cpu),
  };
  try {
    await rawBytes(origin + FILTERED, HEADERS);
    await load(origin + JSON_ADDRESS, HEADERS, cpu);
    const rounds = [];
    for (let round = 0; round < 2; round += 1) {
      const measured = {};
      for (const [kind, run] of Object.entries(kinds)) measured[kind] = await run();
      rounds.push(measured);
    }
    return Object.fromEntries(Object.keys(kinds).map((kind) => [kind, mean(rounds[0][kind], rounds[1][kind])]));
  } finally {
    limit.close();
  }
}

async function load(url, headers, cpu) {
  const before = cpu();
  const result = await autocannon({ url, headers, connections: CLIENTS, duration: SECONDS });
  const answered = result['2xx'] + result['3xx'];
  if (answered === 0 || answered !== result.requests.total || result.errors > 0) throw new Error(`${url}: ${result.requests.total - answered} of ${result.requests.total} answers were no success.`);
  // The clock of the load tells whole milliseconds, so the middle comes from the rate: so many clients, each waiting for its answer.
  return { rate: result.requests.average, p50: result.latency.p50 || (CLIENTS * 1000) / result.requests.average, p97: result.latency.p97_5, cpu: (cpu() - before) / answered };
}

function mean(a, b) {
  return Object.fromEntries(Object.keys(a).map((name) => [name, (a[name] + b[name]) / 2]));
}

/** Decides on one report after the other that waits, of days that figures exist for: a page of them changes each time. */
function decider({ origin, client, cookie }) {
  return async () => {
    const { rows: [{ id, revision }] } = await client.query(
      `SELECT report.id, revision FROM report CROSS JOIN crisis WHERE status = 'SUBMITTED' AND source_type <> 'PUBLISHED' AND NOT unlikely
         AND observed_on <= coalesce((profile ->> 'figuresUntil')::date, 'infinity') ORDER BY random() LIMIT 1`,
    );
    const headers = { cookie, 'content-type': 'application/json', origin };
    const body = JSON.stringify({ revision, decision: 'verify', certainty: 'PROBABLE', reason: 'measured' });
    const response = await fetch(`${origin}/api/reports/${id}/review`, { method: 'POST', headers, body });
    if (!response.ok) throw new Error(`${response.status}: ${await response.text()}`);
  };
}

async function firstAnswers(origin, cpu, decide) {
  const all = [];
  for (let round = 0; round < DECISIONS; round += 1) {
    await decide();
    // Nobody reads meanwhile: this reader waits for the new answer.
    await sleep(1_500);
    const [start, before] = [performance.now(), cpu()];
    await rawBytes(origin + JSON_ADDRESS, HEADERS);
    all.push({ ms: performance.now() - start, cpu: cpu() - before });
  }
  return { ms: median(all.map(({ ms }) => ms)), cpu: median(all.map(({ cpu: spent }) => spent)) };
}

/** Milliseconds until an answer tells of a decision, to somebody who asks all the time. */
async function untilShown(url, decide) {
  const times = [];
  for (let round = 0; round < DECISIONS; round += 1) {
    const { etag } = (await rawBytes(url, HEADERS)).headers;
    await decide();
    const start = performance.now();
    while ((await rawBytes(url, HEADERS)).headers.etag === etag) {
      if (performance.now() - start > 10_000) throw new Error(`${url} did not show a decision in ten seconds.`);
      await sleep(10);
    }
    times.push(performance.now() - start);
  }
  return { median: median(times), most: Math.max(...times) };
}

function median(numbers) {
  return numbers.sort((a, b) => a - b)[Math.floor(numbers.length / 2)];
}
