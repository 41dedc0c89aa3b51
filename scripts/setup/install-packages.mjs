import { rmSync } from 'node:fs';
import { nothingRuns } from './nothing-runs.mjs';
import { run } from './run.mjs';
import { hashOf, isFresh, markFresh } from './stamp.mjs';

const STAMP = 'node_modules/.shortfall-lock';

/** `npm ci` when the lock changed. No package's install script is needed, so none is run. */
export async function installPackages() {
  const hash = hashOf('package-lock.json');
  if (isFresh(STAMP, hash)) return;
  nothingRuns('the packages are installed again');
  rmSync(STAMP, { force: true });
  const quiet = ['--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'];
  await run('Installing packages (a minute or two the first time)', 'npm', ['ci', '--include=dev', ...quiet]);
  markFresh(STAMP, hash);
}
