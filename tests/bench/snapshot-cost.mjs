import { readFileSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { databaseUrl } from './database-url.mjs';
import { download } from './download.mjs';
import { cpuTime, memoryAbove, memoryOf } from './processes.mjs';
import { whole } from './whole.mjs';

/** Longer than the server waits before it gives memory back. */
const REST_MS = 9_000;
/** Files about the past that are made from reports and not from cells; the last is written by the database. */
const PAST = ['trends.json', 'severity.csv', 'corrections.csv', 'reports.csv'];

/**
 * What it costs to freeze everything, which is to read every public file once as of an instant, and to read single files of the past.
 *
 * @returns `reports`; `freeze` and each of PAST with `seconds`, `cpu` of server and database in milliseconds, `memory` in MiB above rest,
 *   and `blocked`: the longest that /livez waited meanwhile, in milliseconds
 */
export async function snapshotCost({ origin, pid, data }) {
  const client = new pg.Client({ connectionString: databaseUrl(data) });
  await client.connect();
  const { rows: [{ backend, reports }] } = await client.query('SELECT pg_backend_pid() AS backend, (SELECT count(*)::int FROM public_report) AS reports');
  const postmaster = Number(/\) \S (\d+)/.exec(readFileSync(`/proc/${backend}/stat`, 'utf8'))[1]);
  await client.end();
  const cost = async (file) => {
    await sleep(REST_MS);
    const idle = memoryOf(pid);
    const [before, start] = [cpuTime(pid, postmaster), performance.now()];
    const { result: blocked, above } = await memoryAbove(pid, () => whileAsking(`${origin}/livez`, () => download(`${origin}/data/${file}`)), idle);
    return { seconds: (performance.now() - start) / 1000, cpu: cpuTime(pid, postmaster) - before, memory: above, blocked };
  };
  // The instant settles within two minutes; each file of another one, so that none is answered from memory.
  const instant = (back) => new Date(Math.floor((Date.now() - 120_000 - back * 1000) / 1000) * 1000).toISOString().replace('.000Z', 'Z');
  const past = {};
  for (const [index, file] of PAST.entries()) past[file] = await cost(`${file}?asOf=${instant(index)}`);
  return { reports, past, freeze: await cost(`shortfall.zip?asOf=${instant(PAST.length)}`) };
}

/** Rows of the table: what, how much, and what is wanted. */
export function snapshotCostRows({ reports, past, freeze }) {
  const said = ({ seconds, memory, blocked }) => `${seconds.toFixed(1)} s; ${whole(memory)} MiB above rest; others waited ${whole(blocked)} ms at most`;
  return [
    ['P5', `all public files of ${whole(reports)} reports as of an instant, as a snapshot reads them`, said(freeze), '≤ 64 MiB'],
    ...Object.entries(past).map(([file, cost]) => ['P5', `${file}?asOf=`, said(cost), '≤ 64 MiB, ≤ 50 ms']),
  ];
}

/** The longest that one who asks again and again had to wait for an answer that costs nothing. */
async function whileAsking(address, work) {
  let isDone = false;
  let longest = 0;
  const asking = (async () => {
    while (!isDone) {
      const start = performance.now();
      await (await fetch(address)).arrayBuffer();
      longest = Math.max(longest, performance.now() - start);
      await sleep(5);
    }
  })();
  await work().finally(() => (isDone = true));
  await asking;
  return longest;
}
