import { fanoutBed } from './fanout/bed.js';
import { offer, sustain } from './fanout/run.js';
import { rounded } from './measure.js';
const slices = 2;
/** How many deliveries a second one process manages, each to its own member or all of them the same, against the WebSocket library alone. */
export async function benchFanout(options) {
    const { sockets, duration, rate } = options;
    const bed = await fanoutBed(sockets, options.query);
    try {
        const perMember = await bed.perMember();
        const rss = (await bed.server.usage()).rssMb;
        console.log(`${sockets} sockets open: ${rss} MB`);
        const bareMembers = await bed.bare(perMember.sample);
        const members = await compare('each its own', perMember.fanout, bareMembers, duration);
        const memberDelay = await offer(perMember.fanout, rate, duration);
        const bareDelay = await offer(bareMembers, rate, duration);
        await bed.hangUp();
        const together = await bed.shared(0);
        const bareTogether = await bed.bare(together.sample);
        const shared = await compare('all the same', together.fanout, bareTogether, duration);
        const sharedDelay = await offer(together.fanout, rate, duration);
        await bed.hangUp();
        const stalled = Math.ceil(sockets / 10);
        const disturbed = await bed.shared(stalled);
        const rest = await sustain(disturbed.fanout, duration);
        const disturbedDelay = await offer(disturbed.fanout, rate, duration);
        const { rssMb } = await bed.server.usage();
        console.log(`a tenth stalled: ${rest.perSecond}/s to the others, p99 ${disturbedDelay.p99} ms, ${rssMb} MB`);
        const cutOff = disturbed.fanout.listeners.closedWith(4429);
        return {
            bench: 'fanout',
            rates: {
                per_member: members.own.perSecond,
                shared: shared.own.perSecond,
                per_member_ws: members.bare.perSecond,
                shared_ws: shared.bare.perSecond,
            },
            ratios: {
                per_member_vs_ws: members.ratio,
                shared_vs_ws: shared.ratio,
                unstalled_vs_all: rounded(rest.perSecond / shared.own.perSecond),
            },
            cpu_us_per_delivery: {
                per_member: rounded(members.own.cpuMicroseconds),
                shared: rounded(shared.own.cpuMicroseconds),
                per_member_ws: rounded(members.bare.cpuMicroseconds),
                shared_ws: rounded(shared.bare.cpuMicroseconds),
            },
            p99_ms: { per_member: memberDelay.p99, shared: sharedDelay.p99, with_stalled: disturbedDelay.p99, ws: bareDelay.p99 },
            offered: rate,
            sockets,
            stalled,
            cut_off: cutOff,
            rss_mb: rss,
            rss_mb_with_stalled: rssMb,
            event_bytes: perMember.sample.length,
            seconds: duration,
        };
    }
    finally {
        await bed.close();
    }
}
/** Both in turns, so that what else the machine does falls on both. */
async function compare(what, own, bare, seconds) {
    for (const fanout of [own, bare])
        await sustain(fanout, Math.min(3, seconds));
    const runs = [];
    for (let slice = 0; slice < slices; slice += 1)
        runs.push({ own: await sustain(own, seconds / slices), bare: await sustain(bare, seconds / slices) });
    const compared = { own: mean(runs.map((run) => run.own)), bare: mean(runs.map((run) => run.bare)) };
    const ratio = rounded(compared.own.perSecond / compared.bare.perSecond);
    for (const [name, { perSecond, cpuMicroseconds, listenerCpu }] of Object.entries(compared))
        console.log(`${`${what}, ${name}`.padEnd(24)} ${String(perSecond).padStart(7)}/s   server ${rounded(cpuMicroseconds)} µs each, listeners ${rounded(listenerCpu)} cores`);
    return { ...compared, ratio };
}
function mean(runs) {
    const of = (name) => runs.reduce((sum, run) => sum + run[name], 0) / runs.length;
    return { perSecond: Math.round(of('perSecond')), cpuMicroseconds: of('cpuMicroseconds'), listenerCpu: of('listenerCpu') };
}
//# sourceMappingURL=fanout.js.map