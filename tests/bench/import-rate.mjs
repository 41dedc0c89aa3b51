import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { pipeline } from 'node:stream/promises';
import { Readable } from 'node:stream';
import pg from 'pg';
import { from as copyFrom } from 'pg-copy-streams';
import { databaseUrl } from './database-url.mjs';
import { cpuTime, memoryAbove } from './processes.mjs';
import { whole } from './whole.mjs';

const ROWS = 50_000;
const LARGE_BYTES = 30 * 1024 * 1024;
const PASSPHRASE = 'seven grey herons wade';

/**
 * P3: rows per second of a CSV import with everything that belongs to it, next to COPY of the same bytes into a table of text without any key,
 * in turn; and what its memory and its CPU cost.
 *
 * @returns rates in rows per second (medians), `cpu` of server and database in milliseconds, memory in MiB above idle
 */
export async function importRate({ origin, pid, data }) {
  const client = new pg.Client({ connectionString: databaseUrl(data) });
  await client.connect();
  const { rows: [{ backend }] } = await client.query('SELECT pg_backend_pid() AS backend');
  const postmaster = Number(/\) \S (\d+)/.exec(readFileSync(`/proc/${backend}/stat`, 'utf8'))[1]);
  try {
    const bytes = file(ROWS);
    const rounds = [];
    for (const round of ['a', 'b', 'c']) {
      const cookie = await signIn(origin, data, `import ${round}`);
      const limit = await seconds(() => copy(client, bytes));
      const check = await seconds(() => send(origin, cookie, bytes, '?check=1', 200));
      const before = cpuTime(pid, postmaster);
      const { result: time, above } = await memoryAbove(pid, () => seconds(() => send(origin, cookie, bytes, '', 201)));
      rounds.push({ limit: ROWS / limit, check: ROWS / check, rate: ROWS / time, cpu: cpuTime(pid, postmaster) - before, above });
    }
    const cookie = await signIn(origin, data, 'import large');
    const large = await memoryAbove(pid, () => send(origin, cookie, file(Infinity, LARGE_BYTES), '', 201));
    const median = (key) => rounds.map((round) => round[key]).sort((a, b) => a - b)[1];
    return {
      rate: median('rate'), limit: median('limit'), checkRate: median('check'), cpu: median('cpu'), memory: median('above'), largeMemory: large.above,
    };
  } finally {
    await client.end();
  }
}

/** Rows of the table: what, how much, and what is wanted. */
export function importRows({ rate, limit, cpu, memory, largeMemory, checkRate }) {
  return [
    ['P3', 'import of 50,000 rows, rows/s', `${whole(rate)} (COPY into a bare table: ${whole(limit)})`, '≥ 10,000'],
    ['P3', 'CPU of server and database', `${whole(cpu)} ms`, ''],
    ['P3', 'memory above idle', `${whole(memory)} MiB; a file of 30 MiB: ${whole(largeMemory)} MiB`, '≤ 64 MiB'],
    ['P3', 'check of the same, rows/s', whole(checkRate), ''],
  ];
}

/** What may change with the number of reports. */
export function importCurve({ rate, cpu, memory }) {
  return { 'P3 import, rows/s': rate, 'P3 import of 50,000 rows, CPU in ms': cpu, 'P3 import, MiB above idle': memory };
}

/** Sound reports, each another one. Synthetic, for measuring. */
function file(rows, bytes = Infinity) {
  const areas = ['stepanakert', 'askeran', 'martakert', 'martuni', 'lachin-road-villages'];
  const items = ['FOOD,FOOD-BREAD', 'MEDICINE,MED-INSULIN-S', 'GAS,GAS-NATGAS', 'MEDICAL_AID,AID-DIALYSIS'];
  const lines = ['observed_on,area_code,category,item_code,severity,people_affected,source_type,note'];
  for (let index = 0, length = 0; index < rows && length < bytes; index += 1) {
    const day = new Date(Date.UTC(2022, 11, 20 + (index % 200))).toISOString().slice(0, 10);
    const people = index % 3 === 0 ? '' : 10 + (index % 200);
    const line = `${day},${areas[index % 5]},${items[index % 4]},${(index % 5) + 1},${people},HOUSEHOLD,Observation ${index} of the people who live in this house`;
    length += line.length + 2;
    lines.push(line);
  }
  return Buffer.from(`${lines.join('\r\n')}\r\n`);
}

async function send(origin, cookie, body, query, expected) {
  const headers = { cookie, 'content-type': 'text/csv' };
  const response = await fetch(`${origin}/api/imports${query}`, { method: 'POST', headers, body });
  const answer = await response.json();
  if (response.status !== expected) throw new Error(`${response.status}: ${JSON.stringify(answer).slice(0, 300)}`);
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

/** An account from the console, and the cookies of its session. */
async function signIn(origin, data, name) {
  const passphraseFile = path.join(data, 'passphrase');
  writeFileSync(passphraseFile, PASSPHRASE);
  const env = { ...process.env, SHORTFALL_DATA: data };
  delete env.DATABASE_URL;
  execFileSync(process.execPath, ['.build/account.mjs', 'create', '--name', name, '--role', 'contributor', '--passphrase-file', passphraseFile], { env });
  const asked = await fetch(`${origin}/api/auth/csrf`);
  const { csrfToken } = await asked.json();
  const body = new URLSearchParams({ csrfToken, name, passphrase: PASSPHRASE, json: 'true' });
  const signed = await fetch(`${origin}/api/auth/callback/credentials`, { method: 'POST', redirect: 'manual', body, headers: { cookie: cookiesOf(asked) } });
  return [cookiesOf(asked), cookiesOf(signed)].join('; ');
}

function cookiesOf(response) {
  return response.headers.getSetCookie().map((line) => line.split(';', 1)[0]).join('; ');
}
