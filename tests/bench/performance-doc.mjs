import { whole } from './whole.mjs';
import { WORKS } from './works.mjs';

const line = (cells) => `| ${cells.join(' | ')} |`;
const table = (head, rows) => [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n');

/**
 * docs/performance.md from what was measured.
 *
 * @param results one for each number of reports stored, fewest first, as results.mjs keeps them
 */
export function performanceDoc(results) {
  const reports = (result) => `${whole(result.reports)} reports`;
  const samples = results.filter(({ sampleSeconds }) => sampleSeconds !== null);
  return `# Speed, measured

Written by \`npm run bench\`. Wall time depends on the machine, so each rate stands beside a limit that was measured in the same minutes on the same
machine, in turn (ours, limit, ours, limit), as medians. CPU is that of the server and the database together, from /proc. Memory is what the server's
process holds above what it held at rest.

${results.map((result) => `## With ${reports(result)} stored\n\n${machinesOf(result).join('; ')}.\n\n${measuredTable(result)}`).join('\n\n')}

## Growth

What may change with the number of reports. Everything else is the same at any size.

${growthTable(results)}

What bends, and why: [performance-missed.md](performance-missed.md#what-grows). Samples were made in ${samples.map((result) => `${whole(result.sampleSeconds)} s (${reports(result)})`).join(', ')}.

${NOTES}`;
}

function machinesOf({ works }) {
  return [...new Set(Object.values(works).map(({ machine }) => machine))];
}

function measuredTable({ works }) {
  const rows = WORKS.flatMap(({ id }) => works[id]?.rows ?? []).sort(([one], [other]) => byNumber(one, other));
  return table(['', 'work', 'measured', 'target'], rows);
}

function growthTable(results) {
  const names = [...new Set(results.flatMap(({ works }) => Object.values(works).flatMap(({ curve }) => Object.keys(curve ?? {}))))].sort(byNumber);
  const value = ({ works }, name) => Object.values(works).map(({ curve }) => curve?.[name]).find((found) => found !== undefined);
  const shown = (number) => (number === undefined ? '' : number < 100 ? String(Math.round(number * 10) / 10) : whole(number));
  return table(['', ...results.map((result) => whole(result.reports))], names.map((name) => [name, ...results.map((result) => shown(value(result, name)))]));
}

function byNumber(a, b) {
  return a.localeCompare(b, 'en', { numeric: true });
}

const NOTES = `What is missed, and why: [performance-missed.md](performance-missed.md). What the database is asked: [statements.md](statements.md).

## To repeat it

- \`npm run bench\`: everything, with a sample of 100,000 reports; \`-- --reports 1000000\` takes a larger one.
- \`npm run bench -- --growth\`: what may change, with 10,000, 100,000 and 1,000,000 reports.
- \`npm run bench -- --reports 10000000 --data FOLDER\`: with a sample made before (\`npm run sample\`); it gains what is stored while measuring.
- \`npm run bench -- --only P5\`: one of them. Numbers lie in \`.build/bench/\`, one file for each size; this page is written from all of them.

P6 needs Chromium; psql is measured where it is installed. Nothing else should run meanwhile.
\`npm run sample -- --reports 1000000 --data FOLDER\` makes a sample to look at: synthetic reports, marked SAMPLE on every page, only ever in a
database of their own. The same profile, number and \`--seed\` make the same reports. \`SHORTFALL_DATA=FOLDER npm start\` serves it.
`;
