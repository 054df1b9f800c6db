import { execFile } from 'node:child_process';
import { existsSync, globSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { promisify } from 'node:util';
import pg from 'pg';
import { StartupError } from '../../src/kernel/startup-error.js';
import { yardstickTables } from './yardstick-tables.js';
/** Debian's packages keep pgbench out of the path. Null, and said, where there is none. */
export function findPgbench() {
    const folders = [...(process.env['PATH'] ?? '').split(delimiter), '/usr/bin', ...globSync('/usr/lib/postgresql/*/bin')];
    const found = folders.map((folder) => join(folder, 'pgbench')).find((path) => existsSync(path)) ?? null;
    if (found === null)
        console.log('pgbench is not installed (Debian: postgresql-contrib or postgresql-client): the comparison with hand-written SQL is left out.');
    return found;
}
export async function buildYardstick(ownerUrl, members) {
    const client = new pg.Client({ connectionString: ownerUrl });
    await client.connect();
    try {
        await client.query(yardstickTables(members));
        await client.query('VACUUM ANALYZE yardstick.account, yardstick.lot, yardstick.reward');
    }
    finally {
        await client.end();
    }
}
/** The better of 8 and 16 clients. */
export async function bestYardstick(pgbench, ownerUrl, { what, script, seconds }) {
    const runs = [];
    for (const clients of [8, 16]) {
        const run = await runYardstick(pgbench, ownerUrl, { clients, seconds, script });
        console.log(`${`${what}, ${clients} clients`.padEnd(36)} ${String(Math.round(run.perSecond)).padStart(7)}/s   mean ${run.meanMs} ms`);
        runs.push(run);
    }
    return runs.reduce((best, run) => (run.perSecond > best.perSecond ? run : best));
}
/** @throws StartupError when pgbench fails or says something else than its figures */
async function runYardstick(pgbench, ownerUrl, options) {
    const { clients, seconds } = options;
    const folder = mkdtempSync(join(tmpdir(), 'fealty-yardstick-'));
    try {
        const script = join(folder, 'yardstick.pgbench');
        writeFileSync(script, options.script);
        const run = ['-n', '-M', 'prepared', '-c', String(clients), '-j', '1', '-T', String(seconds), '-f', script, ownerUrl];
        const { stdout } = await promisify(execFile)(pgbench, run);
        return { clients, ...readFigures(stdout) };
    }
    catch (error) {
        throw new StartupError(`pgbench failed: ${error instanceof Error ? error.message : String(error)}.`);
    }
    finally {
        rmSync(folder, { recursive: true, force: true });
    }
}
/** Reads pgbench's report. */
export function readFigures(report) {
    const perSecond = Number(/^tps = ([\d.]+)/m.exec(report)?.[1]);
    const meanMs = Number(/^latency average = ([\d.]+) ms/m.exec(report)?.[1]);
    if (!(perSecond > 0) || !(meanMs > 0))
        throw new StartupError('its report has no rate');
    return { perSecond, meanMs };
}
//# sourceMappingURL=yardstick.js.map