// `npm test`: everything but the browser tests. What follows `--` goes to jest.
import { clearScratchFolder, makeScratchFolder } from './checks/scratch-folder.mjs';
import { runChild } from './checks/run-child.mjs';

const scratch = makeScratchFolder();
const environment = { NODE_ENV: 'test', TMPDIR: scratch, NEXT_TELEMETRY_DISABLED: '1' };
const code = await runChild('node_modules/jest/bin/jest.js', process.argv.slice(2), environment);
clearScratchFolder(scratch);
process.exit(code);
