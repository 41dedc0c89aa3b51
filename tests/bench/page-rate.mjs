import autocannon from 'autocannon';
import { rawBytes } from './raw-bytes.mjs';
import { startBareServer } from './start-bare-server.mjs';
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
  const { bytes, headers: told } = await rawBytes(origin + address, headers);
  const bare = await startBareServer(bytes, { 'content-type': told['content-type'], 'content-encoding': told['content-encoding'] });
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
