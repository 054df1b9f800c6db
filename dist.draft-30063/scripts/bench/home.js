import { fillWallets } from './fill-wallets.js';
import { measure, report, rounded } from './measure.js';
import { askOnce, openBench } from './open-bench.js';
/** A member with wallets, balances, what expires next and the last 20 entries in one query, against the same answer as a constant. */
export async function benchHome(options) {
    const bench = await openBench(options, ['points', 'status']);
    try {
        await fillWallets(bench);
        await bench.settleDown();
        const home = await measure(bench.server, bench.job('home'), 1);
        report('member home', home);
        const answer = await askOnce(bench, 'home');
        const server = await bench.startConstant(answer);
        const constant = await measure(server, { ...bench.job('home'), url: server.url }, 1).finally(() => server.stop());
        report('Apollo with a constant', constant);
        return {
            bench: 'home',
            rates: { home: home.perSecond, constant: constant.perSecond },
            ratios: { home_vs_constant: rounded(home.perSecond / constant.perSecond) },
            statements_per_request: home.statements,
            round_trips_per_request: home.roundTrips,
            latency: { home: { p50: home.p50, p99: home.p99 }, constant: { p50: constant.p50, p99: constant.p99 } },
            cpu: { home: home.serverCpu, constant: constant.serverCpu },
            answer_bytes: JSON.stringify(answer).length,
            connections: options.connections,
            members: options.members,
            seconds: options.duration,
        };
    }
    finally {
        await bench.close();
    }
}
//# sourceMappingURL=home.js.map