import { execFileSync } from 'node:child_process';
import { StartupError } from '../../kernel/startup-error.js';
/**
 * PostgreSQL refuses to run as root. As an ordinary user it runs as that user (null); as root it runs as the system's `postgres` user, which is
 * made when it is missing. @throws StartupError
 */
export function postgresUser() {
    if (process.getuid?.() !== 0)
        return null;
    const known = lookUp();
    if (known !== null)
        return known;
    try {
        execFileSync('useradd', ['--system', '--user-group', '--no-create-home', '--shell', '/usr/sbin/nologin', 'postgres'], {
            stdio: 'pipe',
        });
    }
    catch {
        throw new StartupError('PostgreSQL does not run as root and no user `postgres` could be made: start as an ordinary user, or set DATABASE_URL to a PostgreSQL server.');
    }
    const made = lookUp();
    if (made === null)
        throw new StartupError('The user `postgres` was made but cannot be found: start as an ordinary user, or set DATABASE_URL.');
    return made;
}
function lookUp() {
    try {
        const id = (flag) => Number(execFileSync('id', [flag, 'postgres'], { stdio: 'pipe' }).toString().trim());
        return { uid: id('-u'), gid: id('-g') };
    }
    catch {
        return null;
    }
}
//# sourceMappingURL=os-user.js.map