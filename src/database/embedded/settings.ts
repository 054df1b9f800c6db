import { totalmem } from 'node:os';

const MEGABYTE = 1024 * 1024;

/**
 * How the embedded PostgreSQL runs. A commit is on the disk before it is acknowledged (fsync and synchronous_commit are on). It listens on a unix socket only.
 * `disposable` trades that for speed: for databases that tests throw away.
 */
export function postgresFlags(socketFolder: string, disposable: boolean): string[] {
  const settings: Record<string, string> = {
    listen_addresses: '',
    unix_socket_directories: socketFolder,
    unix_socket_permissions: '0700',
    max_connections: disposable ? '400' : '200',
    shared_buffers: disposable ? '128MB' : `${sharedMegabytes(memoryHere())}MB`,
    max_wal_size: disposable ? '256MB' : '4GB',
    checkpoint_timeout: '15min',
    wal_compression: 'pglz',
    random_page_cost: '1.1',
    jit: 'off',
    // without statistics a small table looks large: its workers, two processes a statement, take longer to start than to read it
    ...(disposable && { max_parallel_workers_per_gather: '0' }),
    timezone: 'UTC',
    log_timezone: 'UTC',
    log_min_messages: 'warning',
    // values of a failed statement may tell who somebody is
    log_min_error_statement: 'panic',
    log_parameter_max_length_on_error: '0',
    fsync: disposable ? 'off' : 'on',
    synchronous_commit: disposable ? 'off' : 'on',
    full_page_writes: disposable ? 'off' : 'on',
  };
  return Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
}

/** What PostgreSQL keeps of its tables in memory of its own: an eighth of the machine's, within bounds. */
export function sharedMegabytes(memory: number): number {
  return Math.min(Math.max(Math.floor(memory / 8 / MEGABYTE), 128), 1024);
}

/** Bytes of this machine, or of this container where it has less. */
function memoryHere(): number {
  return Math.min(totalmem(), process.constrainedMemory() || Number.POSITIVE_INFINITY);
}
