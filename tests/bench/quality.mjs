// `npm run quality`: measures the public pages and writes docs/quality.md.
import { writeFileSync } from 'node:fs';
import { axeCount } from './axe-count.mjs';
import { firstVisit } from './first-visit.mjs';
import { machine } from './machine.mjs';
import { pageBytes } from './page-bytes.mjs';
import { pageRate } from './page-rate.mjs';
import { startServerUnderTest } from './server-under-test.mjs';

const PAGES = ['/', '/charts/severity', '/charts/map', '/areas', '/areas/stepanakert', '/items', '/record', '/changes', '/method', '/data', '/about', '/when-not-to-use', '/tell-us', '/sign-in'];
const LANGUAGES = ['', '/hy', '/ru'];
/** Lighthouse takes half a minute a page: the ones that most readers land on. */
const VISITED = ['/', '/hy', '/ru', '/charts/severity', '/record', '/method'];

const localised = (prefix, page) => (page === '/' && prefix ? prefix : prefix + page);
const kilobytes = (bytes) => (bytes / 1000).toFixed(1);
const server = await startServerUnderTest();
try {
  const addresses = PAGES.flatMap((page) => LANGUAGES.map((prefix) => localised(prefix, page)));
  const axe = await axeCount(server.origin, addresses);
  const rows = [];
  for (const address of addresses) {
    const { html, styles, scripts } = await pageBytes(server.origin, address);
    rows.push([address, kilobytes(html), kilobytes(styles), kilobytes(html + styles), kilobytes(html + styles + scripts), axe.get(address)]);
  }
  const visits = [];
  for (const address of VISITED) {
    const { lcp, tbt, cls, performance, accessibility } = await firstVisit(server.origin + address);
    visits.push([address, Math.round(lcp), Math.round(tbt), cls.toFixed(3), Math.round(performance), Math.round(accessibility)]);
  }
  const { ours, bare, ratio } = await pageRate(server.origin);
  const text = `# Quality of the public pages, measured

Written by \`npm run quality\`. ${machine()}. The documented record of the first profile.

## Bytes of a first visit (kB of gzip) and what axe finds

Before script: HTML with its drawn charts, and style sheets. With script: and what the page loads by itself; interactive charts come only when
asked for. Limits: 60 kB before script, 150 kB of script. axe: wcag2a, wcag2aa, wcag21aa, wcag22aa at 360 px light and 1280 px dark.

${table(['page', 'HTML', 'styles', 'before script', 'with script', 'axe'], rows)}

## Lighthouse, mobile (simulated slow 4G, 4 × CPU), median of three

Limits: LCP 1,500 ms, TBT 100 ms, CLS 0, accessibility 100.

${table(['page', 'LCP ms', 'TBT ms', 'CLS', 'performance', 'accessibility'], visits)}

## Requests per second of \`/\`, 64 clients

${table(['', 'requests/s', 'p97.5 ms'], [['Shortfall', Math.round(ours.rate), ours.p95], ['the same bytes from bare node:http', Math.round(bare.rate), bare.p95]])}

Ratio ${Math.round(ratio * 100)} %; limit 50 %.
`;
  writeFileSync('docs/quality.md', text);
  process.stdout.write(text);
} finally {
  await server.stop();
}

function table(head, rows) {
  const line = (cells) => `| ${cells.join(' | ')} |`;
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n');
}
