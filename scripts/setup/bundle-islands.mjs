import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { shellFiles } from './shell-files.mjs';
import { hashOf, isFresh, markFresh } from './stamp.mjs';

const ENTRY = 'components/islands/main.ts';
const CHART = 'components/islands/chart/mount-chart.tsx';
/** What never runs on a contributor's phone, so that the phone does not keep it. */
const NOT_FOR_PHONES = [CHART, 'components/islands/page-cache.ts'];
const OUT = '.build/islands';
const STAMP = `${OUT}/made-from`;
export const ISLANDS_MANIFEST = `${OUT}/manifest.json`;

/**
 * Bundles what runs in the browser on public pages (decision 009): one small entry, and a piece for each thing that is loaded on demand.
 * File names carry the hash of their bytes, so that they can be kept for ever. The manifest names the entry, the files of this build and
 * those that a phone keeps. The files of the build before stay: a page that is still open may ask for them.
 */
export async function bundleIslands() {
  const hash = hashOf('components', 'lib', 'scripts/setup', 'tsconfig.json', 'package-lock.json');
  if (!existsSync(ENTRY) || (isFresh(STAMP, hash) && existsSync(ISLANDS_MANIFEST))) return;
  const before = existsSync(ISLANDS_MANIFEST) ? JSON.parse(readFileSync(ISLANDS_MANIFEST, 'utf8')) : {};
  const { build } = await import('esbuild');
  // Built twice: the page says how much the interactive chart fetches, and only the built files know.
  const draft = await build({ ...optionsWith(0), write: false });
  const { metafile } = await build(optionsWith(fetchedFor(CHART, draft)));
  const made = Object.entries(metafile.outputs);
  const [entry] = made.find(([, { entryPoint }]) => entryPoint === ENTRY);
  const files = made.map(([file]) => path.basename(file));
  // The same sources bundled anew have no build before them.
  const previous = String(before.files) === String(files) ? before.previous : before.files;
  const standing = new Set([...files, ...(previous ?? [])]);
  for (const old of readdirSync(OUT)) if (old.endsWith('.js') && !standing.has(old)) rmSync(path.join(OUT, old));
  const shell = shellFiles(metafile, { entry: ENTRY, without: NOT_FOR_PHONES });
  writeFileSync(ISLANDS_MANIFEST, JSON.stringify({ main: path.basename(entry), files, previous, shell }));
  markFresh(STAMP, hash);
}

function optionsWith(chartKilobytes) {
  return {
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
    define: { 'process.env.NODE_ENV': '"production"', 'process.env.SHORTFALL_CHART_KB': `"${chartKilobytes}"` },
    alias: { '@': process.cwd() },
    charset: 'utf8',
    legalComments: 'none',
    metafile: true,
    logLevel: 'silent',
  };
}

/** Size in kB, gzip, of the file made from `source` and of all that it imports. */
function fetchedFor(source, { metafile, outputFiles }) {
  const { outputs } = metafile;
  const needed = new Set();
  const need = (file) => {
    if (needed.has(file)) return;
    needed.add(file);
    for (const { path: next, kind } of outputs[file].imports) if (kind === 'import-statement') need(next);
  };
  need(Object.keys(outputs).find((file) => outputs[file].entryPoint === source));
  const sizes = outputFiles
    .filter((file) => needed.has(path.relative(process.cwd(), file.path).split(path.sep).join('/')))
    .map(({ contents }) => gzipSync(contents).length);
  return Math.round(sizes.reduce((sum, size) => sum + size, 0) / 1000);
}
