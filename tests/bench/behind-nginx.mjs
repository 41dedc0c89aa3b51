import { execFileSync, spawn } from 'node:child_process';
import { chmodSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import autocannon from 'autocannon';
import { databaseUrl } from './database-url.mjs';
import { cpuTime } from './processes.mjs';
import { whole } from './whole.mjs';

const PORTS = { first: 4471, second: 4472, cache: 4480, one: 4481, two: 4482 };
const SECONDS = 4;
const ROADS = [['straight', PORTS.first], ['nginx, one process', PORTS.one], ['nginx, two processes', PORTS.two], ['nginx, cache', PORTS.cache]];

/**
 * The public page on each road from a reader to two processes that share the database of the server under test, with the nginx.conf of docs:
 * straight, through nginx to one and to both, and out of nginx's cache; in turn, three times. Needs nginx.
 *
 * @returns for each road requests per second, and CPU milliseconds per request of the processes and of nginx, all medians
 */
export async function behindNginx({ data }) {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'behind-nginx-'));
  chmodSync(folder, 0o711);
  const nginx = startNginx(folder);
  const [first, second] = [PORTS.first, PORTS.second].map((port) => startProcess(port, folder, databaseUrl(data)));
  try {
    for (const port of Object.values(PORTS)) await untilReady(`http://127.0.0.1:${port}/readyz`);
    const rounds = [];
    for (let round = 0; round < 3; round += 1) for (const [road, port] of ROADS) rounds.push({ road, ...(await run(port, [first.pid, second.pid], nginx.pid)) });
    return ROADS.map(([road]) => medians(road, rounds.filter((each) => each.road === road)));
  } finally {
    for (const child of [nginx, first, second]) await ended(child);
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Rows of the table: what, how much, and what is wanted. */
export function nginxRows(roads) {
  return roads.map(({ road, rate, app, nginx }) => ['scaling', `/ ${road}: requests/s, CPU of processes and of nginx`, `${whole(rate)}, ${app.toFixed(2)} ms, ${nginx.toFixed(2)} ms`, '']);
}

async function run(port, app, nginx) {
  const before = [cpuTime(...app), cpuTime(nginx)];
  const { requests, non2xx, errors } = await autocannon({ url: `http://127.0.0.1:${port}/`, headers: { 'accept-encoding': 'br' }, connections: 64, duration: SECONDS });
  if (non2xx + errors > 0) throw new Error(`Port ${port}: ${non2xx} answers were no success, ${errors} failed.`);
  return { rate: requests.average, app: (cpuTime(...app) - before[0]) / requests.total, nginx: (cpuTime(nginx) - before[1]) / requests.total };
}

function medians(road, rounds) {
  const median = (name) => rounds.map((round) => round[name]).sort((a, b) => a - b)[1];
  return { road, rate: median('rate'), app: median('app'), nginx: median('nginx') };
}

function startProcess(port, folder, url) {
  const env = { ...process.env, NODE_ENV: 'production', PORT: String(port), SHORTFALL_DATA: path.join(folder, 'data'), DATABASE_URL: url, PUBLIC_URL: `http://127.0.0.1:${PORTS.cache}` };
  return spawn(process.execPath, ['server.mjs'], { env, stdio: ['ignore', 'ignore', 'inherit'] });
}

/** The nginx.conf of docs on a port and in a folder of the bench, and beside it two servers without a cache. */
function startNginx(folder) {
  mkdirSync(path.join(folder, 'cache'));
  chmodSync(path.join(folder, 'cache'), 0o777);
  const ours = readFileSync('docs/nginx.conf', 'utf8')
    .replace('127.0.0.1:3001', `127.0.0.1:${PORTS.first}`).replace('127.0.0.1:3002', `127.0.0.1:${PORTS.second}`)
    .replace('/var/cache/nginx/shortfall', path.join(folder, 'cache')).replace('listen 443 ssl http2', `listen 127.0.0.1:${PORTS.cache}`)
    .replace(/^ *ssl_certificate.*$/gm, '');
  const plain = (port, upstream) => `server { listen 127.0.0.1:${port}; access_log off; proxy_http_version 1.1; proxy_set_header Connection "";
    location / { proxy_pass http://${upstream}; } }`;
  const file = path.join(folder, 'nginx.conf');
  writeFileSync(file, `daemon off; worker_processes 2; pid ${folder}/nginx.pid; error_log ${folder}/error.log; events { worker_connections 1024; }
    http { ${ours}
    upstream one { server 127.0.0.1:${PORTS.first}; keepalive 32; }
    ${plain(PORTS.one, 'one')} ${plain(PORTS.two, 'shortfall')} }`);
  execFileSync('nginx', ['-q', '-t', '-c', file]);
  return spawn('nginx', ['-c', file], { stdio: 'ignore' });
}

async function untilReady(address) {
  for (const begun = Date.now(); Date.now() - begun < 90_000; await new Promise((resolve) => setTimeout(resolve, 100))) {
    if ((await fetch(address).catch(() => null))?.ok) return;
  }
  throw new Error(`Not ready: ${address}`);
}

function ended(child) {
  const gone = new Promise((resolve) => child.once('exit', resolve));
  child.kill('SIGTERM');
  return gone;
}
