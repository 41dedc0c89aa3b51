// `npm run bench`: what is measured and how stands in works.mjs; the words of the command in read-bench-command.mjs. Nothing here is a test.
import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { machine } from './machine.mjs';
import { performanceDoc } from './performance-doc.mjs';
import { readBenchCommand } from './read-bench-command.mjs';
import { keepResults, keptResults } from './results.mjs';
import { startServerUnderTest } from './server-under-test.mjs';
import { WORKS } from './works.mjs';

const DOC = 'docs/performance.md';
const tell = (line) => void process.stdout.write(`${line}\n`);

/** Measures one work after the other on a server of its own, and stops it whatever comes. */
async function onServer(start, works) {
  if (works.length === 0) return [];
  const server = await start();
  const measured = [];
  try {
    for (const work of works) measured.push(await measureOne(work, server));
    return measured;
  } finally {
    await server?.stop();
  }
}

/** A work that fails is told and leaves the others alone: an hour of measuring is not thrown away for one of them. */
async function measureOne(work, server) {
  tell(`${work.id} …`);
  try {
    const result = await work.measure(server);
    const rows = work.rows(result);
    for (const row of rows) tell(row.join(' | '));
    return { id: work.id, machine: machine(), rows, curve: work.curve?.(result) ?? null, result };
  } catch (error) {
    process.exitCode = 1;
    tell(`${work.id} failed: ${error.stack}`);
    return null;
  }
}

const { sizes, data, only, growth } = readBenchCommand(process.argv.slice(2));
for (const reports of sizes) {
  const works = WORKS.filter(({ id, curve }) => (only === null || only.includes(id)) && (!growth || curve));
  const on = (place) => works.filter((work) => work.on === place);
  let sampleSeconds = null;
  const sample = (folder) => {
    tell(`Making a sample of ${reports} reports.`);
    const start = performance.now();
    execFileSync(process.execPath, ['.build/sample.mjs', '--reports', String(reports), '--data', folder], { stdio: ['ignore', 'ignore', 'inherit'] });
    sampleSeconds = (performance.now() - start) / 1000;
  };
  const measured = [
    ...(await onServer(() => (data ? startServerUnderTest({ data }) : startServerUnderTest({ fill: sample })), on('sample'))),
    ...(await onServer(() => startServerUnderTest(), on('record'))),
    ...(await onServer(async () => null, on('own'))),
  ];
  keepResults(reports, { sampleSeconds, measured: measured.filter(Boolean) });
}
writeFileSync(DOC, performanceDoc(keptResults()));
tell(`Written: ${DOC}`);
