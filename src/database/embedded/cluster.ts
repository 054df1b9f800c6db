import type { ChildProcess } from 'node:child_process';
import { rmSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { StartupError } from '../../kernel/startup-error.js';
import { prepareDataFolder } from '../data-folder.js';
import { findBinaries } from './binaries.js';
import { type ClusterHome, clusterHome, socketFolder } from './home.js';
import { initialiseCluster } from './initdb.js';
import { isPostgres, lastLogLine, removeStalePidFile, runningPostmaster, startPostmaster } from './postmaster.js';
import { postgresFlags } from './settings.js';

/** The embedded PostgreSQL over one data folder. */
export interface Cluster {
  /** A connection URL of the superuser; the socket is open to the user that runs PostgreSQL and to root only. */
  url(database: string): string;
  /** Lets go of it; the last process to do so stops PostgreSQL. Close every other connection first. */
  detach(): Promise<void>;
}

export interface ClusterOptions {
  /** Settings for databases that are thrown away: fast and not durable. */
  disposable?: boolean;
  /** Told when PostgreSQL was lost and when it is back. */
  onEvent?: (message: string) => void;
}

// all processes over one data folder share this lock; whoever gets it alone is the last one
const LOCK = "hashtext('fealty cluster')";
const PATIENCE_MS = 60_000;
const STOP_MS = 12_000;

/**
 * Attaches to the PostgreSQL of a data folder: makes the cluster and starts it when need be, or joins the one that another process started or that a
 * killed server left running. When PostgreSQL dies it is started again. @throws StartupError
 */
export async function attachCluster(dataDir: string, options: ClusterOptions = {}): Promise<Cluster> {
  prepareDataFolder(dataDir);
  const home = clusterHome(dataDir);
  const binaries = findBinaries(home.user);
  await initialiseCluster(binaries, home);
  const attachment = new Attachment(home, binaries, socketFolder(home), options);
  await attachment.open(false);
  return attachment;
}

class Attachment implements Cluster {
  #child: ChildProcess | null = null;
  #client: pg.Client | null = null;
  #detached = false;

  constructor(
    private readonly home: ClusterHome,
    private readonly binaries: string,
    private readonly folder: string,
    private readonly options: ClusterOptions,
  ) {}

  url(database: string): string {
    return `postgresql:///${encodeURIComponent(database)}?host=${encodeURIComponent(this.folder)}&user=postgres`;
  }

  /** @param patient whether to try again when PostgreSQL could not be started */
  async open(patient: boolean): Promise<void> {
    const deadline = Date.now() + PATIENCE_MS;
    for (; !this.#detached; await sleep(patient ? 200 : 20)) {
      const running = runningPostmaster(this.home);
      const client = running === null ? null : await tryConnect(running.socketFolder);
      if (client !== null) {
        this.#client = client;
        client.once('end', () => void this.#recover());
        return;
      }
      const last = Date.now() > deadline;
      if (running !== null || this.#isStarting()) {
        if (last) throw new StartupError(`The embedded PostgreSQL does not answer on ${this.folder}: ${lastLogLine(this.home)}`);
        continue;
      }
      const reason = lastLogLine(this.home);
      // the processes of a killed PostgreSQL need a moment to end
      const settling = patient || reason.includes('shared memory block');
      if (last || (this.#child !== null && !settling))
        throw new StartupError(`The embedded PostgreSQL does not start: ${reason}`);
      removeStalePidFile(this.home);
      socketFolder(this.home);
      this.#child = startPostmaster(this.binaries, this.home, postgresFlags(this.folder, this.options.disposable ?? false));
    }
  }

  async detach(): Promise<void> {
    if (this.#detached) return;
    this.#detached = true;
    if (this.#client === null) return;
    if (await isLast(this.#client)) {
      await stop(this.home);
      if (this.folder !== this.home.folder) rmSync(this.folder, { recursive: true, force: true });
    }
    await this.#client.end().catch(() => undefined);
  }

  #isStarting(): boolean {
    const child = this.#child;
    return child !== null && child.pid !== undefined && child.exitCode === null && child.signalCode === null;
  }

  async #recover(): Promise<void> {
    if (this.#detached) return;
    this.options.onEvent?.('PostgreSQL is lost; waiting for it or starting it again');
    try {
      await this.open(true);
      if (!this.#detached) this.options.onEvent?.('PostgreSQL is back');
    } catch (error) {
      this.options.onEvent?.(`PostgreSQL is not back: ${String(error)}`);
      setTimeout(() => void this.#recover(), 1_000).unref();
    }
  }
}

async function tryConnect(folder: string): Promise<pg.Client | null> {
  const client = new pg.Client({ host: folder, user: 'postgres', database: 'postgres', application_name: 'fealty attachment' });
  client.on('error', () => undefined);
  try {
    await client.connect();
    // waits while another process decides whether it is the last one, and fails when that one stops PostgreSQL
    await client.query(`SELECT pg_advisory_lock_shared(${LOCK})`);
    return client;
  } catch {
    await client.end().catch(() => undefined);
    return null;
  }
}

async function isLast(attachment: pg.Client): Promise<boolean> {
  try {
    const { rows } = await attachment.query<{ last: boolean }>(
      `SELECT pg_advisory_unlock_shared(${LOCK}), pg_try_advisory_lock(${LOCK}) AS last`,
    );
    return rows[0]?.last ?? false;
  } catch {
    return false;
  }
}

async function stop(home: ClusterHome): Promise<void> {
  const running = runningPostmaster(home);
  if (running === null) return;
  process.kill(running.pid, 'SIGINT');
  const deadline = Date.now() + STOP_MS;
  while (isPostgres(running.pid) && Date.now() < deadline) await sleep(10);
}
