import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { claimDataFolder, runningServer } from '@/server/data-folder';
import { makePrivateFile } from '@/server/private-file';
import { installationSecret } from '@/server/secret';
import { startSettings } from '@/server/start-settings';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(path.join(os.tmpdir(), 'data-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

const environment = (settings: Record<string, string>) => settings as unknown as NodeJS.ProcessEnv;

test('the secret is made once, 256 bits, for the user of the server alone', () => {
  const secret = installationSecret(folder);
  expect(Buffer.from(secret, 'base64url')).toHaveLength(32);
  expect(statSync(path.join(folder, 'secret')).mode & 0o777).toBe(0o600);
  expect(installationSecret(folder)).toBe(secret);
  expect(readFileSync(path.join(folder, 'secret'), 'utf8').trim()).toBe(secret);
});

test.each([
  ['short', 'password', 0o600, /too weak/],
  ['repeated', 'ab'.repeat(32), 0o600, /too weak/],
  ['empty', '', 0o600, /too weak/],
  ['readable by others', 'kq1v0J3mZx8Rw5Tn7Yb2Lc4Pd6Fg9Hs_aEuI', 0o644, /can be read by others: run chmod 600/],
])('a secret that is %s is refused', (_, secret, mode, line) => {
  writeFileSync(path.join(folder, 'secret'), secret, { mode });
  expect(() => installationSecret(folder)).toThrow(line);
});

test('a data folder is claimed by one, and one that cannot be is named with the setting', () => {
  const release = claimDataFolder(path.join(folder, 'new'));
  expect(() => claimDataFolder(path.join(folder, 'new'))).toThrow(`(pid ${process.pid})`);
  release();
  claimDataFolder(path.join(folder, 'new'))();
  expect(() => claimDataFolder('/dev/null/data')).toThrow('The data folder /dev/null/data cannot be used (ENOTDIR): set SHORTFALL_DATA.');
});

test('servers with a database of their own share a folder; with one that has it for itself nobody does', () => {
  writeFileSync(path.join(folder, 'lock-1'), JSON.stringify({ pid: 1, startedAt: 'long ago' }));
  const release = claimDataFolder(folder, { shared: true });
  expect(readdirSync(folder)).toEqual([`lock-${process.pid}`]);
  expect(runningServer(folder)).toBe(process.pid);
  expect(() => claimDataFolder(folder)).toThrow(`(pid ${process.pid})`);
  expect(readdirSync(folder)).toEqual([`lock-${process.pid}`]);
  release();
  expect(runningServer(folder)).toBeNull();
  const alone = claimDataFolder(folder);
  expect(() => claimDataFolder(folder, { shared: true })).toThrow(`(pid ${process.pid})`);
  alone();
  expect(readdirSync(folder)).toEqual([]);
});

test('of secrets made at the same moment one is everybody’s, and nobody ever reads half of it', () => {
  const file = path.join(folder, 'secret');
  expect(makePrivateFile(file, 'the first')).toBe(true);
  expect(makePrivateFile(file, 'a later one')).toBe(false);
  expect(readFileSync(file, 'utf8')).toBe('the first');
  expect(readdirSync(folder)).toEqual(['secret']);
});

test('a profile is a name under prisma/profiles or the path of a folder; another is refused with what there is', () => {
  const ours = path.resolve('prisma/profiles/nk-2022-2023');
  expect(startSettings(environment({})).SHORTFALL_PROFILE).toBe(ours);
  writeFileSync(path.join(folder, 'profile.json'), '{}');
  expect(startSettings(environment({ SHORTFALL_PROFILE: folder })).SHORTFALL_PROFILE).toBe(folder);
  expect(() => startSettings(environment({ SHORTFALL_PROFILE: 'nowhere' }))).toThrow(/^SHORTFALL_PROFILE: there is no profile .*nk-2022-2023/);
});

test('the faults of the settings are one line each', () => {
  expect(() => startSettings(environment({ PORT: 'x', HOST: '!' }))).toThrow(
    expect.objectContaining({ name: 'StartRefusal', lines: ['PORT must be a whole number from 0 to 65535.', 'HOST must be an address or a host name.'] }),
  );
});
