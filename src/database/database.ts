import { Migrator } from '@mikro-orm/migrations';
import { MikroORM, type Options } from '@mikro-orm/postgresql';
import pg from 'pg';
import type { Config } from '../config.js';
import { deriveKey, loadOrCreateMasterKey } from '../kernel/crypto/keys.js';
import { StartupError } from '../kernel/startup-error.js';
import { prepareDataFolder } from './data-folder.js';
import { attachCluster, type Cluster } from './embedded/cluster.js';
import { checkMasterKey, keepMasterKey } from './master-key.js';
import { migrate, SCHEMA } from './migrator.js';
import { batchPlans, createPool, poolTimes, type SessionSettings, sessionOptions, takeBackLost } from './pools.js';
import { APP_ROLE, checkPreparedRole, ensureAppRole, grantRights } from './roles.js';
import { databaseName } from './urls.js';

/** The server's connections. All but the owner's are the role that row-level security confines to one program per transaction. */
export interface Database {
  /** Ordinary reads and small writes. */
  app: pg.Pool;
  /** The command batcher's: plans of its statements are kept, and made by its keys' indexes. */
  batch: pg.Pool;
  orm: MikroORM;
  /** The schema owner's URL: migrations, the job worker, verification. */
  ownerUrl: string;
  /** PostgreSQL's server_version_num. */
  serverVersion: number;
  close(): Promise<void>;
}

export type DatabaseConfig = Pick<Config, 'dataDir' | 'databaseUrl' | 'databaseAppUrl' | 'masterKey' | 'pools'>;

export interface DatabaseOptions {
  entities: NonNullable<Options['entities']>;
  onEvent?: (message: string) => void;
}

const EMBEDDED_DATABASE = 'fealty';
const OLDEST_SERVER = 150_000;

/**
 * Opens the database: the embedded PostgreSQL of the data folder, or DATABASE_URL. Brings it to this version and makes the application's role.
 * @throws StartupError in one sentence for the person who starts the server
 */
export async function openDatabase(config: DatabaseConfig, options: DatabaseOptions): Promise<Database> {
  prepareDataFolder(config.dataDir);
  const masterKey = loadOrCreateMasterKey({ dataDir: config.dataDir, fromEnvironment: config.masterKey });
  const cluster =
    config.databaseUrl === undefined
      ? await attachCluster(config.dataDir, { onEvent: options.onEvent ?? (() => undefined) })
      : null;
  try {
    const ownerUrl = config.databaseUrl ?? (await embeddedDatabase(cluster));
    const prepared = await prepare(ownerUrl, config.databaseAppUrl, masterKey);
    return await connect(config, options, { ...prepared, ownerUrl, cluster });
  } catch (error) {
    await cluster?.detach();
    throw error;
  }
}

async function embeddedDatabase(cluster: Cluster | null): Promise<string> {
  if (cluster === null) throw new StartupError('No database is configured.');
  const client = new pg.Client({ connectionString: cluster.url('postgres') });
  await client.connect();
  try {
    const { rowCount } = await client.query('SELECT FROM pg_database WHERE datname = $1', [EMBEDDED_DATABASE]);
    if (rowCount === 0) await client.query(`CREATE DATABASE ${EMBEDDED_DATABASE}`).catch(ignoreRace);
  } finally {
    await client.end();
  }
  return cluster.url(EMBEDDED_DATABASE);
}

function ignoreRace(error: unknown): void {
  const raced = error instanceof pg.DatabaseError && (error.code === '42P04' || error.code === '23505');
  if (!raced) throw error;
}

interface Prepared {
  appUrl: string;
  serverVersion: number;
}

/** Master key, migrations, role and grants, by one process at a time. */
async function prepare(ownerUrl: string, preparedAppUrl: string | undefined, masterKey: Buffer): Promise<Prepared> {
  const owner = new pg.Client({ connectionString: ownerUrl, connectionTimeoutMillis: 10_000, application_name: 'fealty start' });
  owner.on('error', () => undefined);
  try {
    await owner.connect();
  } catch (error) {
    throw new StartupError(
      `DATABASE_URL does not work: ${error instanceof Error ? error.message || String(error.cause ?? error.name) : String(error)}.`,
    );
  }
  try {
    const { rows } = await owner.query<{ version: number }>("SELECT current_setting('server_version_num')::int AS version");
    const serverVersion = rows[0]?.version ?? 0;
    if (serverVersion < OLDEST_SERVER)
      throw new StartupError('PostgreSQL 15 or newer is needed; the one in DATABASE_URL is older.');
    await owner.query("SELECT pg_advisory_lock(hashtext('fealty migration'))");
    await owner.query(`CREATE SCHEMA IF NOT EXISTS ${SCHEMA}`).catch((error: Error) => {
      throw new StartupError(`The role in DATABASE_URL may not make the schema ${SCHEMA}: ${error.message}.`);
    });
    // Before anything is changed: the role's password follows from the key too, and the servers that have the right one are using it.
    await checkMasterKey(owner, masterKey);
    await migrate(owner, ownerUrl);
    await keepMasterKey(owner, masterKey);
    const password = deriveKey(masterKey, 'db-role').toString('hex');
    const appUrl = preparedAppUrl ?? (await ensureAppRole(owner, ownerUrl, password));
    await grantRights(owner, preparedAppUrl === undefined ? APP_ROLE : await checkPreparedRole(owner, preparedAppUrl));
    return { appUrl, serverVersion };
  } finally {
    await owner.end();
  }
}

async function connect(
  config: DatabaseConfig,
  options: DatabaseOptions,
  { appUrl, ownerUrl, serverVersion, cluster }: Prepared & { ownerUrl: string; cluster: Cluster | null },
): Promise<Database> {
  const session = (applicationName: string, extra?: Record<string, string>): SessionSettings => ({
    serverVersion,
    applicationName,
    ...(extra && { extra }),
  });
  const app = createPool(appUrl, config.pools.app, session('fealty'));
  const batch = createPool(appUrl, config.pools.batch, session('fealty batch', batchPlans));
  const orm = await MikroORM.init({
    dbName: databaseName(appUrl),
    schema: SCHEMA,
    entities: options.entities,
    // named, so that the ORM does not look for it on the disk
    extensions: [Migrator],
    discovery: { warnWhenNoEntities: false },
    driverOptions: {
      connectionString: appUrl,
      max: config.pools.orm,
      options: sessionOptions(session('fealty orm')),
      application_name: 'fealty orm',
      ...poolTimes,
    },
  });
  takeBackLost(await orm.driver.getConnection().getNativeClient());
  let closing: Promise<void> | undefined;
  const close = async () => {
    await Promise.all([app.end(), batch.end(), orm.close(true)]);
    await cluster?.detach();
  };
  return {
    app,
    batch,
    orm,
    ownerUrl,
    serverVersion,
    close() {
      closing ??= close();
      return closing;
    },
  };
}
