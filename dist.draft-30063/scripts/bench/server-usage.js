import pg from 'pg';
import { databaseCpuSeconds } from './database-usage.js';
const frame = /^\s*(BEGIN|COMMIT|ROLLBACK|SAVEPOINT|RELEASE|START TRANSACTION|SELECT set_config\([^;]*$)/i;
const counts = { statements: 0, roundTrips: 0 };
const underWay = new WeakMap();
/** The process that serves one of the connections. */
let backend = null;
const send = pg.Client.prototype.query;
function counted(...given) {
    const [first] = given;
    backend ??= this.processID;
    counts.statements += textsOf(first).filter((text) => !frame.test(text)).length;
    const open = underWay.get(this) ?? 0;
    if (open === 0)
        counts.roundTrips += 1;
    underWay.set(this, open + 1);
    const ended = () => {
        underWay.set(this, Math.max(0, (underWay.get(this) ?? 0) - 1));
    };
    const callback = given.at(-1);
    if (typeof callback === 'function') {
        given[given.length - 1] = (...answer) => {
            ended();
            callback(...answer);
        };
        return send.apply(this, given);
    }
    const last = partsOf(first)?.at(-1);
    if (last) {
        const { resolve, reject } = last;
        Object.assign(last, {
            resolve: (result) => {
                ended();
                resolve(result);
            },
            reject: (error) => {
                ended();
                reject(error);
            },
        });
        return send.apply(this, given);
    }
    const sent = send.apply(this, given);
    if (sent instanceof Promise)
        sent.then(ended, ended);
    else
        ended();
    return sent;
}
/** The statements of a bundle; undefined for a text or a statement alone. */
const partsOf = (asked) => asked.parts;
function textsOf(asked) {
    if (typeof asked === 'string')
        return [asked];
    return partsOf(asked)?.map(({ statement }) => statement.text) ?? [asked.text ?? ''];
}
Object.defineProperty(pg.Client.prototype, 'query', { value: counted, writable: true, configurable: true });
process.on('message', (message) => {
    if (message !== 'usage')
        return;
    const { user, system } = process.cpuUsage();
    const usage = {
        ...counts,
        cpuSeconds: (user + system) / 1e6,
        databaseCpuSeconds: backend === null ? null : databaseCpuSeconds(backend),
        rssMb: Math.round(process.memoryUsage.rss() / 1e6),
    };
    process.send?.(usage);
});
process.channel?.unref();
//# sourceMappingURL=server-usage.js.map