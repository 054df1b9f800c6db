import { execFile } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { StartupError } from '../../kernel/startup-error.js';
const run = promisify(execFile);
const MAJOR = '18';
/**
 * Makes the cluster unless it is there: in a draft that gets its name when it is complete, so a start cut off half-way leaves no broken cluster and of two
 * starts at once one wins. @throws StartupError when it cannot, or when the cluster is of another PostgreSQL
 */
export async function initialiseCluster(binaries, home) {
    if (!existsSync(join(home.data, 'PG_VERSION')))
        await create(binaries, home);
    const version = readFileSync(join(home.data, 'PG_VERSION'), 'utf8').trim();
    if (version !== MAJOR) {
        throw new StartupError(`The data in ${home.data} was written by PostgreSQL ${version}, and this is ${MAJOR}: dump it with that version and load it anew.`);
    }
}
async function create(binaries, home) {
    removeAbandonedDrafts(home);
    const draft = `${home.data}.draft-${process.pid}-${randomBytes(4).toString('hex')}`;
    try {
        await run(join(binaries, 'bin', 'initdb'), 
        // the built-in locale sorts the same on every machine; who reaches the socket in its 0700 folder is trusted
        [
            '-D',
            draft,
            '-U',
            'postgres',
            '-A',
            'trust',
            '-E',
            'UTF8',
            '--locale=C',
            '--locale-provider=builtin',
            '--builtin-locale=C.UTF-8',
            '--no-instructions',
        ], { ...home.user, cwd: home.folder, env: { PATH: process.env['PATH'], LC_ALL: 'C', TZ: 'UTC' } });
        renameSync(draft, home.data);
    }
    catch (error) {
        rmSync(draft, { recursive: true, force: true });
        if (existsSync(join(home.data, 'PG_VERSION')))
            return;
        const cause = error instanceof Error && 'stderr' in error ? String(error.stderr).trim().split('\n').at(-1) : String(error);
        throw new StartupError(`PostgreSQL cannot make its data folder ${home.data}: ${cause}.`);
    }
}
function removeAbandonedDrafts(home) {
    for (const name of readdirSync(home.folder)) {
        const pid = Number(/^data\.draft-(\d+)-/.exec(name)?.[1]);
        if (pid > 0 && !isAlive(pid))
            rmSync(join(home.folder, name), { recursive: true, force: true });
    }
}
function isAlive(pid) {
    try {
        return process.kill(pid, 0);
    }
    catch (error) {
        return error instanceof Error && 'code' in error && error.code === 'EPERM';
    }
}
//# sourceMappingURL=initdb.js.map