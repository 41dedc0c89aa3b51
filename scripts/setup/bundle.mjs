import { existsSync, mkdirSync } from 'node:fs';
import { hashOf, isFresh, markFresh } from './stamp.mjs';

const STAMP = '.build/made-from';
const ENTRIES = {
  server: 'server/main.ts',
  account: 'scripts/account.ts',
  rebuild: 'scripts/rebuild.ts',
  backup: 'scripts/backup.ts',
  restore: 'scripts/restore.ts',
  doctor: 'scripts/doctor.ts',
  verify: 'scripts/verify.ts',
  erase: 'scripts/erase.ts',
  sample: 'scripts/sample.ts',
};

/** esbuild gives an ES module no `require` and no `__dirname`; Prisma's generated client uses both. */
const BANNER = [
  "import { createRequire as shortfallRequire } from 'node:module';",
  'const require = shortfallRequire(import.meta.url);',
  'const __dirname = import.meta.dirname;',
].join('\n');

/** Bundles what runs outside Next: the server and the command line tools. Packages stay where they are. */
export async function bundle() {
  const hash = hashOf('server', 'scripts', 'lib', 'components', 'prisma/schema.prisma', 'tsconfig.json', 'package-lock.json');
  const entries = Object.entries(ENTRIES).filter(([, source]) => existsSync(source));
  if (isFresh(STAMP, hash) && entries.every(([name]) => existsSync(`.build/${name}.mjs`))) return;
  mkdirSync('.build', { recursive: true });
  const { build } = await import('esbuild');
  await build({
    entryPoints: Object.fromEntries(entries),
    outdir: '.build',
    outExtension: { '.js': '.mjs' },
    bundle: true,
    platform: 'node',
    format: 'esm',
    target: 'node20.19',
    packages: 'external',
    jsx: 'automatic',
    alias: { '@': process.cwd(), 'server-only': `${process.cwd()}/scripts/setup/server-only.mjs` },
    banner: { js: BANNER },
    logLevel: 'silent',
  });
  markFresh(STAMP, hash);
}
