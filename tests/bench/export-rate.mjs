import { execFileSync, fork, spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import autocannon from 'autocannon';
import pg from 'pg';
import { copyStatement } from './copy-statement.mjs';
import { databaseUrl } from './database-url.mjs';
import { download } from './download.mjs';
import { cpuTime, memoryAbove, memoryOf } from './processes.mjs';
import { whole } from './whole.mjs';

const ROUNDS = 3;
const WALKED_ROWS = 50_000;
/** The pool for downloads closes idle connections after a second: then both begin from rest. */
const REST_MS = 1_500;

/**
 * P5: /data/reports.csv next to the same COPY through a bare node:http server and through psql, in turn; then how many times a second
 * a reader hears that nothing has changed, and how fast a script walks through reports.json.
 *
 * @returns `ours`, `bare` and `psql` (null where there is none) with medians: `rate` in rows per second, `firstByte` and `firstRow` in
 * milliseconds, `cpu` of server and database in milliseconds, `memory` in MiB above idle; `rows`, `bytes`, `ratio`, `notModified` and `walk`
 */
export async function exportRate({ origin, pid, data }) {
  const connectionString = databaseUrl(data);
  const client = new pg.Client({ connectionString });
  await client.connect();
  const { rows: [{ backend, rows }] } = await client.query('SELECT pg_backend_pid() AS backend, (SELECT count(*)::int FROM public_report) AS rows');
  const postmaster = Number(/\) \S (\d+)/.exec(readFileSync(`/proc/${backend}/stat`, 'utf8'))[1]);
  const file = `${origin}/data/reports.csv`;
  const idle = new Map([[pid, memoryOf(pid)]]);
  const { statement, head } = await copyStatement({ client, data, file });
  const bare = await bareServer({ connectionString, statement });
  idle.set(bare.pid, memoryOf(bare.pid));
  try {
    const bytes = await sameBytes(file, bare.url, head);
    const once = async (url, server, top) => {
      await sleep(REST_MS);
      const before = cpuTime(server, postmaster);
      const { result, above } = await memoryAbove(server, () => download(url, { head: top }), idle.get(server));
      return { rate: (rows * 1000) / result.total, cpu: cpuTime(server, postmaster) - before, memory: above, firstByte: result.firstByte, firstRow: result.firstRow };
    };
    const rounds = { ours: [], bare: [], psql: [] };
    for (let round = 0; round < ROUNDS; round += 1) {
      rounds.ours.push(await once(file, pid, head));
      rounds.bare.push(await once(bare.url, bare.pid, 0));
      if (hasPsql()) rounds.psql.push(psqlOnce({ connectionString, statement }, rows));
    }
    const [ours, limit] = [medians(rounds.ours), medians(rounds.bare)];
    const psql = rounds.psql.length > 0 ? medians(rounds.psql) : null;
    return { rows, bytes, ours, bare: limit, psql, ratio: ours.rate / limit.rate, notModified: await notModifiedRate(file), walk: await walkRate(origin) };
  } finally {
    bare.close();
    await client.end();
  }
}

/** Rows of the table: what, how much, and what is wanted. */
export function exportRows({ rows, ours, bare, psql, ratio, notModified, walk }) {
  const limits = `COPY through node:http: ${whole(bare.rate)}; psql: ${psql ? whole(psql.rate) : 'not here'}`;
  return [
    ['P5', `reports.csv, ${whole(rows)} rows, rows/s`, `${whole(ours.rate)} (${limits})`, ''],
    ['P5', 'ratio', `${whole(ratio * 100)} %`, '≥ 50 %'],
    ['P5', 'first byte, first row', `${whole(ours.firstByte)} ms, ${whole(ours.firstRow)} ms (COPY: ${whole(bare.firstByte)} ms)`, '≤ 100 ms'],
    ['P5', 'memory above idle', `${whole(ours.memory)} MiB (COPY: ${whole(bare.memory)} MiB)`, '≤ 32 MiB'],
    ['P5', 'CPU of server and database', `${whole(ours.cpu)} ms (COPY: ${whole(bare.cpu)} ms)`, ''],
    ['P5', 'If-None-Match, 8 clients, answers 304/s', whole(notModified), '304'],
    ['P5', 'reports.json in pages of 1,000, rows/s', whole(walk), ''],
  ];
}

/** What may change with the number of reports. */
export function exportCurve({ ours, ratio, walk }) {
  return {
    'P5 export, thousand rows/s': ours.rate / 1000,
    'P5 export, % of COPY': ratio * 100,
    'P5 export, first byte in ms': ours.firstByte,
    'P5 export, MiB above idle': ours.memory,
    'P5 reports.json page by page, rows/s': walk,
  };
}

/** The whole file of both, read once: a limit that sends something else is none. Gives the bytes of ours. */
async function sameBytes(ours, bare, head) {
  const sent = await download(ours, { head, digest: true });
  const limit = await download(bare, { digest: true });
  if (sent.sha256 !== limit.sha256) throw new Error('The limit of P5 sends other rows than the server.');
  return sent.bytes;
}

async function bareServer(said) {
  const child = fork(path.join(import.meta.dirname, 'bare-export-server.mjs'));
  const port = await new Promise((resolve, reject) => {
    child.once('message', resolve).once('error', reject);
    child.send(said);
  });
  return { url: `http://127.0.0.1:${port}/`, pid: child.pid, close: () => child.kill() };
}

function hasPsql() {
  return spawnSync('psql', ['--version']).status === 0;
}

function psqlOnce({ connectionString, statement }, rows) {
  const start = performance.now();
  execFileSync('psql', ['-X', '-q', connectionString, '-c', `\\${statement.replace('COPY', 'copy').replace(' TO STDOUT ', " TO '/dev/null' ").replace(/\s+/g, ' ')}`]);
  return { rate: (rows * 1000) / (performance.now() - start) };
}

/** Answers per second to readers who have the file already. */
async function notModifiedRate(url) {
  const etag = (await fetch(url, { method: 'HEAD' })).headers.get('etag');
  const result = await autocannon({ url, headers: { 'if-none-match': etag }, connections: 8, duration: 4 });
  if (result['3xx'] !== result.requests.total) throw new Error(`${url}: not every answer was 304.`);
  return result.requests.average;
}

/** Rows per second of pages of 1,000, one after the other, as a script reads them. */
async function walkRate(origin) {
  const start = performance.now();
  let walked = 0;
  for (let next = `${origin}/data/reports.json?limit=1000`; next && walked < WALKED_ROWS; ) {
    const { data, meta } = await (await fetch(next)).json();
    walked += data.length;
    next = meta.next && origin + new URL(meta.next).pathname + new URL(meta.next).search;
  }
  return (walked * 1000) / (performance.now() - start);
}

function medians(rounds) {
  const median = (values) => values.sort((a, b) => a - b)[Math.floor(values.length / 2)];
  return Object.fromEntries(Object.keys(rounds[0]).map((name) => [name, median(rounds.map((round) => round[name]))]));
}
