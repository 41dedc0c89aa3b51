import { execFileSync } from 'node:child_process';
import { existsSync, statSync } from 'node:fs';
import path from 'node:path';
import { StartRefusal } from '../start-refusal';

/** The user that PostgreSQL runs as; null when it is simply the user of this process. */
export type Owner = { uid: number; gid: number } | null;

/**
 * PostgreSQL refuses to run as root, and initdb refuses a uid without a passwd entry.
 * A cluster that exists keeps its owner, whoever made it.
 *
 * @param cluster the data directory of PostgreSQL, which need not exist yet
 */
export function clusterOwner(cluster: string): Owner {
  if (process.getuid?.() !== 0) return null;
  if (existsSync(path.join(cluster, 'PG_VERSION'))) {
    const { uid, gid } = statSync(cluster);
    if (uid !== 0) return { uid, gid };
  }
  const owner = account('postgres') ?? account('nobody');
  if (!owner) {
    throw new StartRefusal('PostgreSQL cannot run as root and there is no user postgres or nobody: start as an ordinary user.');
  }
  return owner;
}

function account(name: string): Owner {
  const id = (flag: string) =>
    Number(execFileSync('id', [flag, name], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }).trim());
  try {
    return { uid: id('-u'), gid: id('-g') };
  } catch {
    return null;
  }
}
