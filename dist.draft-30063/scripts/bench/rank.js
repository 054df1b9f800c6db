import { randomInt } from 'node:crypto';
import pg from 'pg';
import { entities } from '../../src/app.js';
import { loadConfig } from '../../src/config.js';
import { inProgram, openDatabase } from '../../src/database/index.js';
import { StartupError } from '../../src/kernel/startup-error.js';
import { readRow, readTop } from '../../src/modules/leaderboards/index.js';
import { rounded } from './measure.js';
import { openBench } from './open-bench.js';
import { fillRound } from './rank-boards.js';
import { earnWithAndWithout } from './rank-earn.js';
const ROUNDS = 2_000;
const WARM_UP = 300;
const EXPLAINED = 40;
const TOP = 100;
/**
 * How long a rank takes among ever more members, in the time of its statement, against a read by primary key on the same server, all in turns; and what
 * keeping scores costs those who earn.
 */
export async function benchRank(options) {
    const bench = await openBench(options, ['points']);
    try {
        const config = loadConfig({ ...process.env, LOG_LEVEL: 'warn', ...bench.environment });
        const database = await openDatabase(config, { entities });
        const sizes = await measureSizes(database, options.sizes).finally(() => database.close());
        const { withBoard, without, ratio: earned } = await earnWithAndWithout(bench, options);
        const ratio = (what) => {
            const [small, large] = [sizes.get(10_000), sizes.get(1_000_000)];
            return small && large ? rounded(large[what] / small[what]) : null;
        };
        return {
            bench: 'rank',
            sizes: Object.fromEntries(sizes),
            ratios: {
                row_1m_vs_10k: ratio('row'),
                top_1m_vs_10k: ratio('top'),
                earn_with_vs_without: earned,
            },
            rates: { with: withBoard, without },
            connections: options.connections,
            members: options.members,
            seconds: options.duration,
        };
    }
    finally {
        await bench.close();
    }
}
async function measureSizes(database, sizes) {
    const owner = new pg.Pool({ connectionString: database.ownerUrl, options: '-c search_path=fealty', max: 1 });
    try {
        const { rows } = await database.app.query("SELECT find_program('bench') AS id");
        const programId = rows[0]?.id;
        if (programId === undefined)
            throw new StartupError('The program of the bench is not there.');
        const rounds = [];
        for (const size of sizes) {
            const began = performance.now();
            rounds.push(await fillRound(database, owner, programId, size));
            console.log(`${size} scores written and counted in ${Math.round((performance.now() - began) / 1000)} s`);
        }
        const timed = await inProgram(database.app, programId, (client) => timeAll(client, programId, rounds));
        for (const [size, { row, top, key, rowBuffers, topBuffers }] of timed)
            console.log(`${String(size).padStart(9)} scores: row ${row} ms (${rowBuffers} pages), top ${TOP} ${top} ms (${topBuffers} pages), by key ${key} ms`);
        return timed;
    }
    finally {
        await owner.end();
    }
}
/** All in turns, on one connection, as reads are planned: so that what else the machine does falls on all alike. */
async function timeAll(client, programId, rounds) {
    await client.query('SET LOCAL plan_cache_mode = force_generic_plan; SET LOCAL enable_seqscan = off; SET LOCAL transaction_timeout = 0');
    const sql = { query: ({ values, ...statement }) => client.query({ ...statement, values: values }) };
    const program = { id: programId };
    const times = new Map(rounds.map(({ size }) => [size, { row: [], top: [], key: [] }]));
    const clock = async (into, work) => {
        const began = performance.now();
        await work();
        into.push(performance.now() - began);
    };
    for (let turn = 0; turn < ROUNDS + WARM_UP; turn += 1) {
        if (turn === WARM_UP)
            for (const one of times.values())
                Object.assign(one, { row: [], top: [], key: [] });
        for (const { size, periodId } of rounds) {
            const into = times.get(size);
            const memberId = randomInt(1, size + 1);
            await clock(into.row, () => readRow(sql, program, [{ periodId, memberId }]));
            await clock(into.top, () => readTop(sql, program, [{ periodId, first: TOP }]));
            await clock(into.key, () => readByKey(sql, programId, periodId, randomInt(1, size + 1)));
        }
    }
    const results = new Map();
    for (const { size, periodId } of rounds) {
        const { row, top, key } = times.get(size);
        const rowBuffers = await buffers(client, (explain) => readRow(explain, program, [{ periodId, memberId: randomInt(1, size + 1) }]));
        const topBuffers = await buffers(client, (explain) => readTop(explain, program, [{ periodId, first: TOP }]));
        results.set(size, { row: median(row), top: median(top), key: median(key), rowBuffers, topBuffers });
    }
    return results;
}
function readByKey(sql, programId, periodId, memberId) {
    return sql.query({
        name: 'score by key',
        text: 'SELECT score, reached FROM leaderboard_score WHERE program_id = $1 AND period_id = $2 AND member_id = $3',
        values: [programId, periodId, memberId],
    });
}
/** Pages of the buffers that a read looks at. */
async function buffers(client, read) {
    const seen = [];
    const explain = async ({ text, values }) => {
        const { rows } = await client.query(`EXPLAIN (ANALYZE, BUFFERS, FORMAT JSON) ${text}`, values);
        const plan = rows[0]['QUERY PLAN'][0].Plan;
        seen.push(plan['Shared Hit Blocks'] + plan['Shared Read Blocks']);
        return { rows: [], rowCount: 0, command: 'EXPLAIN' };
    };
    for (let turn = 0; turn < EXPLAINED; turn += 1)
        await read({ query: explain });
    return median(seen);
}
function median(values) {
    const sorted = [...values].sort((a, b) => a - b);
    return rounded(sorted[Math.floor(sorted.length / 2)] ?? 0);
}
//# sourceMappingURL=rank.js.map