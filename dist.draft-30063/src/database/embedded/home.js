import { createHash, randomBytes } from 'node:crypto';
import { chmodSync, chownSync, existsSync, lstatSync, mkdirSync, readlinkSync, realpathSync, rmdirSync, statSync, symlinkSync, } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { StartupError } from '../../kernel/startup-error.js';
import { SHARED_FOLDER } from './binaries.js';
import { postgresUser } from './os-user.js';
import { canReach } from './reach.js';
/**
 * Makes or finds DATA_DIR/postgres, of mode 0700 and owned by the user that runs PostgreSQL: nobody but that user and root reaches the socket.
 * Where that user cannot reach DATA_DIR, as under root's home of mode 0700, it is a link to a folder in /var/lib/fealty.
 */
export function clusterHome(dataDir) {
    const path = join(dataDir, 'postgres');
    if (!isThere(path)) {
        const user = postgresUser();
        if (canReach(dataDir, user))
            makePrivate(path, user);
        else
            linkElsewhere(path, user);
    }
    if (!existsSync(path)) {
        throw new StartupError(`The database's folder is missing: ${path} points to ${readlinkSync(path)}; put it back, or remove ${path} to start anew.`);
    }
    const folder = realpathSync(path);
    return { folder, data: join(folder, 'data'), log: join(folder, 'postgres.log'), user: ownerOf(folder) };
}
/** Root runs PostgreSQL as the owner of the folder, whoever made it; anybody else only over a folder of their own. */
function ownerOf(folder) {
    const { uid, gid } = statSync(folder);
    if (uid === process.getuid?.())
        return null;
    if (process.getuid?.() === 0)
        return { uid, gid };
    throw new StartupError(`${folder} belongs to another user: start as that user or as root, or choose another DATA_DIR.`);
}
/**
 * A folder for the socket: the home itself, or a private one under the system's temporary folder where the path would be longer than a socket's may be
 * (107 bytes). It is the same after a restart, so that connections find the way back. @throws StartupError when somebody else has taken that name
 */
export function socketFolder(home) {
    if (Buffer.byteLength(home.folder) <= 85)
        return home.folder;
    const folder = join(tmpdir(), `fealty-${createHash('sha256').update(home.folder).digest('hex').slice(0, 16)}`);
    if (!isThere(folder))
        makePrivate(folder, home.user);
    const found = lstatSync(folder);
    if (!found.isDirectory() || found.uid !== statSync(home.folder).uid || (found.mode & 0o077) !== 0) {
        throw new StartupError(`${folder} is not a private folder of the user that runs PostgreSQL: remove it, or choose a shorter DATA_DIR.`);
    }
    return folder;
}
function linkElsewhere(path, user) {
    const elsewhere = join(SHARED_FOLDER, `cluster-${randomBytes(6).toString('hex')}`);
    mkdirSync(SHARED_FOLDER, { recursive: true, mode: 0o755 });
    makePrivate(elsewhere, user);
    try {
        symlinkSync(elsewhere, path);
    }
    catch (error) {
        // another process starting at the same moment was quicker
        rmdirSync(elsewhere);
        if (!isThere(path))
            throw error;
    }
}
function makePrivate(path, user) {
    mkdirSync(path, { recursive: true, mode: 0o700 });
    chmodSync(path, 0o700);
    if (user !== null)
        chownSync(path, user.uid, user.gid);
}
function isThere(path) {
    return lstatSync(path, { throwIfNoEntry: false }) !== undefined;
}
//# sourceMappingURL=home.js.map