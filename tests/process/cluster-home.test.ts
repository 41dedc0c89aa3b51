import { lstatSync, mkdirSync, mkdtempSync, realpathSync, rmSync, statSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { clusterHome } from '@/server/postgres/cluster-home';
import { clusterOwner } from '@/server/postgres/owner';

const asRoot = process.getuid?.() === 0 ? test : test.skip;
let folder: string;
let said: string[];
const announce = (line: string) => void said.push(line);

beforeEach(() => {
  folder = mkdtempSync(path.join(os.tmpdir(), 'home-'));
  said = [];
});
afterEach(() => rmSync(folder, { recursive: true }));

test('an ordinary user keeps the database in the data folder, closed to others', () => {
  const home = clusterHome(path.join(folder, 'data'), null, announce);
  expect(home).toBe(realpathSync(path.join(folder, 'data', 'postgres')));
  expect(statSync(home).mode & 0o777).toBe(0o700);
  expect(said).toEqual([]);
});

asRoot('as root the data folder is opened for passing through, no further', () => {
  const home = clusterHome(folder, clusterOwner(path.join(folder, 'postgres', 'cluster')), announce);
  expect(home).toBe(realpathSync(path.join(folder, 'postgres')));
  expect(statSync(folder).mode & 0o777).toBe(0o711);
  expect(said).toEqual([]);
});

asRoot('as root under a closed home the database lies elsewhere, says so, and is found there again', () => {
  const data = path.join(folder, 'data');
  mkdirSync(data);
  const owner = clusterOwner(path.join(data, 'postgres', 'cluster'));
  const home = clusterHome(data, owner, announce);
  try {
    expect(home).toMatch(/^\/var\/lib\/shortfall\/data-/);
    expect(lstatSync(path.join(data, 'postgres')).isSymbolicLink()).toBe(true);
    expect(clusterHome(data, owner, announce)).toBe(home);
    const line = `The database lies in ${home}: its user cannot reach ${path.join(data, 'postgres')}.`;
    expect(said).toEqual([line, line]);
  } finally {
    rmSync(home, { recursive: true });
  }
});
