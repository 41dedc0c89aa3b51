import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { lastAddress, rememberAddress } from '@/server/last-address';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(path.join(os.tmpdir(), 'shortfall-address-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

test('before the first start there is none; afterwards it is the last one', () => {
  expect(lastAddress(folder)).toBeNull();
  rememberAddress(folder, 'http://127.0.0.1:3000');
  rememberAddress(folder, 'https://needs.example.org');
  expect(lastAddress(folder)).toBe('https://needs.example.org');
});

test('a file that holds no address is as good as none', () => {
  writeFileSync(path.join(folder, 'address'), 'nonsense');
  expect(lastAddress(folder)).toBeNull();
});
