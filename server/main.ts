import { setTimeout as sleep } from 'node:timers/promises';
import { keepFaultsShort, logFault } from './log-fault';
import { start } from './start';
import { StartRefusal } from './start-refusal';
import { startSettings } from './start-settings';

/** How long a start that is told to stop may take to come to its next step. */
const ABANDON_START_MS = 3_000;

const told = new AbortController();
const hurry = new AbortController();
const closers: (() => Promise<void> | void)[] = [];
let starting: Promise<void> | null = null;
let stopping: Promise<void> | null = null;

/** Waits for the start to let go, then closes in reverse order what it has opened, and ends the process. */
function stop(code: number): void {
  stopping ??= (async () => {
    told.abort();
    await Promise.race([starting, sleep(ABANDON_START_MS)]);
    for (const close of closers.reverse()) await Promise.resolve(close()).catch(logFault);
    process.exit(code);
  })();
}

async function run(): Promise<void> {
  try {
    await start(startSettings(process.env), {
      dev: process.argv.includes('--dev'),
      signal: told.signal,
      hurry: hurry.signal,
      onStop: (close) => closers.push(close),
      announce: (line) => process.stdout.write(`${line}\n`),
    });
  } catch (error) {
    if (told.signal.aborted) return;
    const lines = error instanceof StartRefusal ? [error.lines].flat() : [(error as Error).stack ?? String(error)];
    for (const line of lines) process.stderr.write(`Shortfall cannot start: ${line}\n`);
    setImmediate(() => stop(1));
  }
}

/** Starts this process's one installation and lives until a signal, a fault or a refusal ends it. */
export function live(): void {
  if (!process.argv.includes('--dev')) keepFaultsShort();
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
    // One Ctrl-C arrives twice when npm passes on what the terminal has sent already: only a later one means hurry.
    let first = 0;
    process.on(signal, () => {
      first ||= Date.now();
      if (Date.now() - first > 500) hurry.abort();
      stop(0);
    });
  }
  // A closed terminal: there is nobody to print to, and that is no reason to fall.
  for (const stream of [process.stdout, process.stderr]) stream.on('error', () => undefined);
  process.on('unhandledRejection', logFault);
  process.on('uncaughtException', (error) => {
    logFault(error);
    stop(1);
  });
  starting = run();
}
