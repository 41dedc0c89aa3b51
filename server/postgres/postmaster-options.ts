import os from 'node:os';

const MIB = 1024 * 1024;

/**
 * The settings PostgreSQL is started with, as command line options: the cluster's own files stay as initdb wrote them.
 *
 * @param durable false only for throw-away test clusters: faster, and a power cut may lose them
 * @param libraries what PostgreSQL loads at its start; durable clusters alone load it
 */
export function postmasterOptions({ port, durable, libraries }: { port: number; durable: boolean; libraries: readonly string[] }): string[] {
  const settings: Record<string, string | number> = {
    listen_addresses: '127.0.0.1',
    port,
    unix_socket_directories: '',
    timezone: 'UTC',
    log_timezone: 'UTC',
    max_connections: durable ? 100 : 300,
    jit: 'off',
    // Nobody replicates an embedded cluster: what fills or indexes a table anew goes to the disk once instead of twice.
    wal_level: 'minimal',
    max_wal_senders: 0,
    // A refused statement or its detail may hold what a person wrote: neither belongs in a log.
    log_min_messages: 'log',
    log_min_error_statement: 'panic',
    log_error_verbosity: 'terse',
    log_checkpoints: 'off',
    ...(durable ? { ...DURABLE, shared_preload_libraries: libraries.join(',') } : THROW_AWAY),
  };
  return Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
}

// In a container the machine's memory is not what there is.
const MEMORY = Math.min(os.totalmem(), process.constrainedMemory() || Infinity);
const DURABLE = { fsync: 'on', synchronous_commit: 'on', full_page_writes: 'on', shared_buffers: `${sharedBuffers(MEMORY / MIB)}MB` };

const THROW_AWAY = {
  fsync: 'off',
  synchronous_commit: 'off',
  full_page_writes: 'off',
};

/**
 * What the database keeps of its pages, in MiB: an eighth of the memory, as others live on the machine, from PostgreSQL's own 128 up to 4,096. Names of
 * reports are random, so each new one touches pages all over the indexes, 270 MiB of them for each million reports; what is not used is not taken.
 */
export function sharedBuffers(memory: number): number {
  return Math.min(4_096, Math.max(128, Math.floor(memory / 8)));
}
