import { existsSync } from 'node:fs';
import { hashOf, isFresh, markFresh } from './stamp.mjs';

const OUT = '.build/judge.mjs';
const STAMP = '.build/judge-made-from';

/** Bundles the thread that judges the rows of an import, with its packages: it starts anew for each file, so it is one small script. */
export async function bundleJudge() {
  const hash = hashOf('lib', 'scripts/setup/bundle-judge.mjs', 'package-lock.json');
  if (isFresh(STAMP, hash) && existsSync(OUT)) return;
  const { build } = await import('esbuild');
  await build({
    entryPoints: ['lib/imports/judge.ts'],
    outfile: OUT,
    bundle: true,
    platform: 'node',
    format: 'esm',
    target: 'node20.19',
    minifySyntax: true,
    alias: { '@': process.cwd() },
    logLevel: 'silent',
  });
  markFresh(STAMP, hash);
}
