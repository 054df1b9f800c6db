import { readdirSync, readFileSync } from 'node:fs';
/** Of the clock in /proc, on every Linux that Node runs on. */
const TICKS_PER_SECOND = 100;
/** What PostgreSQL has used since it started, all of its processes together, found from one that serves a connection; null where there is no such process. */
export function databaseCpuSeconds(backend) {
    const postmaster = read(backend)?.parent;
    const root = postmaster === undefined ? null : read(postmaster);
    if (postmaster === undefined || root?.name !== 'postgres')
        return null;
    let ticks = root.own + root.ended;
    for (const name of readdirSync('/proc')) {
        const one = /^\d+$/.test(name) ? read(Number(name)) : null;
        if (one?.parent === postmaster)
            ticks += one.own;
    }
    return ticks / TICKS_PER_SECOND;
}
/** Null for a process that has ended, or a machine without /proc. */
function read(id) {
    try {
        const text = readFileSync(`/proc/${id}/stat`, 'latin1');
        const fields = text.slice(text.lastIndexOf(')') + 2).split(' ');
        const number = (place) => Number(fields[place]);
        const name = text.slice(text.indexOf('(') + 1, text.lastIndexOf(')'));
        return { parent: number(1), name, own: number(11) + number(12), ended: number(13) + number(14) };
    }
    catch {
        return null;
    }
}
//# sourceMappingURL=database-usage.js.map