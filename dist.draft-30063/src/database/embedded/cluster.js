import { rmSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { StartupError } from '../../kernel/startup-error.js';
import { prepareDataFolder } from '../data-folder.js';
import { findBinaries } from './binaries.js';
import { clusterHome, socketFolder } from './home.js';
import { initialiseCluster } from './initdb.js';
import { isPostgres, lastLogLine, removeStalePidFile, runningPostmaster, startPostmaster } from './postmaster.js';
import { postgresFlags } from './settings.js';
// all processes over one data folder share this lock; whoever gets it alone is the last one
const LOCK = "hashtext('fealty cluster')";
const PATIENCE_MS = 60_000;
const STOP_MS = 12_000;
/**
 * Attaches to the PostgreSQL of a data folder: makes the cluster and starts it when need be, or joins the one that another process started or that a
 * killed server left running. When PostgreSQL dies it is started again. @throws StartupError
 */
export async function attachCluster(dataDir, options = {}) {
    prepareDataFolder(dataDir);
    const home = clusterHome(dataDir);
    const binaries = findBinaries(home.user);
    await initialiseCluster(binaries, home);
    const attachment = new Attachment(home, binaries, socketFolder(home), options);
    await attachment.open(false);
    return attachment;
}
class Attachment {
    #child = null;
    #client = null;
    #detached = false;
    constructor(home, binaries, folder, options) {
        this.home = home;
        this.binaries = binaries;
        this.folder = folder;
        this.options = options;
    }
    url(database) {
        return `postgresql:///${encodeURIComponent(database)}?host=${encodeURIComponent(this.folder)}&user=postgres`;
    }
    /** @param patient whether to try again when PostgreSQL could not be started */
    async open(patient) {
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
                if (last)
                    throw new StartupError(`The embedded PostgreSQL does not answer on ${this.folder}: ${lastLogLine(this.home)}`);
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
    async detach() {
        if (this.#detached)
            return;
        this.#detached = true;
        if (this.#client === null)
            return;
        if (await isLast(this.#client)) {
            await stop(this.home);
            if (this.folder !== this.home.folder)
                rmSync(this.folder, { recursive: true, force: true });
        }
        await this.#client.end().catch(() => undefined);
    }
    #isStarting() {
        const child = this.#child;
        return child !== null && child.pid !== undefined && child.exitCode === null && child.signalCode === null;
    }
    async #recover() {
        if (this.#detached)
            return;
        this.options.onEvent?.('PostgreSQL is lost; waiting for it or starting it again');
        try {
            await this.open(true);
            if (!this.#detached)
                this.options.onEvent?.('PostgreSQL is back');
        }
        catch (error) {
            this.options.onEvent?.(`PostgreSQL is not back: ${String(error)}`);
            setTimeout(() => void this.#recover(), 1_000).unref();
        }
    }
}
async function tryConnect(folder) {
    const client = new pg.Client({ host: folder, user: 'postgres', database: 'postgres', application_name: 'fealty attachment' });
    client.on('error', () => undefined);
    try {
        await client.connect();
        // waits while another process decides whether it is the last one, and fails when that one stops PostgreSQL
        await client.query(`SELECT pg_advisory_lock_shared(${LOCK})`);
        return client;
    }
    catch {
        await client.end().catch(() => undefined);
        return null;
    }
}
async function isLast(attachment) {
    try {
        const { rows } = await attachment.query(`SELECT pg_advisory_unlock_shared(${LOCK}), pg_try_advisory_lock(${LOCK}) AS last`);
        return rows[0]?.last ?? false;
    }
    catch {
        return false;
    }
}
async function stop(home) {
    const running = runningPostmaster(home);
    if (running === null)
        return;
    process.kill(running.pid, 'SIGINT');
    const deadline = Date.now() + STOP_MS;
    while (isPostgres(running.pid) && Date.now() < deadline)
        await sleep(10);
}
//# sourceMappingURL=cluster.js.map