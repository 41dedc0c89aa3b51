import { build } from 'esbuild';

/** A module of the tests and all that it imports as one script, to be run inside a page. */
export async function bundleForPage(entry: string): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [entry], bundle: true, write: false, format: 'iife', platform: 'browser', target: 'es2020', alias: { '@': process.cwd() },
  });
  return outputFiles[0]!.text;
}
