import { measure, report, rounded } from './measure.js';
import { askOnce, openBench } from './open-bench.js';
import { bestYardstick, buildYardstick, findPgbench } from './yardstick.js';
import { yardstickEarning } from './yardstick-tables.js';
/** Purchases in one request of the bulk load, and its connections. */
const bulk = { purchases: 500, connections: 8 };
/** Like the yardstick's: each earning is one entry, one lot and one event. */
const fedWallets = ['points'];
/** Earnings over HTTP against the hand-written transaction on the same PostgreSQL and against a constant answer, one after the other. */
export async function benchEarn(options) {
    const bench = await openBench(options, fedWallets);
    try {
        await bench.settleDown();
        const single = await measure(bench.server, bench.job('single'), 1);
        report('single recordPurchase', single);
        const many = await measure(bench.server, { ...bench.job('bulk'), connections: bulk.connections, bulk: bulk.purchases }, bulk.purchases);
        report(`recordPurchases by ${bulk.purchases}`, many);
        const pgbench = findPgbench();
        if (pgbench !== null)
            await buildYardstick(bench.ownerUrl, options.members);
        const script = yardstickEarning(options.members);
        const sql = pgbench === null
            ? null
            : await bestYardstick(pgbench, bench.ownerUrl, { what: 'hand-written SQL', script, seconds: options.duration });
        const constant = await constantAnswer(bench);
        return result(options, { single, many, constant, sql });
    }
    finally {
        await bench.close();
    }
}
async function constantAnswer(bench) {
    const answer = await askOnce(bench, 'single');
    const server = await bench.startConstant(answer);
    try {
        const constant = await measure(server, { ...bench.job('single'), url: server.url }, 1);
        report('Apollo with a constant', constant);
        return constant;
    }
    finally {
        await server.stop();
    }
}
function result(options, { single, many, constant, sql }) {
    const againstSql = (rate) => (sql === null ? null : rounded(rate / sql.perSecond));
    const latency = ({ p50, p99 }) => ({ p50, p99 });
    return {
        bench: 'earn',
        rates: {
            single: single.perSecond,
            bulk: many.perSecond,
            constant: constant.perSecond,
            sql: sql && Math.round(sql.perSecond),
        },
        ratios: {
            single_vs_sql: againstSql(single.perSecond),
            bulk_vs_sql: againstSql(many.perSecond),
            single_vs_constant: rounded(single.perSecond / constant.perSecond),
        },
        latency: { single: latency(single), bulk: latency(many), constant: latency(constant), sql: sql && { mean: sql.meanMs } },
        cpu: { single: single.serverCpu, bulk: many.serverCpu, constant: constant.serverCpu },
        cpu_ms: { single: single.cpuMs, bulk: many.cpuMs, constant: constant.cpuMs },
        round_trips_per_earning: { single: single.roundTrips, bulk: many.roundTrips },
        statements_per_earning: { single: single.statements, bulk: many.statements },
        connections: options.connections,
        members: options.members,
        seconds: options.duration,
    };
}
//# sourceMappingURL=earn.js.map