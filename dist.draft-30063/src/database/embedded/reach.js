import { statSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
/** Whether `user` may enter `folder` and every folder above it; always true for the user that asks (null). */
export function canReach(folder, user) {
    if (user === null)
        return true;
    for (let path = resolve(folder);; path = dirname(path)) {
        if (!mayEnter(path, user))
            return false;
        if (path === dirname(path))
            return true;
    }
}
function mayEnter(path, user) {
    const { mode, uid, gid } = statSync(path);
    if (uid === user.uid)
        return (mode & 0o100) !== 0;
    if (gid === user.gid)
        return (mode & 0o010) !== 0;
    return (mode & 0o001) !== 0;
}
//# sourceMappingURL=reach.js.map