// `npm run bench`: what is measured and how stands in works.mjs; the words of the command in read-bench-command.mjs. Nothing here is a test.
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { machine } from './machine.mjs';
import { performanceDoc } from './performance-doc.mjs';
import { readBenchCommand } from './read-bench-command.mjs';
import { keepResults, keptResults } from './results.mjs';
import { startServerUnderTest } from './server-under-test.mjs';
import { WORKS } from './works.mjs';

const DOC = 'docs/performance.md';
const tell = (line) => void process.stdout.write(`${line}\n`);

/**
 * Measures each work on a server of its own: none starts with the memory that another one left, and up to a million reports none is there for so
 * long that a snapshot is made beside it.
 */
async function onServers(start, works, keep) {
  for (const work of works) {
    const server = await start();
    try {
      await measureOne(work, server, keep);
    } finally {
      await server?.stop();
    }
  }
}

/** A work that fails is told and leaves the others alone: an hour of measuring is not thrown away for one of them. */
async function measureOne(work, server, keep) {
  tell(`${work.id} …`);
  try {
    const result = await work.measure(server);
    const rows = work.rows(result);
    for (const row of rows) tell(row.join(' | '));
    keep({ id: work.id, machine: machine(), rows, curve: work.curve?.(result) ?? null, result });
  } catch (error) {
    process.exitCode = 1;
    tell(`${work.id} failed: ${error.stack}`);
  }
}

const { sizes, data, only, growth } = readBenchCommand(process.argv.slice(2));
for (const reports of sizes) {
  const works = WORKS.filter(({ id, curve }) => (only === null || only.includes(id)) && (!growth || curve));
  const on = (place) => works.filter((work) => work.on === place);
  let sampleSeconds = null;
  // Each as soon as it is there: an hour of measuring is not lost with whatever ends it.
  const keep = (one) => keepResults(reports, { sampleSeconds, measured: [one] });
  const folder = data ?? mkdtempSync(path.join(os.tmpdir(), 'shortfall-bench-'));
  try {
    if (!data && on('sample').length > 0) sampleSeconds = makeSample(reports, folder);
    await onServers(() => startServerUnderTest({ data: folder }), on('sample'), keep);
  } finally {
    if (!data) rmSync(folder, { recursive: true, force: true });
  }
  await onServers(() => startServerUnderTest(), on('record'), keep);
  await onServers(async () => null, on('own'), keep);
}
writeFileSync(DOC, performanceDoc(keptResults()));
tell(`Written: ${DOC}`);

/** Gives the seconds that it took. */
function makeSample(reports, folder) {
  tell(`Making a sample of ${reports} reports.`);
  const start = performance.now();
  execFileSync(process.execPath, ['.build/sample.mjs', '--reports', String(reports), '--data', folder], { stdio: ['ignore', 'ignore', 'inherit'] });
  return (performance.now() - start) / 1000;
}
