import { existsSync } from 'node:fs';
import { nothingRuns } from './nothing-runs.mjs';
import { run } from './run.mjs';
import { hashOf, isFresh, markFresh } from './stamp.mjs';

const SOURCES = [
  ...['app', 'components', 'lib', 'public', 'next.config.js', 'tsconfig.json'],
  ...['package.json', 'package-lock.json', 'prisma/schema.prisma'],
];

/** `next build` when anything that pages are made of has changed. */
export async function buildPages() {
  const folder = process.env.NEXT_DIST_DIR ?? '.next';
  const hash = hashOf(...SOURCES);
  if (isFresh(`${folder}/made-from`, hash) && existsSync(`${folder}/BUILD_ID`)) return;
  nothingRuns('the pages are built again');
  const environment = { NODE_ENV: 'production' };
  await run('Building the pages (about a minute)', process.execPath, ['node_modules/next/dist/bin/next', 'build'], environment);
  markFresh(`${folder}/made-from`, hash);
}
