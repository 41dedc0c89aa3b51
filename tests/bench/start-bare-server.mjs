import { fork } from 'node:child_process';
import path from 'node:path';

/**
 * A server of nothing but node:http that answers everything with these bytes, in a process of its own.
 *
 * @param headers those without a value are left out
 */
export async function startBareServer(bytes, headers) {
  const told = Object.fromEntries(Object.entries({ ...headers, 'content-length': bytes.length }).filter(([, value]) => value !== undefined && value !== null));
  const child = fork(path.join(import.meta.dirname, 'bare-server.mjs'));
  const port = await new Promise((resolve, reject) => {
    child.once('message', resolve).once('error', reject);
    child.send({ body: bytes.toString('base64'), headers: told });
  });
  return { origin: `http://127.0.0.1:${port}/`, pid: child.pid, close: () => child.kill() };
}
