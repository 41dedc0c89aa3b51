import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import { bundleJudge } from '../../scripts/setup/bundle-judge.mjs';

/** Starts one throw-away cluster for the whole run; its code is TypeScript with the project's paths, so it is bundled first. */
export default async function startDatabase() {
  const root = path.resolve(import.meta.dirname, '../..');
  const outfile = path.join(root, '.build/test-cluster.mjs');
  await build({
    entryPoints: [path.join(root, 'tests/support/test-cluster.ts')],
    outfile,
    bundle: true,
    platform: 'node',
    format: 'esm',
    target: 'node20',
    packages: 'external',
    alias: { '@': root, 'server-only': path.join(root, 'tests/support/nothing.ts') },
    logLevel: 'error',
    // The generated Prisma client is CommonJS and asks for these.
    banner: { js: "import { createRequire as requireFrom } from 'node:module'; const require = requireFrom(import.meta.url); const __dirname = import.meta.dirname; const __filename = import.meta.filename;" },
  });
  // What people import is judged by the bundle, here too.
  await bundleJudge();
  const { startTestCluster } = await import(pathToFileURL(outfile).href);
  const cluster = await startTestCluster();
  process.env.TEST_CLUSTER_URL = cluster.url;
  globalThis.stopTestCluster = cluster.stop;
}
