import { spawn } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { lockHolder, takeLock } from '@/server/file-lock';
import { runningProcess } from '@/server/running-process';

let folder: string;
let lock: string;

beforeEach(() => {
  folder = mkdtempSync(path.join(os.tmpdir(), 'lock-'));
  lock = path.join(folder, 'lock');
});
afterEach(() => rmSync(folder, { recursive: true }));

function taken(): () => void {
  const answer = takeLock(lock);
  if (!('release' in answer)) throw new Error(`held by ${answer.holder}`);
  return answer.release;
}

test('a lock is held by one, named by its pid, and free again after its release', () => {
  const release = taken();
  expect(takeLock(lock)).toEqual({ holder: process.pid });
  expect(lockHolder(lock)).toBe(process.pid);
  release();
  expect(lockHolder(lock)).toBeNull();
  taken()();
  expect(readdirSync(folder)).toEqual([]);
});

test('the lock of another live process stands', async () => {
  const other = spawn(process.execPath, ['-e', 'setInterval(() => {}, 1000)'], { stdio: 'ignore' });
  const ended = new Promise((resolve) => other.once('exit', resolve));
  writeFileSync(lock, JSON.stringify({ pid: other.pid, startedAt: runningProcess(other.pid!)!.startedAt }));
  expect(takeLock(lock)).toEqual({ holder: other.pid });
  other.kill('SIGKILL');
  await ended;
  expect(lockHolder(lock)).toBeNull();
  taken()();
});

test.each([
  ['of a dead process', JSON.stringify({ pid: 4_194_303, startedAt: '1' })],
  ['of an earlier process with a pid that is used again', JSON.stringify({ pid: process.pid, startedAt: '1' })],
  ['that is empty', ''],
])('a lock %s is taken over', (_, content) => {
  writeFileSync(lock, content);
  taken();
  expect(JSON.parse(readFileSync(lock, 'utf8'))).toMatchObject({ pid: process.pid });
});

test('a release leaves a lock alone that is no longer ours', () => {
  const release = taken();
  writeFileSync(lock, 'of somebody else');
  release();
  expect(readFileSync(lock, 'utf8')).toBe('of somebody else');
});
