import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';

const FOLDER = '.build/bench';

/** Keeps what was measured with so many reports stored, over what was measured of the same works before. */
export function keepResults(reports, { sampleSeconds, measured }) {
  const file = path.join(FOLDER, `${reports}.json`);
  const before = existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : { reports, sampleSeconds: null, works: {} };
  const works = { ...before.works, ...Object.fromEntries(measured.map((one) => [one.id, one])) };
  mkdirSync(FOLDER, { recursive: true });
  writeFileSync(file, `${JSON.stringify({ reports, sampleSeconds: sampleSeconds ?? before.sampleSeconds, works }, null, 2)}\n`);
}

/** All that was measured, fewest reports first. */
export function keptResults() {
  return readdirSync(FOLDER)
    .filter((name) => name.endsWith('.json'))
    .map((name) => JSON.parse(readFileSync(path.join(FOLDER, name), 'utf8')))
    .sort((a, b) => a.reports - b.reports);
}
