import { readdirSync, readlinkSync } from 'node:fs';
import { connect } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { syntheticReport } from './synthetic-report.mjs';

const CLIENTS = 200;
const REQUESTS = 50;
/** What a server may need to notice that somebody has gone. */
const NOTICE_MS = 1_000;

/**
 * P10: 200 clients that vanish, half of them in the middle of their report, half while their answer is made; then what is still open.
 *
 * @param client asks the database of the server under test
 * @param cookies Cookie headers of signed-in contributors
 * @returns `sockets` and `statements` still open a second later, and the time of a request in milliseconds: `usual` (median before),
 * `atOnce` (while the server is still busy with what it was sent) and `next` (a second later)
 */
export async function vanishingClients({ origin, pid, client, cookies }) {
  const ask = async (index) => {
    const start = performance.now();
    const headers = { 'content-type': 'application/json', cookie: cookies[index % cookies.length] };
    const answer = await fetch(`${origin}/api/reports`, { method: 'POST', headers, body: JSON.stringify(syntheticReport(index)) });
    await answer.arrayBuffer();
    return performance.now() - start;
  };
  const times = [];
  for (let index = 0; index < REQUESTS; index += 1) times.push(await ask(index));
  const before = socketsOf(pid);
  await Promise.all(Array.from({ length: CLIENTS }, (_, index) => vanish(new URL(origin), cookies[index % cookies.length], index)));
  const atOnce = await ask(REQUESTS);
  await sleep(NOTICE_MS);
  const { rows: [{ statements }] } = await client.query(
    "SELECT count(*)::int AS statements FROM pg_stat_activity WHERE backend_type = 'client backend' AND state <> 'idle' AND pid <> pg_backend_pid()");
  const sockets = socketsOf(pid) - before;
  return { sockets, statements, usual: times.sort((a, b) => a - b)[REQUESTS / 2], atOnce, next: await ask(REQUESTS + 1) };
}

/** Sends half a report, or a whole one, and is gone. */
function vanish({ hostname, port }, cookie, index) {
  const body = JSON.stringify(syntheticReport(index));
  const sent = index % 2 === 0 ? body.slice(0, body.length / 2) : body;
  return new Promise((resolve) => {
    const socket = connect(Number(port), hostname, () => {
      const head = ['POST /api/reports HTTP/1.1', 'Host: bench', `Cookie: ${cookie}`, 'Content-Type: application/json', `Content-Length: ${body.length}`];
      socket.write(`${head.join('\r\n')}\r\n\r\n${sent}`, () => setTimeout(() => socket.resetAndDestroy(), index % 5));
    });
    socket.once('error', () => undefined);
    socket.once('close', resolve);
  });
}

/** How many sockets a process has open. */
function socketsOf(pid) {
  const folder = `/proc/${pid}/fd`;
  return readdirSync(folder).filter((name) => linkOf(`${folder}/${name}`).startsWith('socket:')).length;
}

function linkOf(file) {
  try {
    return readlinkSync(file);
  } catch {
    return '';
  }
}
