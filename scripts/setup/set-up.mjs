import { mkdirSync } from 'node:fs';
import { buildPages } from './build-pages.mjs';
import { bundleIslands } from './bundle-islands.mjs';
import { bundleJudge } from './bundle-judge.mjs';
import { bundleWorker } from './bundle-worker.mjs';
import { bundle } from './bundle.mjs';
import { generateClient } from './generate-client.mjs';
import { installPackages } from './install-packages.mjs';
import { onlyOneSetup } from './only-one-setup.mjs';
import { endWithParent } from './run.mjs';

const tools = [installPackages, generateClient, bundle, bundleIslands, bundleWorker, bundleJudge];
const MODES = { tools, dev: tools, serve: [...tools, buildPages], test: [...tools, buildPages] };

/** Does the steps of one mode in order, skipping those that are fresh. Throws with one line that says what is wrong. */
export async function setUp(mode) {
  const steps = MODES[mode];
  if (!steps) throw new Error(`unknown mode '${mode ?? ''}': one of ${Object.keys(MODES).join(', ')}`);
  mkdirSync('.build', { recursive: true });
  endWithParent();
  const release = await onlyOneSetup();
  try {
    for (const step of steps) await step();
  } finally {
    release();
  }
}
