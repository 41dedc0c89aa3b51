import { existsSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { hashOf, isFresh, markFresh } from './stamp.mjs';

const ENTRY = 'components/islands/main.ts';
const OUT = '.build/islands';
const STAMP = `${OUT}/made-from`;
export const ISLANDS_MANIFEST = `${OUT}/manifest.json`;

/**
 * Bundles what runs in the browser on public pages (decision 009): one small entry, and a piece for each thing that is loaded on demand.
 * File names carry the hash of their bytes, so that they can be kept for ever; the manifest names the entry.
 */
export async function bundleIslands() {
  const hash = hashOf('components', 'lib', 'scripts/setup/bundle-islands.mjs', 'tsconfig.json', 'package-lock.json');
  if (!existsSync(ENTRY) || (isFresh(STAMP, hash) && existsSync(ISLANDS_MANIFEST))) return;
  const before = existsSync(OUT) ? readdirSync(OUT) : [];
  const { build } = await import('esbuild');
  const { metafile } = await build({
    entryPoints: [ENTRY],
    outdir: OUT,
    entryNames: '[name]-[hash]',
    chunkNames: '[name]-[hash]',
    bundle: true,
    splitting: true,
    format: 'esm',
    platform: 'browser',
    target: 'es2020',
    minify: true,
    jsx: 'automatic',
    define: { 'process.env.NODE_ENV': '"production"' },
    alias: { '@': process.cwd() },
    legalComments: 'none',
    metafile: true,
    logLevel: 'silent',
  });
  const made = Object.entries(metafile.outputs);
  const [entry] = made.find(([, { entryPoint }]) => entryPoint === ENTRY);
  const names = made.map(([file]) => path.basename(file));
  for (const old of before) if (old.endsWith('.js') && !names.includes(old)) rmSync(path.join(OUT, old));
  writeFileSync(ISLANDS_MANIFEST, JSON.stringify({ main: path.basename(entry) }));
  markFresh(STAMP, hash);
}
