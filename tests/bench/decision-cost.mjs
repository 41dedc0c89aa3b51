import { spawn } from 'node:child_process';
import { readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import pg from 'pg';
import { databaseUrl } from './database-url.mjs';
import { cpuTime, memoryAbove } from './processes.mjs';
import { signIn } from './sign-in.mjs';

/** Reports that are decided on one by one; those before the first are not counted, while plans and caches become warm. */
const WARM = 20;
const EACH = 100;
const STATEMENTS_OF = 5;
const BULK = 1_000;
const REBUILT_UP_TO = 2_000_000;
/** Of a small sample not even the busiest area and item has enough to be measured. */
const LEAST = 30;

/**
 * P11: what one decision costs with the reports of the given sample: each report is verified, corrected and reopened over HTTP, once for reports
 * from anywhere and once for those of the area and item that have the most; 1,000 reports verified in one request; and a rebuild of everything
 * public beside the server.
 *
 * @returns of each kind of decision `latency` (median, ms), `cpu` (server and database, ms) and `statements`; of the bulk `seconds` and `cpu` (ms);
 * of the rebuild `seconds` and `memory` (MiB); `busiest` is null where it has too few reports, `rebuild` where there are too many to wait
 * for: it takes two minutes for each million
 */
export async function decisionCost({ origin, pid, data }) {
  const client = new pg.Client({ connectionString: databaseUrl(data) });
  await client.connect();
  try {
    const { rows: [{ backend }] } = await client.query('SELECT pg_backend_pid() AS backend');
    const postmaster = Number(/\) \S (\d+)/.exec(readFileSync(`/proc/${backend}/stat`, 'utf8'))[1]);
    const desk = { client, data, cpu: () => cpuTime(pid, postmaster), decide: decider(origin, await signIn({ origin, data }, 'verifier')) };
    const { rows: [{ reports }] } = await client.query('SELECT count(*)::int AS reports FROM report');
    const anywhere = await decisions(desk, await waiting(client, WARM + EACH + STATEMENTS_OF));
    const busiest = await decisions(desk, await waiting(client, WARM + EACH + STATEMENTS_OF, await busiestKey(client)));
    const bulk = await bulkVerify(desk, await waiting(client, Math.min(BULK, Math.floor(reports / 100))));
    const rebuild = reports <= REBUILT_UP_TO ? await rebuilding(data) : null;
    return { reports, anywhere, busiest, bulk, rebuild };
  } finally {
    await client.end();
  }
}

/** The rows of the table. */
export function decisionRows({ anywhere, busiest, bulk, rebuild }) {
  const said = ({ cpu, latency, statements }) => `${cpu.toFixed(1)} ms CPU, ${latency.toFixed(1)} ms, ${statements} statements`;
  const target = 'at most log n';
  return [
    ...Object.entries(anywhere).map(([kind, cost]) => ['P11', `one decision: ${kind}`, said(cost), target]),
    ...Object.entries(busiest ?? {}).map(([kind, cost]) => ['P11', `the same in the busiest area and item: ${kind}`, said(cost), target]),
    ['P11', `verify ${bulk.reports} reports at once`, `${bulk.seconds.toFixed(2)} s, ${(bulk.cpu / bulk.reports).toFixed(2)} ms CPU each`, ''],
    ...(rebuild ? [['P11', 'rebuild of all that is public', `${rebuild.seconds.toFixed(1)} s, ${rebuild.memory.toFixed(0)} MiB`, '']] : []),
  ];
}

/** What may change with the reports stored. */
export function decisionCurve({ anywhere, busiest, rebuild }) {
  return {
    'P11 verify one report, ms CPU': anywhere.verify.cpu,
    'P11 correct one report, ms CPU': anywhere.correct.cpu,
    ...(busiest ? { 'P11 verify one of the busiest area and item, ms CPU': busiest.verify.cpu } : {}),
    ...(rebuild ? { 'P11 rebuild, s': rebuild.seconds } : {}),
  };
}

async function decisions({ client, data, cpu, decide }, reports) {
  if (reports.length < LEAST) return null;
  const kinds = {
    verify: (report) => decide(report, { decision: 'verify', certainty: 'PROBABLE', reason: 'measured' }),
    correct: (report) => decide(report, { decision: 'correct', reason: 'measured', content: { ...report.content, severity: (report.content.severity % 5) + 1 } }),
    reopen: (report) => decide(report, { decision: 'reopen', reason: 'measured' }),
  };
  const measured = {};
  const warm = reports.slice(0, Math.min(WARM, Math.floor(reports.length / 5)));
  const told = reports.slice(-STATEMENTS_OF);
  const counted = reports.slice(warm.length, -STATEMENTS_OF);
  for (const [kind, act] of Object.entries(kinds)) {
    for (const report of warm) await act(report);
    const times = [];
    const before = cpu();
    for (const report of counted) {
      const start = performance.now();
      await act(report);
      times.push(performance.now() - start);
    }
    const spent = (cpu() - before) / counted.length;
    const statements = await statementsIn(client, data, async () => {
      for (const report of told) await act(report);
    });
    measured[kind] = { latency: median(times), cpu: spent, statements: Math.round(statements / told.length) };
  }
  return measured;
}

/** Statements that the database was sent meanwhile, by its own log; others' are among them. */
async function statementsIn(client, data, work) {
  const log = path.join(data, 'postgres', 'log');
  await client.query("ALTER SYSTEM SET log_statement = 'all'");
  await client.query('SELECT pg_reload_conf(), pg_sleep(0.3)');
  const start = statSync(log).size;
  await work();
  await client.query('ALTER SYSTEM RESET log_statement');
  await client.query('SELECT pg_reload_conf()');
  const lines = readFileSync(log).subarray(start).toString().match(/LOG: {2}(?:execute [^:]*|statement):/g) ?? [];
  // The last two are those above.
  return lines.length - 2;
}

async function bulkVerify({ cpu, decide }, reports) {
  const before = cpu();
  const start = performance.now();
  const { results } = await decide.many(reports);
  const seconds = (performance.now() - start) / 1000;
  const refused = results.find(({ status }) => status !== 200);
  if (refused) throw new Error(JSON.stringify(refused));
  return { reports: reports.length, seconds, cpu: cpu() - before };
}

async function rebuilding(data) {
  const env = { ...process.env, SHORTFALL_DATA: data };
  delete env.DATABASE_URL;
  const start = performance.now();
  const child = spawn(process.execPath, ['.build/rebuild.mjs'], { env, stdio: ['ignore', 'ignore', 'inherit'] });
  const ended = new Promise((resolve) => child.once('exit', resolve));
  const { result, above } = await memoryAbove(child.pid, () => ended, 0).catch(async () => ({ result: await ended, above: NaN }));
  if (result !== 0) throw new Error(`The rebuild ended with ${result}.`);
  return { seconds: (performance.now() - start) / 1000, memory: above };
}

/** Reports that wait for a verifier, of one key or spread over all, with what they say. */
async function waiting(client, count, key = null) {
  const { rows } = await client.query(
    `SELECT id, revision, area_id AS "areaId", category, item_code AS "itemCode", severity, people_affected AS "peopleAffected",
       observed_on::text AS "observedOn", source_type AS "sourceType", note
     FROM report WHERE status = 'SUBMITTED' AND source_type <> 'PUBLISHED' AND NOT unlikely
       AND ($2::text IS NULL OR (area_id, category::text) = ($2, $3) AND item_code IS NOT DISTINCT FROM $4)
     ORDER BY md5(id::text) LIMIT $1`,
    [count, ...(key ?? [null, null, null])],
  );
  if (rows.length === 0) throw new Error('The sample has no report that waits.');
  return rows.map(({ id, revision, ...content }) => ({ id, revision, content: { ...content, noteConfirmed: true, oldDayConfirmed: true } }));
}

/** The place, category and item with the most public reports. */
async function busiestKey(client) {
  const { rows: [{ area_id: area, category, item_code: item }] } = await client.query(
    `SELECT area_id, category, item_code FROM report WHERE published_at IS NOT NULL GROUP BY 1, 2, 3 ORDER BY count(*) DESC LIMIT 1`,
  );
  return [area, category, item];
}

function decider(origin, cookie) {
  const send = async (address, body) => {
    const headers = { cookie, 'content-type': 'application/json', origin };
    const response = await fetch(`${origin}${address}`, { method: 'POST', headers, body: JSON.stringify(body) });
    const answer = await response.json();
    if (!response.ok) throw new Error(`${response.status}: ${JSON.stringify(answer).slice(0, 300)}`);
    return answer;
  };
  const decide = async (report, decision) => {
    const { revision } = await send(`/api/reports/${report.id}/review`, { revision: report.revision, ...decision });
    report.revision = revision;
  };
  const many = (reports) =>
    send('/api/reviews', { decision: 'verify', certainty: 'POSSIBLE', reason: 'measured', reports: reports.map(({ id, revision }) => ({ id, revision })) });
  return Object.assign(decide, { many });
}

function median(numbers) {
  return [...numbers].sort((a, b) => a - b)[Math.floor(numbers.length / 2)];
}
