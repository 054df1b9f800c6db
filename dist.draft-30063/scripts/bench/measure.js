import { setTimeout as pause } from 'node:timers/promises';
import { runLoad } from './load-job.js';
const idleMs = 2_000;
/** What the server asks of the database each second without any request: looking for events and jobs. */
export async function background(server) {
    const before = await server.usage();
    await pause(idleMs);
    const after = await server.usage();
    const perSecond = (name) => (after[name] - before[name]) / (idleMs / 1000);
    return { statements: perSecond('statements'), roundTrips: perSecond('roundTrips') };
}
/** Puts a load on a server; `each` is how many of what is counted one request holds. Looks at it idle first unless told what that gave. */
export async function measure(server, job, each, known) {
    const idle = known ?? (await background(server));
    await runLoad({ ...job, seconds: job.warmUpSeconds, warmUpSeconds: 0 });
    const began = performance.now();
    const before = await server.usage();
    const load = await runLoad({ ...job, warmUpSeconds: 0 });
    const after = await server.usage();
    const seconds = (performance.now() - began) / 1000;
    const counted = load.requests * each;
    return {
        perSecond: Math.round(counted / job.seconds),
        p50: rounded(load.p50),
        p99: rounded(load.p99),
        serverCpu: rounded((after.cpuSeconds - before.cpuSeconds) / seconds),
        loadCpu: rounded(load.cpuSeconds / seconds),
        statements: rounded((after.statements - before.statements - idle.statements * seconds) / counted),
        roundTrips: rounded((after.roundTrips - before.roundTrips - idle.roundTrips * seconds) / counted),
        cpuMs: {
            server: milliseconds(after.cpuSeconds - before.cpuSeconds, counted),
            database: databaseMs(before.databaseCpuSeconds, after.databaseCpuSeconds, counted),
            load: milliseconds(load.cpuSeconds, counted),
        },
        shed: load.shed,
    };
}
const milliseconds = (seconds, counted) => rounded((seconds * 1000) / counted);
const databaseMs = (before, after, counted) => before === null || after === null ? null : milliseconds(after - before, counted);
export const rounded = (value) => Number(value.toFixed(value < 10 ? 3 : 1));
export function report(what, measured) {
    const { perSecond, p50, p99, serverCpu, loadCpu, statements, roundTrips, cpuMs, shed } = measured;
    const each = `CPU each: server ${cpuMs.server} ms, PostgreSQL ${cpuMs.database ?? '?'} ms, load ${cpuMs.load} ms`;
    const figures = `p50 ${p50} ms, p99 ${p99} ms, CPU server ${serverCpu} load ${loadCpu} cores`;
    const turnedAway = shed > 0 ? `, ${shed} requests turned away` : '';
    console.log(`${what.padEnd(28)} ${String(perSecond).padStart(7)}/s   ${figures}, ${statements} statements in ${roundTrips} round trips each; ${each}${turnedAway}`);
}
//# sourceMappingURL=measure.js.map