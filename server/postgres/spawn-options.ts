import type { Owner } from './owner';

/**
 * How every program of PostgreSQL is started: as the owner, with a bare environment, and in a process group of its own,
 * so that a Ctrl-C or a closed terminal reaches the server alone and it decides in which order to stop.
 */
export function spawnOptions(owner: Owner) {
  const env = { LC_ALL: 'C', TZ: 'UTC', PATH: process.env.PATH, NODE_ENV: process.env.NODE_ENV };
  return { ...owner, cwd: '/', env, detached: true } as const;
}
