// `npm run test:browser`: the built app in the Chromium of this machine. Nothing is downloaded. What follows `--` goes to Playwright.
import { existsSync } from 'node:fs';
import { clearScratchFolder, makeScratchFolder } from './checks/scratch-folder.mjs';
import { runChild } from './checks/run-child.mjs';

const USUAL_PLACES = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/snap/bin/chromium',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
];

const named = process.env.CHROMIUM;
const chromium = named ? [named].find(existsSync) : USUAL_PLACES.find(existsSync);
if (!chromium) {
  const missing = named ? `CHROMIUM names ${named}, which is not there.` : 'The browser tests need Chromium, and there is none here.';
  const lines = [
    missing,
    '  Debian, Ubuntu:  apt-get install -y --no-install-recommends chromium fonts-noto-core',
    '  macOS:           brew install --cask chromium',
    '  elsewhere:       set CHROMIUM to the path of Chromium or Chrome',
  ];
  process.stderr.write(`${lines.join('\n')}\n`);
  process.exit(1);
}

const scratch = makeScratchFolder();
const environment = { CHROMIUM: chromium, TMPDIR: scratch, NODE_ENV: 'test', NEXT_TELEMETRY_DISABLED: '1' };
const code = await runChild('node_modules/@playwright/test/cli.js', ['test', ...process.argv.slice(2)], environment);
clearScratchFolder(scratch);
process.exit(code);
