import { readFileSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { pipeline } from 'node:stream/promises';
import { Readable } from 'node:stream';
import pg from 'pg';
import { from as copyFrom } from 'pg-copy-streams';
import { contributors } from './contributors.mjs';
import { databaseUrl } from './database-url.mjs';
import { sendFile, syntheticFile } from './import-file.mjs';
import { cpuTime, memoryAbove, memoryOf } from './processes.mjs';
import { whole } from './whole.mjs';

const ROWS = 50_000;
const LARGE_BYTES = 30 * 1024 * 1024;
const ROUNDS = 3;
/** A first import loads what every later one uses; nobody's memory has anything to do with the file of another. */
const WARM_ROWS = 1_000;
/** The server collects what it can give back when nobody asked for anything for five seconds. */
const REST_MS = 7_000;

/**
 * P3: rows per second of a CSV import with everything that belongs to it, next to COPY of the same bytes into a table of text without any key,
 * in turn; and what its memory and its CPU cost. Idle is the server once at rest: after its start, an import of 1,000 rows and seven seconds in
 * which nothing is asked; every later peak is told above this one, so that what an import leaves behind counts for the next.
 *
 * @returns rates in rows per second (medians), `cpu` of server and database in milliseconds, memory in MiB above idle: the highest peak of an import of
 * 50,000 rows (`memory`) and of one of 30 MiB (`largeMemory`), and what is held at rest after all of them (`kept`)
 */
export async function importRate({ origin, pid, data }) {
  const client = new pg.Client({ connectionString: databaseUrl(data) });
  await client.connect();
  const { rows: [{ backend }] } = await client.query('SELECT pg_backend_pid() AS backend');
  const postmaster = Number(/\) \S (\d+)/.exec(readFileSync(`/proc/${backend}/stat`, 'utf8'))[1]);
  try {
    // Each of somebody else: the same file of the same person would bring nothing new.
    const [warm, large, ...cookies] = await contributors(client, { data, count: 2 + ROUNDS });
    const bytes = syntheticFile({ rows: ROWS });
    await sendFile(origin, warm, syntheticFile({ rows: WARM_ROWS }), '', 201);
    await sleep(REST_MS);
    const idle = memoryOf(pid);
    const rounds = [];
    for (const cookie of cookies) {
      const limit = await seconds(() => copy(client, bytes));
      const check = await seconds(() => sendFile(origin, cookie, bytes, '?check=1', 200));
      const before = cpuTime(pid, postmaster);
      const { result: time, above } = await memoryAbove(pid, () => seconds(() => sendFile(origin, cookie, bytes, '', 201)), idle);
      rounds.push({ limit: ROWS / limit, check: ROWS / check, rate: ROWS / time, cpu: cpuTime(pid, postmaster) - before, above });
    }
    const { above: largeMemory } = await memoryAbove(pid, () => sendFile(origin, large, syntheticFile({ bytes: LARGE_BYTES }), '', 201), idle);
    await sleep(REST_MS);
    const median = (key) => rounds.map((round) => round[key]).sort((a, b) => a - b)[1];
    return {
      rate: median('rate'), limit: median('limit'), checkRate: median('check'), cpu: median('cpu'),
      memory: Math.max(...rounds.map(({ above }) => above)), largeMemory, kept: memoryOf(pid) - idle,
    };
  } finally {
    await client.end();
  }
}

/** Rows of the table: what, how much, and what is wanted. */
export function importRows({ rate, limit, cpu, memory, largeMemory, kept, checkRate }) {
  return [
    ['P3', 'import of 50,000 rows, rows/s', `${whole(rate)} (COPY into a bare table: ${whole(limit)})`, '≥ 10,000'],
    ['P3', 'CPU of server and database', `${whole(cpu)} ms`, ''],
    ['P3', 'memory above idle', `${whole(memory)} MiB; a file of 30 MiB: ${whole(largeMemory)} MiB; left afterwards: ${whole(kept)} MiB`, '≤ 64 MiB'],
    ['P3', 'check of the same, rows/s', whole(checkRate), ''],
  ];
}

/** What may change with the number of reports. */
export function importCurve({ rate, cpu, memory }) {
  return { 'P3 import, rows/s': rate, 'P3 import of 50,000 rows, CPU in ms': cpu, 'P3 import, MiB above idle': memory };
}

async function copy(client, bytes) {
  await client.query('DROP TABLE IF EXISTS plain_text');
  await client.query('CREATE TABLE plain_text (a text, b text, c text, d text, e text, f text, g text, h text)');
  await pipeline(Readable.from([bytes]), client.query(copyFrom('COPY plain_text FROM STDIN WITH (FORMAT csv, HEADER)')));
  await client.query('DROP TABLE plain_text');
}

async function seconds(work) {
  const start = performance.now();
  await work();
  return (performance.now() - start) / 1000;
}
