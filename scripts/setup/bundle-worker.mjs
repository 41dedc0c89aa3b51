import { existsSync, mkdirSync } from 'node:fs';
import { hashOf, isFresh, markFresh } from './stamp.mjs';

const OUT = '.build/worker';
const STAMP = `${OUT}/made-from`;
const ENTRIES = ['worker', 'worker-off'];

/** Bundles the service worker and what is served in its place while it is switched off, each into one classic script. */
export async function bundleWorker() {
  const hash = hashOf('components/worker', 'lib/i18n', 'scripts/setup/bundle-worker.mjs', 'package-lock.json');
  if (isFresh(STAMP, hash) && ENTRIES.every((name) => existsSync(`${OUT}/${name}.js`))) return;
  mkdirSync(OUT, { recursive: true });
  const { build } = await import('esbuild');
  await build({
    entryPoints: ENTRIES.map((name) => `components/worker/${name}.ts`),
    outdir: OUT,
    bundle: true,
    format: 'iife',
    platform: 'browser',
    target: 'es2020',
    minify: true,
    alias: { '@': process.cwd() },
    charset: 'utf8',
    logLevel: 'silent',
  });
  markFresh(STAMP, hash);
}
