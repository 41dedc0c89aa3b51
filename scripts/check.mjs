// `npm run check`: style and types, side by side, with one line at the end that says how it went.
import { spawn } from 'node:child_process';

const CHECKS = [
  { name: 'lint', script: 'node_modules/eslint/bin/eslint.js', args: ['.', '--max-warnings=0'] },
  { name: 'types', script: 'node_modules/typescript/bin/tsc', args: ['--noEmit', '-p', '.'] },
  { name: 'types of the worker', script: 'node_modules/typescript/bin/tsc', args: ['--noEmit', '-p', 'components/worker'] },
];

const results = await Promise.all(CHECKS.map(outcome));
for (const { output } of results) process.stdout.write(output);
const failed = results.filter(({ code }) => code !== 0).map(({ name }) => name);
const names = results.map(({ name, seconds }) => `${name} ${seconds} s`).join(', ');
process.stdout.write(failed.length > 0 ? `Not clean: ${failed.join(', ')} (${names}).\n` : `Clean: ${names}.\n`);
process.exit(failed.length > 0 ? 1 : 0);

function outcome({ name, script, args }) {
  const started = Date.now();
  return new Promise((resolve) => {
    const child = spawn(process.execPath, [script, ...args], { stdio: ['ignore', 'pipe', 'pipe'] });
    let output = '';
    child.stdout.on('data', (chunk) => (output += chunk));
    child.stderr.on('data', (chunk) => (output += chunk));
    child.once('close', (code) => resolve({ name, code, output, seconds: ((Date.now() - started) / 1000).toFixed(0) }));
  });
}
