import { measure, report, rounded } from './measure.js';
import { openBench } from './open-bench.js';
import { measureCore } from './redeem-core.js';
import { countOversold, fillPoints, makeRewards, sellOut } from './reward-shelf.js';
import { bestYardstick, buildYardstick, findPgbench } from './yardstick.js';
import { yardstickRedemption } from './yardstick-tables.js';
const UNIFORM = 1_000;
/** More requests than there is on the shelf. */
const sale = { stock: 2_000, requests: 3_000 };
/**
 * Redemptions over HTTP, of many rewards and all of one, and through the batcher alone, against the hand-written transaction on the same PostgreSQL, one
 * after the other; then a sale of which all stock goes, and a count from the tables of what was sold beyond it.
 */
export async function benchRedeem(options) {
    const bench = await openBench(options, ['points']);
    try {
        const rewards = await makeRewards(bench, UNIFORM);
        await fillPoints(bench);
        await bench.settleDown();
        const uniform = await measure(bench.server, { ...bench.job('redeem'), rewards }, 1);
        report('redeemReward, 1,000 rewards', uniform);
        const one = rewards.slice(0, 1);
        const hot = await measure(bench.server, { ...bench.job('redeem'), rewards: one }, 1);
        report('redeemReward, all of one', hot);
        const core = await measureCore(bench, one[0] ?? '', options.duration);
        console.log(`${'the batcher alone, all of one'.padEnd(36)} ${String(core).padStart(7)}/s`);
        const sql = await yardsticks(bench, options);
        const { sold, turnedAway } = await sellOut(bench, sale);
        const oversold = await countOversold(bench.ownerUrl);
        console.log(`a sale of ${sale.stock} to ${sale.requests}: ${sold} sold, ${turnedAway} turned away, ${oversold} oversold`);
        return result(options, { uniform, hot, core, ...sql }, { sold, turnedAway, oversold });
    }
    finally {
        await bench.close();
    }
}
async function yardsticks(bench, { members, duration: seconds }) {
    const pgbench = findPgbench();
    if (pgbench === null)
        return { uniformSql: null, hotSql: null };
    await buildYardstick(bench.ownerUrl, members);
    const run = (what, rewards) => bestYardstick(pgbench, bench.ownerUrl, { what, script: yardstickRedemption(members, rewards), seconds });
    return {
        uniformSql: await run('SQL by hand, 1,000 rewards', UNIFORM),
        hotSql: await run('SQL by hand, all of one', 1),
    };
}
function result({ connections, members, duration }, { uniform, hot, core, uniformSql, hotSql }, { sold, turnedAway, oversold }) {
    const against = (rate, sql) => (sql === null ? null : rounded(rate / sql.perSecond));
    const latency = ({ p50, p99 }) => ({ p50, p99 });
    return {
        bench: 'redeem',
        rates: {
            uniform: uniform.perSecond,
            hot: hot.perSecond,
            hot_core: core,
            uniform_sql: uniformSql && Math.round(uniformSql.perSecond),
            hot_sql: hotSql && Math.round(hotSql.perSecond),
        },
        ratios: {
            uniform_vs_sql: against(uniform.perSecond, uniformSql),
            hot_vs_sql: against(hot.perSecond, hotSql),
            hot_core_vs_sql: against(core, hotSql),
        },
        oversold,
        sold,
        turned_away: turnedAway,
        latency: { uniform: latency(uniform), hot: latency(hot) },
        cpu: { uniform: uniform.serverCpu, hot: hot.serverCpu },
        cpu_ms: { uniform: uniform.cpuMs, hot: hot.cpuMs },
        connections,
        members,
        seconds: duration,
    };
}
//# sourceMappingURL=redeem.js.map