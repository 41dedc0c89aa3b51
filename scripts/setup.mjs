// Brings a fresh clone, or a changed one, to the point where it can be started. Only what is stale is done again.
// Written with Node's own modules alone: it runs before anything is installed.
import { fileURLToPath } from 'node:url';
import { refuse, requireNode } from './setup/refuse.mjs';

requireNode('20.19.0');
process.chdir(fileURLToPath(new URL('..', import.meta.url)));
try {
  // Loaded only now: an old Node cannot even parse the rest, and is to hear the line above.
  const { setUp } = await import('./setup/set-up.mjs');
  await setUp(process.argv[2]);
} catch (error) {
  refuse(error.message);
}
process.exit(0);
