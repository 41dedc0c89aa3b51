import { parseArgs } from 'node:util';

const GROWTH = [10_000, 100_000, 1_000_000];

/**
 * The words after `npm run bench --`:
 *
 * - `--reports NUMBER`: the size of the sample that is made for it, 100,000 without it
 * - `--growth`: only what may change with the reports stored, with 10,000, 100,000 and 1,000,000 of them
 * - `--data FOLDER`: a sample made before, of `--reports` reports; it gains what is stored while measuring
 * - `--only P1,P5`: only these
 */
export function readBenchCommand(words) {
  const text = { type: 'string' };
  const { reports, data = null, only, growth } = parseArgs({
    args: words,
    options: { reports: text, data: text, only: text, growth: { type: 'boolean', default: false } },
  }).values;
  const wanted = reports?.split(',').map(Number);
  return { sizes: wanted ?? (growth ? GROWTH : [100_000]), data, only: only?.split(',') ?? null, growth };
}
