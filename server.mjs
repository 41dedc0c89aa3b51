// The life of the process is server/main.ts, bundled by scripts/setup.mjs. Here only what must be said before it is loaded.
import { existsSync } from 'node:fs';
import { setFlagsFromString } from 'node:v8';
import { noteRunning } from './scripts/setup/nothing-runs.mjs';

process.chdir(import.meta.dirname);
process.env.NODE_ENV = process.argv.includes('--dev') ? 'development' : 'production';
process.env.NEXT_TELEMETRY_DISABLED = '1';
if (!existsSync('.build/server.mjs')) {
  process.stderr.write('Shortfall cannot start: it is not built yet. Run npm start.\n');
  process.exit(1);
}
noteRunning();
// Prisma's query compiler is WebAssembly. To optimise it V8 takes some 60 MiB on threads that never give them back, and no query becomes
// quicker by what can be measured (decision 021).
setFlagsFromString('--liftoff-only');
// Told to stop while the code is still read: nothing has been opened yet.
const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'];
const leave = () => process.exit(0);
for (const signal of signals) process.on(signal, leave);
const { live } = await import('./.build/server.mjs');
live();
for (const signal of signals) process.off(signal, leave);
