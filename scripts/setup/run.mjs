import { spawn } from 'node:child_process';
import { appendFileSync, writeFileSync } from 'node:fs';

const LOG = '.build/setup.log';
let running = null;

/**
 * Runs one quiet command and says in a line what it does and how long it took. Its output goes to .build/setup.log.
 * It is given a process group of its own, so that it can be ended with everything it started.
 */
export async function run(label, command, args, env = {}) {
  const started = Date.now();
  process.stdout.write(`${label} …\n`);
  writeFileSync(LOG, `${command} ${args.join(' ')}\n`);
  const { code, output } = await finished(command, args, { ...quietEnvironment(), ...env });
  if (code !== 0) throw new Error(`${label} failed: ${reason(output)} (whole output: ${LOG})`);
  process.stdout.write(`  done in ${((Date.now() - started) / 1000).toFixed(1)} s\n`);
}

function finished(command, args, env) {
  return new Promise((resolve, reject) => {
    running = spawn(command, args, { env, detached: true, stdio: ['ignore', 'pipe', 'pipe'] });
    let output = '';
    const keep = (chunk) => {
      output = (output + chunk).slice(-20_000);
      appendFileSync(LOG, chunk);
    };
    running.stdout.on('data', keep);
    running.stderr.on('data', keep);
    running.once('error', reject);
    running.once('close', (code) => {
      running = null;
      resolve({ code, output });
    });
  });
}

/** What npm hands to its scripts (`--omit`, `--dry-run` …) is meant for the outer command; where to fetch from is kept. */
function quietEnvironment() {
  const kept = /^npm_config_(registry|userconfig|globalconfig|cache|proxy|https_proxy|noproxy|ca|cafile|strict_ssl)$/;
  const env = Object.entries(process.env).filter(([name]) => !name.startsWith('npm_') || kept.test(name));
  return { ...Object.fromEntries(env), NEXT_TELEMETRY_DISABLED: '1', CHECKPOINT_DISABLE: '1', NO_COLOR: '1' };
}

/** The first line that says what is wrong, rather than that something is. */
function reason(output) {
  const lines = output.split('\n').map((line) => line.trim()).filter(Boolean);
  const empty = /^npm error code|build error occurred|build failed with/i;
  const telling = lines.find((line) => /\berror\b/i.test(line) && !empty.test(line));
  return (telling ?? lines.at(-1) ?? 'it said nothing').slice(0, 300);
}

/** Ends what runs when this process is told to end, and when the shell or npm that started it is gone. */
export function endWithParent() {
  const end = (code) => {
    try {
      if (running) process.kill(-running.pid, 'SIGKILL');
    } catch {
      // It ended by itself in the meantime.
    }
    process.exit(code);
  };
  for (const [signal, code] of [['SIGINT', 130], ['SIGTERM', 143], ['SIGHUP', 129]]) process.on(signal, () => end(code));
  for (const stream of [process.stdout, process.stderr]) stream.on('error', () => {});
  const parent = process.ppid;
  setInterval(() => process.ppid !== parent && end(143), 250).unref();
}
