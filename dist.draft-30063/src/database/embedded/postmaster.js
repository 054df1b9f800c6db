import { execFileSync, spawn } from 'node:child_process';
import { closeSync, openSync, readFileSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
/** Reads postmaster.pid; null when there is none or its process is not a PostgreSQL any more, as after a power cut. */
export function runningPostmaster(home) {
    const lines = readPidFile(home);
    const pid = Number(lines[0]);
    if (!Number.isInteger(pid) || pid <= 0 || !isPostgres(pid))
        return null;
    return { pid, socketFolder: lines[4] ?? '', ready: lines[7]?.trim() === 'ready' };
}
/**
 * Removes the pid file that a killed PostgreSQL left behind. PostgreSQL does so itself unless another process of the same user has got that pid,
 * as happens in containers, where pids start anew.
 */
export function removeStalePidFile(home) {
    if (runningPostmaster(home) === null)
        rmSync(join(home.data, 'postmaster.pid'), { force: true });
}
/** Starts PostgreSQL in a session of its own, so that it outlives a killed server and never hears the terminal's Ctrl-C. */
export function startPostmaster(binaries, home, flags) {
    const oversized = (statSync(home.log, { throwIfNoEntry: false })?.size ?? 0) > 10_000_000;
    const log = openSync(home.log, oversized ? 'w' : 'a', 0o600);
    const child = spawn(join(binaries, 'bin', 'postgres'), ['-D', home.data, ...flags], {
        ...home.user,
        cwd: home.folder,
        env: { PATH: process.env['PATH'], LC_ALL: 'C', TZ: 'UTC' },
        stdio: ['ignore', log, log],
        detached: true,
    });
    // a program that cannot be run shows as a child without a pid
    child.once('error', () => undefined);
    child.unref();
    closeSync(log);
    return child;
}
/** The end of PostgreSQL's own log: why it did not start. */
export function lastLogLine(home) {
    try {
        const lines = readFileSync(home.log, 'utf8').trim().split('\n');
        return lines.findLast((line) => /FATAL|PANIC|ERROR/.test(line)) ?? lines.at(-1) ?? '';
    }
    catch {
        return '';
    }
}
/** Whether the process lives, a zombie not counted. */
export function isPostgres(pid) {
    try {
        process.kill(pid, 0);
    }
    catch (error) {
        if (!(error instanceof Error && 'code' in error && error.code === 'EPERM'))
            return false;
    }
    try {
        if (process.platform !== 'linux')
            return execFileSync('ps', ['-o', 'command=', '-p', String(pid)])
                .toString()
                .includes('postgres');
        return readFileSync(`/proc/${pid}/cmdline`, 'utf8').includes('postgres');
    }
    catch {
        return false;
    }
}
function readPidFile(home) {
    try {
        return readFileSync(join(home.data, 'postmaster.pid'), 'utf8').split('\n');
    }
    catch {
        return [];
    }
}
//# sourceMappingURL=postmaster.js.map