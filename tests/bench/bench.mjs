// `npm run bench`: how fast the public page is, against limits measured in the same minutes. Nothing here is a test.
import { mkdirSync, writeFileSync } from 'node:fs';
import { firstVisit } from './first-visit.mjs';
import { machine } from './machine.mjs';
import { pageRate } from './page-rate.mjs';
import { startServerUnderTest } from './server-under-test.mjs';

const server = await startServerUnderTest();
try {
  const rate = await pageRate(server.origin);
  const visit = await firstVisit(server.origin);
  const rows = [
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
  writeFileSync('.build/bench.json', `${JSON.stringify({ machine: machine(), rate, visit }, null, 2)}\n`);
} finally {
  await server.stop();
}
