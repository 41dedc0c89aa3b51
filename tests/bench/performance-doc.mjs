/** docs/performance.md from one run of the bench. */
export function performanceDoc({ rows, machine, reports, sampleSeconds }) {
  const number = (value) => Math.round(value).toLocaleString('en');
  const line = (cells) => `| ${cells.join(' | ')} |`;
  return `# Speed, measured

Written by \`npm run bench -- --reports ${reports}\`. ${machine}.

Wall time depends on the machine, so each number stands beside a limit that was measured in the same minutes on the same machine, in turn (ours,
limit, ours, limit), as medians. CPU is that of the server and the database together, from /proc.

${[line(['', 'work', 'measured', 'target']), line(['---', '---', '---', '---']), ...rows.map(line)].join('\n')}

P3: an import of a CSV with checks row by row, next to COPY of the same bytes into a table without keys. P5: \`/data/reports.csv\` on a sample of
${number(reports)} reports, which was made in ${number(sampleSeconds)} s, next to the very COPY that the server has the database do, through a bare node:http server and
through psql. P6: Lighthouse's mobile run (simulated slow 4G, 4 × CPU). P7: the dashboard next to the same bytes from a bare node:http server.

## To repeat it

\`npm run bench\` takes a sample of 100,000 reports, \`npm run bench -- --reports 1000000\` a larger one; both need Chromium. psql is measured where
it is installed. The numbers also stand in \`.build/bench.json\`. Nothing else should run meanwhile.

\`npm run sample -- --reports 1000000 --data FOLDER\` makes such a sample to look at: synthetic reports, marked SAMPLE on every page, only ever in
a database of their own. The same profile, number and \`--seed\` make the same reports. \`SHORTFALL_DATA=FOLDER npm start\` serves it.

## What makes the export fast

- The database writes the rows as CSV (COPY) and reads them in their order from an index: nothing is sorted, so the first row leaves at once. Names
  of areas and items are looked up in two small lists row by row; joined to them, a million rows would be sorted first.
- Node only gives each row its line end, finding line feeds and quotation marks with the processor's own search, and hands pieces of 64 KiB on at
  the pace of the reader: memory does not grow with the file.
`;
}
