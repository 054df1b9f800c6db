import pg from 'pg';

const INT8 = 20;
const INT8_ARRAY = 1016;

/** Whole numbers of 64 bits are read as JavaScript numbers: CHECKs keep every one of them within 2^53-1. */
export const types: pg.CustomTypesConfig = {
  getTypeParser: ((oid: number, format?: 'text' | 'binary') => {
    if (oid === INT8 && format !== 'binary') return Number;
    if (oid === INT8_ARRAY && format !== 'binary') return parseInt8Array;
    return pg.types.getTypeParser(oid, format);
  }) as typeof pg.types.getTypeParser,
};

function parseInt8Array(text: string): (number | null)[] {
  const inside = text.slice(1, -1);
  return inside === '' ? [] : inside.split(',').map((item) => (item === 'NULL' ? null : Number(item)));
}

/** What every connection of the server sets: its schema, and limits that keep a stuck one from blocking the others and the event stream. */
export interface SessionSettings {
  /** PostgreSQL's server_version_num, such as 180004. */
  serverVersion: number;
  applicationName: string;
  extra?: Record<string, string>;
}

/** The `options` start-up parameter of a connection. */
export function sessionOptions({ serverVersion, extra }: SessionSettings): string {
  const settings: Record<string, string> = {
    search_path: 'fealty',
    timezone: 'UTC',
    idle_in_transaction_session_timeout: '30s',
    ...(serverVersion >= 170_000 ? { transaction_timeout: '60s' } : {}),
    ...extra,
  };
  return Object.entries(settings)
    .map(([name, value]) => `-c ${name}=${value}`)
    .join(' ');
}

/**
 * How the command batcher's statements are planned: for any sizes of their arrays, so that a plan can be kept. All of them look rows up by keys that they
 * are given, so index searches from those keys are right, whatever the statistics say.
 */
export const batchPlans = {
  plan_cache_mode: 'force_generic_plan',
  enable_seqscan: 'off',
  enable_hashjoin: 'off',
  enable_mergejoin: 'off',
  jit: 'off',
};

/** What keeps a pool from waiting for ever for a server that is gone. */
export const poolTimes = { connectionTimeoutMillis: 10_000, idleTimeoutMillis: 60_000, keepAlive: true };

/** A pool that outlives its connections: a lost one fails the statement on it, and without a listener it would end the process as well. */
export function openPool(config: pg.PoolConfig): pg.Pool {
  const pool = new pg.Pool({ ...poolTimes, ...config });
  pool.on('error', () => undefined);
  pool.on('connect', (client) => client.on('error', () => undefined));
  return pool;
}

/** A pool whose clients send without waiting for earlier answers: whoever sends several statements awaits them all before releasing the client. */
export function createPool(url: string, max: number, session: SessionSettings): pg.Pool {
  const config: pg.PoolConfig & { pipeline: boolean } = {
    connectionString: url,
    max,
    types,
    pipeline: true,
    application_name: session.applicationName,
    options: sessionOptions(session),
  };
  return openPool(config);
}

/**
 * Takes back every client of the pool whose connection is lost while it is in use. The query builder under the object-relational mapper never releases
 * the one of a transaction whose BEGIN, COMMIT or ROLLBACK could not be sent: after a few restarts of PostgreSQL there would be none left.
 */
export function takeBackLost(pool: pg.Pool): void {
  pool.on('acquire', (client) => {
    // the pool says so just before it puts `release` there
    queueMicrotask(() => {
      const { release } = client;
      let isBack = false;
      const takeBack = (error?: Error | boolean) => {
        client.off('end', lost);
        if (!isBack) release(error);
        isBack = true;
      };
      const lost = () => takeBack(true);
      client.once('end', lost);
      client.release = takeBack;
    });
  });
}
