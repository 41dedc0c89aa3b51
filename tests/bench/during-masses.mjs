import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { contributors } from './contributors.mjs';
import { databaseUrl } from './database-url.mjs';
import { download } from './download.mjs';
import { syntheticReport } from './synthetic-report.mjs';

const CLIENTS = 4;
/** A report of each client every so often: a busy day, and no load of its own. */
const EVERY_MS = 100;
const MEASURED_MS = 15_000;
const IMPORTED_ROWS = 50_000;

/**
 * P8: how long a report takes that somebody sends, quietly, and while the whole file of reports is downloaded and a file of 50,000 rows is
 * imported, both again and again.
 *
 * @returns `quiet` and `busy` with `p50` and `p95` in milliseconds and `count`; `ratio` of the p95; `downloads` and `imports` that ended meanwhile
 */
export async function duringMasses({ origin, data }) {
  const client = new pg.Client({ connectionString: databaseUrl(data) });
  await client.connect();
  try {
    const [importer, ...cookies] = await contributors(client, { data, count: CLIENTS + 1 });
    const submit = (cookie, index) => post(`${origin}/api/reports`, { cookie, 'content-type': 'application/json' }, JSON.stringify(syntheticReport(index)));
    const measure = () => latencies(cookies, submit);
    await measure();
    const quiet = await measure();
    let over = false;
    const again = async (work) => {
      let times = 0;
      for (; !over; times += 1) await work(times);
      return times;
    };
    const masses = Promise.all([
      again(() => download(`${origin}/data/reports.csv`)),
      again((time) => post(`${origin}/api/imports`, { cookie: importer, 'content-type': 'text/csv' }, table(time))),
    ]);
    const busy = await measure();
    over = true;
    const [downloads, imports] = await masses;
    return { quiet, busy, ratio: busy.p95 / quiet.p95, downloads, imports };
  } finally {
    await client.end();
  }
}

/** Rows of the table: what, how much, and what is wanted. */
export function massesRows({ quiet, busy, ratio, downloads, imports }) {
  const told = ({ p50, p95 }) => `p50 ${p50.toFixed(1)} ms, p95 ${p95.toFixed(1)} ms`;
  return [
    ['P8', 'POST of a report, quietly', told(quiet), ''],
    ['P8', `the same while ${downloads} downloads of reports.csv and ${imports} imports of 50,000 rows ran`, told(busy), ''],
    ['P8', 'ratio of the p95', ratio.toFixed(1), '≤ 3'],
  ];
}

/** Each client sends at its beat, however long the last one took: who waits for answers measures too few of the slow ones. */
async function latencies(cookies, submit) {
  const times = [];
  const underWay = [];
  const until = performance.now() + MEASURED_MS;
  for (let index = 0; performance.now() < until; index += 1) {
    const start = performance.now();
    underWay.push(submit(cookies[index % CLIENTS], index).then(() => times.push(performance.now() - start)));
    await sleep(EVERY_MS / CLIENTS);
  }
  await Promise.all(underWay);
  times.sort((a, b) => a - b);
  const at = (share) => times[Math.floor(share * times.length)];
  return { p50: at(0.5), p95: at(0.95), count: times.length };
}

async function post(url, headers, body) {
  const answer = await fetch(url, { method: 'POST', headers, body });
  const text = await answer.text();
  if (answer.status !== 201) throw new Error(`${url}: ${answer.status} ${text.slice(0, 300)}`);
}

/** A file for an import; another one for each number. */
function table(number) {
  const row = (index) => {
    const { observedOn, areaId, category, itemCode, severity, peopleAffected, sourceType, note } = syntheticReport(index);
    return [observedOn, areaId, category, itemCode, severity, peopleAffected ?? '', sourceType, `${note} in file ${number}`].join(',');
  };
  const head = 'observed_on,area_code,category,item_code,severity,people_affected,source_type,note';
  return [head, ...Array.from({ length: IMPORTED_ROWS }, (_, index) => row(index)), ''].join('\r\n');
}
