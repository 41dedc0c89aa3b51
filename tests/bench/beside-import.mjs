import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { contributors } from './contributors.mjs';
import { databaseUrl } from './database-url.mjs';
import { sendFile, syntheticFile } from './import-file.mjs';
import { syntheticReport } from './synthetic-report.mjs';

const ROWS = 50_000;
const PEOPLE = 20;
const ROUNDS = 3;
const QUIET_MS = 4_000;
/** Between two reports of everybody together, and between two looks whether the server answers at all. */
const PAUSE_MS = 20;

/**
 * P8, the side of the import: how long other people wait for a POST of one report while a file of 50,000 rows is imported, next to a quiet server, in
 * turn; and how long /livez takes meanwhile, which needs nothing but the server's own thread.
 *
 * @returns `quiet` and `beside`, each { post, livez }: 95 of 100 take at most so many milliseconds (medians of the rounds); `ratio` of the posts
 */
export async function besideImport({ origin, data }) {
  const client = new pg.Client({ connectionString: databaseUrl(data) });
  await client.connect();
  try {
    const cookies = await contributors(client, { data, count: PEOPLE + ROUNDS + 1 });
    const importers = cookies.splice(PEOPLE);
    const bytes = syntheticFile({ rows: ROWS });
    const forget = () => client.query('DELETE FROM submission_allowance');
    const rounds = [];
    await sendFile(origin, importers.pop(), syntheticFile({ rows: 1_000 }), '', 201);
    for (const importer of importers) {
      await forget();
      const quiet = await waits(origin, cookies, sleep(QUIET_MS));
      await forget();
      const beside = await waits(origin, cookies, sendFile(origin, importer, bytes, '', 201));
      rounds.push({ quiet, beside });
    }
    const median = (name, what) => rounds.map((round) => round[name][what]).sort((a, b) => a - b)[Math.floor(ROUNDS / 2)];
    const of = (name) => ({ post: median(name, 'post'), livez: median(name, 'livez') });
    const [quiet, beside] = [of('quiet'), of('beside')];
    return { quiet, beside, ratio: beside.post / quiet.post };
  } finally {
    await client.end();
  }
}

/** The row of the table that these numbers give. */
export function besideImportRows({ quiet, beside, ratio }) {
  const words = `${ratio.toFixed(1)} x (${beside.post.toFixed(1)} ms, quiet ${quiet.post.toFixed(1)} ms; /livez ${beside.livez.toFixed(1)} and ${quiet.livez.toFixed(1)} ms)`;
  return [['P8', 'p95 of a POST during an import of 50,000 rows', words, '≤ 3 x quiet']];
}

/** What 95 of 100 requests wait at most until `work` is over. */
async function waits(origin, cookies, work) {
  let isOver = false;
  const over = Promise.resolve(work).finally(() => (isOver = true));
  const times = { post: [], livez: [] };
  const every = async (into, ask) => {
    for (let index = 0; !isOver; index += 1) {
      const start = performance.now();
      const response = await ask(index);
      await response.arrayBuffer();
      if (!response.ok) throw new Error(`The answer was ${response.status}.`);
      into.push(performance.now() - start);
      await sleep(PAUSE_MS);
    }
  };
  const post = (index) =>
    fetch(`${origin}/api/reports`, {
      method: 'POST', headers: { cookie: cookies[index % cookies.length], 'content-type': 'application/json' }, body: JSON.stringify(syntheticReport(index)),
    });
  await Promise.all([over, every(times.post, post), every(times.livez, () => fetch(`${origin}/livez`))]);
  const p95 = (list) => list.sort((a, b) => a - b)[Math.floor(list.length * 0.95)];
  return { post: p95(times.post), livez: p95(times.livez) };
}
