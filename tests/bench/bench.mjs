// `npm run bench`: how fast the public page and an import are, against limits measured in the same minutes. Nothing here is a test.
import { mkdirSync, writeFileSync } from 'node:fs';
import { firstVisit } from './first-visit.mjs';
import { importRate } from './import-rate.mjs';
import { machine } from './machine.mjs';
import { pageRate } from './page-rate.mjs';
import { startServerUnderTest } from './server-under-test.mjs';

const server = await startServerUnderTest();
try {
  const rate = await pageRate(server.origin);
  const visit = await firstVisit(server.origin);
  const imports = await importRate(server);
  const rows = [
    ['P3', 'import of 50,000 rows, rows/s', `${Math.round(imports.rate)} (COPY: ${Math.round(imports.limit)})`, '≥ 10,000 rows/s'],
    ['P3', 'CPU of server and database', `${Math.round(imports.cpu)} ms`, ''],
    ['P3', 'memory above idle', `${Math.round(imports.memory)} MiB; a file of 30 MiB: ${Math.round(imports.largeMemory)} MiB`, '≤ 64 MiB'],
    ['P3', 'check of the same, rows/s', `${Math.round(imports.checkRate)}`, ''],
    ['P6', 'LCP, first visit, slow 4G', `${Math.round(visit.lcp)} ms`, '≤ 1,500 ms'],
    ['P6', 'TBT', `${Math.round(visit.tbt)} ms`, '≤ 100 ms'],
    ['P6', 'CLS', visit.cls.toFixed(3), '0'],
    ['P7', 'requests/s of /, 64 clients', `${Math.round(rate.ours.rate)} (bare: ${Math.round(rate.bare.rate)})`, '≥ 50 % of bare'],
    ['P7', 'ratio', `${Math.round(rate.ratio * 100)} %`, '≥ 50 %'],
    ['P7', 'p97.5', `${rate.ours.p95} ms`, '≤ 100 ms'],
  ];
  process.stdout.write(`${machine()}\n`);
  for (const row of rows) process.stdout.write(`${row.join(' | ')}\n`);
  mkdirSync('.build', { recursive: true });
  writeFileSync('.build/bench.json', `${JSON.stringify({ machine: machine(), rate, visit, imports }, null, 2)}\n`);
} finally {
  await server.stop();
}
