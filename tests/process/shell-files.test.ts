import { execFileSync } from 'node:child_process';

type Output = { entryPoint?: string; imports: { path: string; external?: boolean }[] };

/** Runs the module as the setup does; jest does not load .mjs files of ours. */
function shellFiles(outputs: Record<string, Output>, options: { entry: string; without: string[] }): Record<string, string[]> {
  const code = `import { shellFiles } from './scripts/setup/shell-files.mjs';
    process.stdout.write(JSON.stringify(shellFiles(${JSON.stringify({ outputs })}, ${JSON.stringify(options)})))`;
  return JSON.parse(execFileSync(process.execPath, ['--input-type=module', '-e', code], { encoding: 'utf8' })) as Record<string, string[]>;
}

const output = (entryPoint: string | undefined, ...imports: string[]): Output => ({ ...(entryPoint ? { entryPoint } : {}), imports: imports.map((path) => ({ path })) });

test('a phone keeps all that the entry leads to, each language apart, and nothing that never runs there', () => {
  const outputs = {
    'out/main.js': output('main.ts', 'out/shared.js', 'out/form.js', 'out/chart.js'),
    'out/shared.js': output(undefined),
    'out/form.js': output('form.ts', 'out/words-en.js', 'out/phone-hy.js', 'out/shared.js'),
    'out/words-en.js': output('components/words-en.ts', 'out/only-en.js', 'out/shared.js'),
    'out/only-en.js': output(undefined),
    'out/phone-hy.js': output('lib/i18n/messages/hy/phone.json'),
    'out/chart.js': output('chart.tsx', 'out/library.js', 'out/shared.js'),
    'out/library.js': output(undefined),
  };
  expect(shellFiles(outputs, { entry: 'main.ts', without: ['chart.tsx'] })).toEqual({
    every: ['form.js', 'main.js', 'shared.js'],
    en: ['only-en.js', 'words-en.js'],
    hy: ['phone-hy.js'],
  });
});
