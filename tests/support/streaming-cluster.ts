import { execFileSync, spawn } from 'node:child_process';
import { appendFileSync, chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { postgresBinaries } from '@/server/postgres/binaries';
import { clusterUrl } from '@/server/postgres/credentials';
import { clusterOwner } from '@/server/postgres/owner';
import { livePostmaster, stopPostmaster, untilReady } from '@/server/postgres/postmaster';
import { spawnOptions } from '@/server/postgres/spawn-options';
import { startCluster } from '@/server/postgres/start-cluster';
import { freePort } from './server';

/** A PostgreSQL that takes part in streaming replication, which the embedded one of an installation does not. */
export type Streaming = { url: string; start: () => Promise<void>; stop: () => Promise<void> };
export type Pair = { primary: Streaming; standby: Streaming; remove: () => Promise<void> };

/** A running primary and its running replica, whose replaying never waits for whoever reads. `fill` is given the primary before it is copied. */
export async function streamingPair(fill: (url: string) => Promise<void>): Promise<Pair> {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'streaming-'));
  // As root PostgreSQL runs as another user, who must come in.
  chmodSync(folder, 0o711);
  const made = await startCluster({ dataDir: path.join(folder, 'primary'), durable: false });
  await made.stop();
  const primary = await streaming(path.join(folder, 'primary/postgres'));
  await primary.start();
  await fill(primary.url);
  await primary.stop();
  const copy = path.join(folder, 'standby');
  execFileSync('cp', ['-a', path.join(folder, 'primary'), copy]);
  writeFileSync(path.join(copy, 'postgres/cluster/standby.signal'), '');
  appendFileSync(path.join(copy, 'postgres/cluster/postgresql.auto.conf'), `primary_conninfo = '${primary.url}'\nmax_standby_streaming_delay = 0\n`);
  const standby = await streaming(path.join(copy, 'postgres'));
  await primary.start();
  await standby.start();
  const remove = async () => {
    await standby.stop();
    await primary.stop();
    rmSync(folder, { recursive: true, force: true });
  };
  return { primary, standby, remove };
}

/** @param home the folder with the cluster and its passwords */
async function streaming(home: string): Promise<Streaming> {
  const cluster = path.join(home, 'cluster');
  const owner = clusterOwner(cluster);
  const bin = postgresBinaries(home, owner);
  const port = await freePort();
  const settings = { port, listen_addresses: '127.0.0.1', unix_socket_directories: '', wal_level: 'replica', max_wal_senders: 4, fsync: 'off' };
  const options = Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
  return {
    url: clusterUrl(home, port, 'postgres'),
    start: async () => {
      spawn(path.join(bin, 'postgres'), ['-D', cluster, ...options], { ...spawnOptions(owner), stdio: 'ignore' }).unref();
      await untilReady(cluster);
    },
    stop: async () => {
      if (livePostmaster(cluster)) await stopPostmaster(cluster, 'fast');
    },
  };
}
