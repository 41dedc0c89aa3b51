import { fork } from 'node:child_process';
import { get } from 'node:http';
import path from 'node:path';
import autocannon from 'autocannon';
import { whole } from './whole.mjs';

const CLIENTS = 64;
const SECONDS = 8;

/**
 * P7: requests per second of a page with 64 clients, next to the same bytes from a bare node:http server; in turn, ours and bare, twice.
 *
 * @returns rates in requests per second, p95 in milliseconds, `ratio` ours / bare of the medians
 */
export async function pageRate(origin, address = '/') {
  const headers = { 'accept-encoding': 'gzip' };
  const answer = await fetch(origin + address, { headers });
  const bare = await bareServer(await rawBytes(origin + address, headers), answer.headers);
  try {
    await run(origin + address, headers, 2);
    const rounds = [];
    for (const target of [origin + address, bare.origin, origin + address, bare.origin]) rounds.push(await run(target, headers, SECONDS));
    const [ours, limit] = [mean(rounds[0], rounds[2]), mean(rounds[1], rounds[3])];
    return { ours, bare: limit, ratio: ours.rate / limit.rate };
  } finally {
    bare.close();
  }
}

/** Rows of the table: what, how much, and what is wanted. */
export function pageRows({ ours, bare, ratio }) {
  return [
    ['P7', 'requests/s of /, 64 clients', `${whole(ours.rate)} (bare: ${whole(bare.rate)})`, ''],
    ['P7', 'ratio', `${whole(ratio * 100)} %`, '≥ 50 %'],
    ['P7', 'p97.5', `${whole(ours.p95)} ms (bare: ${whole(bare.p95)} ms)`, '≤ 100 ms'],
  ];
}

async function run(url, headers, duration) {
  const result = await autocannon({ url, headers, connections: CLIENTS, duration });
  if (result.non2xx + result.errors > 0) throw new Error(`${url}: ${result.non2xx} answers were no success, ${result.errors} failed.`);
  return { rate: result.requests.average, p95: result.latency.p97_5 };
}

function mean(a, b) {
  return { rate: (a.rate + b.rate) / 2, p95: Math.max(a.p95, b.p95) };
}

/** The bytes as they go over the wire: fetch would unpack them. */
function rawBytes(url, headers) {
  return new Promise((resolve, reject) => {
    get(url, { headers }, (answer) => {
      const pieces = [];
      answer.on('data', (piece) => pieces.push(piece)).on('end', () => resolve(Buffer.concat(pieces)));
    }).once('error', reject);
  });
}

async function bareServer(bytes, headers) {
  const sent = { 'content-type': headers.get('content-type'), 'content-encoding': 'gzip', 'content-length': bytes.length };
  const child = fork(path.join(import.meta.dirname, 'bare-server.mjs'));
  const port = await new Promise((resolve, reject) => {
    child.once('message', resolve).once('error', reject);
    child.send({ body: bytes.toString('base64'), headers: sent });
  });
  return { origin: `http://127.0.0.1:${port}/`, close: () => child.kill() };
}
