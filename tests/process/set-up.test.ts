import { spawnSync } from 'node:child_process';
import { existsSync, rmSync, writeFileSync } from 'node:fs';

function setUp(args: string[], nodeArgs: string[] = []) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [...nodeArgs, 'scripts/setup.mjs', ...args], { encoding: 'utf8' });
  return { status, stdout, stderr };
}

test('what is fresh is not done again, and nothing is said', () => {
  expect(setUp(['tools'])).toEqual({ status: 0, stdout: '', stderr: '' });
});

test('an unknown mode is one line', () => {
  const stderr = "Shortfall cannot be set up: unknown mode 'nonsense': one of tools, dev, serve, test\n";
  expect(setUp(['nonsense'])).toEqual({ status: 1, stdout: '', stderr });
});

test('an old Node is one line with what to do', () => {
  const pretend = 'data:text/javascript,Object.defineProperty(process,"versions",{value:{...process.versions,node:"18.19.1"}})';
  const { status, stderr } = setUp(['tools'], ['--import', pretend]);
  expect(status).toBe(1);
  expect(stderr).toBe('Shortfall cannot be set up: Node 18.19.1 is too old; install Node 20.19.0 or newer (22 or 24 is best).\n');
});

test('the lock of a set-up that was killed does not hold up the next', () => {
  const lock = '.build/setup.lock';
  writeFileSync(lock, '4194303');
  try {
    expect(setUp(['tools'])).toMatchObject({ status: 0, stdout: '' });
    expect(existsSync(lock)).toBe(false);
  } finally {
    rmSync(lock, { force: true });
  }
});
