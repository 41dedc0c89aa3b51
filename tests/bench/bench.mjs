// `npm run bench [-- --reports NUMBER]`: how fast the public page, an import and an export are, against limits measured in the same minutes. Nothing here is a test.
import { execFileSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { exportRate } from './export-rate.mjs';
import { firstVisit } from './first-visit.mjs';
import { importRate } from './import-rate.mjs';
import { machine } from './machine.mjs';
import { pageRate } from './page-rate.mjs';
import { performanceDoc } from './performance-doc.mjs';
import { startServerUnderTest } from './server-under-test.mjs';

const { reports } = parseArgs({ options: { reports: { type: 'string', default: '100000' } } }).values;
const tell = (line) => void process.stdout.write(`${line}\n`);

/** Measures on a server of its own, and stops it whatever comes. */
async function onServer(fill, measure) {
  const server = await startServerUnderTest(fill);
  try {
    return await measure(server);
  } finally {
    await server.stop();
  }
}

tell(`Making a sample of ${reports} reports.`);
let sampleSeconds = 0;
const sample = (data) => {
  const start = performance.now();
  execFileSync(process.execPath, ['.build/sample.mjs', '--reports', reports, '--data', data], { stdio: ['ignore', 'ignore', 'inherit'] });
  sampleSeconds = (performance.now() - start) / 1000;
};
const exports = await onServer(sample, exportRate);
const { rate, visit, imports } = await onServer(undefined, async (server) => ({
  rate: await pageRate(server.origin),
  visit: await firstVisit(server.origin),
  imports: await importRate(server),
}));

const whole = (number) => Math.round(number).toLocaleString('en');
const { ours, bare, psql } = exports;
const rows = [
  ['P3', 'import of 50,000 rows, rows/s', `${whole(imports.rate)} (COPY: ${whole(imports.limit)})`, '≥ 10,000 rows/s'],
  ['P3', 'CPU of server and database', `${whole(imports.cpu)} ms`, ''],
  ['P3', 'memory above idle', `${whole(imports.memory)} MiB; a file of 30 MiB: ${whole(imports.largeMemory)} MiB`, '≤ 64 MiB'],
  ['P3', 'check of the same, rows/s', whole(imports.checkRate), ''],
  ['P5', `reports.csv, ${whole(exports.rows)} rows, rows/s`, `${whole(ours.rate)} (COPY through node:http: ${whole(bare.rate)}; psql: ${psql ? whole(psql.rate) : 'not here'})`, '≥ 50 % of COPY'],
  ['P5', 'ratio', `${whole(exports.ratio * 100)} %`, '≥ 50 %'],
  ['P5', 'first byte, first row', `${whole(ours.firstByte)} ms, ${whole(ours.firstRow)} ms (COPY: ${whole(bare.firstByte)} ms)`, '≤ 100 ms'],
  ['P5', 'memory above idle', `${whole(ours.memory)} MiB (COPY: ${whole(bare.memory)} MiB)`, '≤ 32 MiB'],
  ['P5', 'CPU of server and database', `${whole(ours.cpu)} ms (COPY: ${whole(bare.cpu)} ms)`, ''],
  ['P5', 'If-None-Match, 8 clients, answers 304/s', whole(exports.notModified), ''],
  ['P5', 'reports.json in pages of 1,000, rows/s', whole(exports.walk), ''],
  ['P6', 'LCP, first visit, slow 4G', `${whole(visit.lcp)} ms`, '≤ 1,500 ms'],
  ['P6', 'TBT', `${whole(visit.tbt)} ms`, '≤ 100 ms'],
  ['P6', 'CLS', visit.cls.toFixed(3), '0'],
  ['P7', 'requests/s of /, 64 clients', `${whole(rate.ours.rate)} (bare: ${whole(rate.bare.rate)})`, '≥ 50 % of bare'],
  ['P7', 'ratio', `${whole(rate.ratio * 100)} %`, '≥ 50 %'],
  ['P7', 'p97.5', `${rate.ours.p95} ms`, '≤ 100 ms'],
];
tell(machine());
for (const row of rows) tell(row.join(' | '));
const text = performanceDoc({ rows, machine: machine(), reports: Number(reports), sampleSeconds });
mkdirSync('.build', { recursive: true });
writeFileSync('.build/bench.json', `${JSON.stringify({ machine: machine(), reports: Number(reports), sampleSeconds, rate, visit, imports, exports }, null, 2)}\n`);
writeFileSync('docs/performance.md', text);
