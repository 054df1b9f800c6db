import { fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { StartupError } from '../../../src/kernel/startup-error.js';
/** Processes that hold a server's listeners. */
const processes = 2;
export class Listeners {
    constructor(count) {
        this.count = count;
        this.latencies = [];
        this.reports = [];
        this.children = [];
        this.onReport = () => undefined;
    }
    /** Resolves when all sockets are open and have subscribed. */
    static async open(order) {
        const listeners = new Listeners(order.tokens.length - order.stalled);
        const share = Math.ceil(order.tokens.length / processes);
        const opened = Array.from({ length: processes }, (_, index) => {
            const child = fork(fileURLToPath(new URL('listener-process.js', import.meta.url)));
            listeners.children.push(child);
            const stalled = Math.ceil(order.stalled / processes);
            child.send({ ...order, tokens: order.tokens.slice(index * share, (index + 1) * share), stalled });
            return new Promise((resolve) => child.on('message', (report) => {
                listeners.reports[index] = report;
                // pushed one by one: there may be more than a call takes arguments
                for (const latency of report.latencies ?? [])
                    listeners.latencies.push(latency);
                listeners.onReport();
                resolve();
            }));
        });
        await Promise.all(opened);
        listeners.check();
        return listeners;
    }
    get heard() {
        return this.reports.reduce((sum, { heard }) => sum + heard, 0);
    }
    get cpuSeconds() {
        return this.reports.reduce((sum, { cpuSeconds }) => sum + cpuSeconds, 0);
    }
    get sample() {
        return this.reports.find(({ sample }) => sample !== null)?.sample ?? '';
    }
    closedWith(code) {
        return this.reports.reduce((sum, { closed }) => sum + (closed[code] ?? 0), 0);
    }
    /** Waits until so much has been heard. @throws StartupError when a listener heard an error, or nothing for long */
    async until(heard) {
        let patience = setTimeout(() => undefined, 0);
        await new Promise((resolve, reject) => {
            this.onReport = () => {
                if (this.heard >= heard)
                    resolve();
            };
            patience = setTimeout(() => reject(new StartupError(`Of ${heard} deliveries ${this.heard} arrived within a minute.`)), 60_000);
            this.onReport();
        });
        clearTimeout(patience);
        this.check();
    }
    close() {
        for (const child of this.children)
            child.kill();
    }
    /** @throws StartupError */
    check() {
        for (const { failure } of this.reports)
            if (failure)
                throw new StartupError(`A listener failed: ${failure}`);
    }
}
//# sourceMappingURL=listeners.js.map