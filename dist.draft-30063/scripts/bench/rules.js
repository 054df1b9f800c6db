import pg from 'pg';
import { background, measure, report, rounded } from './measure.js';
import { openBench } from './open-bench.js';
import { tenRules } from './ten-rules.js';
/** Taken in turn, so that a machine that gets slower or faster does so for both. */
const ROUNDS = 3;
/** After the first round what is hot is compiled: a load needs as long only to bring its own rows and plans back. */
const warmUpAgainSeconds = 1;
/** Single purchases with lines: a program with the default rule alone, and one with ten rules, limits and tiers, on one server and one database. */
export async function benchRules(options) {
    const bench = await openBench(options, ['points']);
    try {
        const plain = bench.job('lines');
        const rich = await bench.jobOfProgram('bench-rules', tenRules, 'lines');
        await bench.settleDown();
        const runs = { plain: [], rich: [] };
        const idle = await background(bench.server);
        const measured = async (what, job) => {
            const found = await measure(bench.server, job, 1, idle);
            report(what, found);
            return found;
        };
        console.log(`${options.members} members in each of two programs; ${2 * ROUNDS} measurements of ${options.duration} s`);
        for (let round = 1; round <= ROUNDS; round++) {
            const again = round === 1 ? {} : { warmUpSeconds: warmUpAgainSeconds };
            runs.plain.push(await measured(`the default rule, ${round} of ${ROUNDS}`, { ...plain, ...again }));
            runs.rich.push(await measured(`ten rules, ${round} of ${ROUNDS}`, { ...rich, ...again }));
        }
        const [byDefault, byTen] = [average(runs.plain), average(runs.rich)];
        report('the default rule, average', byDefault);
        report('ten rules, average', byTen);
        const awards = await countAwards(bench.ownerUrl);
        return result(options, byDefault, byTen, awards);
    }
    finally {
        await bench.close();
    }
}
async function countAwards(ownerUrl) {
    const client = new pg.Client({ connectionString: ownerUrl, options: '-c search_path=fealty' });
    await client.connect();
    try {
        const { rows } = await client.query('SELECT avg(cardinality(award_lots))::float8 AS awards FROM purchase GROUP BY program_id ORDER BY program_id');
        return { default: rounded(rows[0]?.awards ?? 0), ten_rules: rounded(rows[1]?.awards ?? 0) };
    }
    finally {
        await client.end();
    }
}
function average(runs) {
    const meanOf = (values) => rounded(values.reduce((sum, value) => sum + value, 0) / values.length);
    const mean = (name) => meanOf(runs.map((run) => run[name]));
    const ofDatabase = runs.map(({ cpuMs }) => cpuMs.database).filter((ms) => ms !== null);
    return {
        perSecond: Math.round(mean('perSecond')),
        p50: mean('p50'),
        p99: mean('p99'),
        serverCpu: mean('serverCpu'),
        loadCpu: mean('loadCpu'),
        statements: mean('statements'),
        roundTrips: mean('roundTrips'),
        cpuMs: {
            server: meanOf(runs.map(({ cpuMs }) => cpuMs.server)),
            database: ofDatabase.length > 0 ? meanOf(ofDatabase) : null,
            load: meanOf(runs.map(({ cpuMs }) => cpuMs.load)),
        },
        shed: runs.reduce((sum, run) => sum + run.shed, 0),
    };
}
function result({ connections, members, duration }, byDefault, byTen, awards) {
    const latency = ({ p50, p99 }) => ({ p50, p99 });
    return {
        bench: 'rules',
        rates: { default: byDefault.perSecond, ten_rules: byTen.perSecond },
        ratios: { ten_rules_vs_default: rounded(byTen.perSecond / byDefault.perSecond) },
        latency: { default: latency(byDefault), ten_rules: latency(byTen) },
        cpu: { default: byDefault.serverCpu, ten_rules: byTen.serverCpu },
        statements_per_purchase: { default: byDefault.statements, ten_rules: byTen.statements },
        round_trips_per_purchase: { default: byDefault.roundTrips, ten_rules: byTen.roundTrips },
        awards_per_purchase: awards,
        connections,
        members,
        seconds: duration,
    };
}
//# sourceMappingURL=rules.js.map