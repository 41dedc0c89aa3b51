import { readFileSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

/** Connections for downloads are closed after a second without work; the next one hears of a changed setting. */
const REST_MS = 1_500;

/**
 * What the server has the database do for a file, from the log of its embedded database: so that the limit is measured with exactly that.
 *
 * @returns the COPY statement, and how many bytes the head above its rows has
 */
export async function copyStatement({ client, data, file }) {
  await sleep(REST_MS);
  await client.query("ALTER DATABASE shortfall SET log_statement = 'all'");
  try {
    const reader = (await fetch(file)).body.getReader();
    const { value } = await reader.read();
    await reader.cancel();
    const log = readFileSync(path.join(data, 'postgres', 'log'), 'utf8');
    const statement = [...log.matchAll(/statement: (COPY \([\s\S]*?\) TO STDOUT WITH \([^)]*\))/g)].at(-1)?.[1];
    if (!statement) throw new Error('The database was not seen copying.');
    return { statement, head: Buffer.from(value).indexOf('\r\n') + 2 };
  } finally {
    await client.query('ALTER DATABASE shortfall RESET log_statement');
  }
}
