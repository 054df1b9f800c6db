/** admin_shutdown, crash_shutdown, cannot_connect_now, too_many_connections. */
const leaving = new Set(['57P01', '57P02', '57P03', '53300']);

/** What a socket fails with, and the look-up of the address that it is to reach. */
const unreachable = /^(ECONN(REFUSED|RESET|ABORTED)|EPIPE|ETIMEDOUT|EHOSTUNREACH|ENETUNREACH|EAI_AGAIN)$/;

/** What pg says in words only. */
const words = new Set([
  'Connection terminated',
  'Connection terminated unexpectedly',
  'Connection terminated due to connection timeout',
  'timeout exceeded when trying to connect',
  'timeout expired',
  'Client has encountered a connection error and is not queryable',
  'Client was closed and is not queryable',
]);

/** Whether there was no connection to the database, or it broke: the same may succeed once PostgreSQL is there again. Whether it was done is not known. */
export function isLostConnection(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  const { code, syscall } = error as Error & { code?: unknown; syscall?: unknown };
  if (typeof code !== 'string') return words.has(error.message);
  if (leaving.has(code) || unreachable.test(code)) return true;
  // class 08 of SQLSTATE: connection exceptions; a socket file that is not there
  return /^08.{3}$/.test(code) || (code === 'ENOENT' && syscall === 'connect');
}
