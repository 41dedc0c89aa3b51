import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { takeLock } from '../file-lock';
import { postgresBinaries } from './binaries';
import { clusterHome } from './cluster-home';
import { clusterPassword, clusterPort, clusterUrl } from './credentials';
import { initialiseCluster } from './initialise-cluster';
import { clusterOwner } from './owner';
import { launchPostmaster, livePostmaster, stopPostmaster, untilReady, type Postmaster } from './postmaster';
import { keepRunning } from './keep-running';

export type Cluster = {
  /** The folder with the cluster and its passwords. */
  home: string;
  port: number;
  /** The connection string of one database of the cluster. */
  urlOf: (database: string) => string;
  /** Stops PostgreSQL and returns when no process of it is left. */
  stop: () => Promise<void>;
};

type Options = { dataDir: string; durable: boolean; signal?: AbortSignal; announce?: (line: string) => void };

/**
 * Starts the embedded PostgreSQL of a data folder, making it first when it is not there, or attaches to the one that
 * runs. From then on it is started again within a second whenever it dies, until `stop`.
 */
export async function startCluster({ dataDir, durable, signal, announce = () => {} }: Options): Promise<Cluster> {
  const owner = clusterOwner(path.resolve(dataDir, 'postgres', 'cluster'));
  const home = clusterHome(path.resolve(dataDir), owner, announce);
  const cluster = path.join(home, 'cluster');
  const release = await launchLock(home, signal);
  try {
    const password = clusterPassword(home);
    const bin = postgresBinaries(home, owner);
    await initialiseCluster({ home, bin, owner, password, durable, signal });
    signal?.throwIfAborted();
    const launch = (port: number) => launchPostmaster({ home, bin, owner, port, durable, signal });
    const { port } = livePostmaster(cluster)
      ? await untilReady(cluster, () => signal?.throwIfAborted())
      : await launchOnFreePort(home, launch, signal);
    const stopKeeping = keepRunning({ cluster, relaunch: () => launch(port), announce });
    return {
      home,
      port,
      urlOf: (database) => clusterUrl(home, port, database),
      stop: async () => {
        await stopKeeping();
        await stopPostmaster(cluster, durable ? 'fast' : 'immediate');
      },
    };
  } catch (error) {
    if (signal?.aborted) await stopPostmaster(cluster, 'immediate');
    throw error;
  } finally {
    release();
  }
}

/** Between the question for a free port and its use another process may take it: then another is tried. */
async function launchOnFreePort(home: string, launch: (port: number) => Promise<Postmaster>, signal?: AbortSignal) {
  for (let attempt = 1; ; attempt += 1) {
    const port = await clusterPort(home);
    try {
      return await launch(port);
    } catch (error) {
      if (attempt === 3 || signal?.aborted) throw error;
    }
  }
}

async function launchLock(home: string, signal?: AbortSignal): Promise<() => void> {
  for (;;) {
    const answer = takeLock(path.join(home, 'launch.lock'));
    if ('release' in answer) return answer.release;
    await sleep(50, undefined, { signal });
  }
}
