import lighthouse from 'lighthouse';
import { launch } from 'chrome-launcher';
import { whole } from './whole.mjs';

const RUNS = 3;
const CHROMIUM = process.env.CHROMIUM ?? '/usr/bin/chromium';
const FLAGS = ['--headless=new', '--no-sandbox', '--disable-dev-shm-usage', '--disable-background-networking'];

/**
 * P6: Lighthouse's mobile run (simulated slow 4G, 4 x CPU), three times, the median of each number.
 *
 * @returns lcp and tbt in milliseconds, cls, and the scores for performance and accessibility from 0 to 100
 */
export async function firstVisit(url) {
  const runs = [];
  for (let run = 0; run < RUNS; run += 1) runs.push(await oneRun(url));
  const median = (name) => runs.map((run) => run[name]).sort((a, b) => a - b)[Math.floor(RUNS / 2)];
  return Object.fromEntries(Object.keys(runs[0]).map((name) => [name, median(name)]));
}

/** Rows of the table: what, how much, and what is wanted. */
export function visitRows({ lcp, tbt, cls }) {
  return [
    ['P6', 'LCP, first visit, slow 4G', `${whole(lcp)} ms`, '≤ 1,500 ms'],
    ['P6', 'TBT', `${whole(tbt)} ms`, '≤ 100 ms'],
    ['P6', 'CLS', cls.toFixed(3), '0'],
  ];
}

async function oneRun(url) {
  const chrome = await launch({ chromePath: CHROMIUM, chromeFlags: FLAGS });
  try {
    const { lhr } = await lighthouse(url, { port: chrome.port, output: 'json', logLevel: 'error', onlyCategories: ['performance', 'accessibility'] });
    const audit = (name) => lhr.audits[name].numericValue;
    return {
      lcp: audit('largest-contentful-paint'),
      tbt: audit('total-blocking-time'),
      cls: audit('cumulative-layout-shift'),
      performance: lhr.categories.performance.score * 100,
      accessibility: lhr.categories.accessibility.score * 100,
    };
  } finally {
    chrome.kill();
  }
}
