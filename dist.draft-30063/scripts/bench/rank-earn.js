import { runLoad } from './load-job.js';
import { rounded } from './measure.js';
/** Short and many: on a machine that others use too, only neighbours can be compared. */
const SLICE_SECONDS = 3;
const LEAST_PAIRS = 7;
const leaderboards = [{ code: 'points', name: 'Points', metric: 'POINTS', period: 'MONTH' }];
/** Purchases each second in a program without a leaderboard and in one with it, slice by slice, in turns. */
export async function earnWithAndWithout(bench, { duration }) {
    const without = await bench.jobOfProgram('plain', { leaderboards: [] }, 'single');
    const withBoard = await bench.jobOfProgram('boards', { leaderboards }, 'single');
    await bench.settleDown();
    for (const job of [without, withBoard])
        await rateOf({ ...job, warmUpSeconds: 0, seconds: job.warmUpSeconds });
    const pairs = [];
    for (let turn = 0; turn < Math.max(LEAST_PAIRS, duration / SLICE_SECONDS); turn += 1) {
        const slice = { warmUpSeconds: 0, seconds: SLICE_SECONDS };
        const rates = { with: 0, without: 0 };
        for (const name of turn % 2 === 0 ? ['without', 'with'] : ['with', 'without'])
            rates[name] = await rateOf({ ...(name === 'with' ? withBoard : without), ...slice });
        pairs.push(rates);
        console.log(`purchases without a leaderboard ${rates.without}/s, with one ${rates.with}/s`);
    }
    return {
        withBoard: median(pairs.map((pair) => pair.with)),
        without: median(pairs.map((pair) => pair.without)),
        ratio: rounded(median(pairs.map((pair) => pair.with / pair.without))),
    };
}
async function rateOf(job) {
    return Math.round((await runLoad(job)).requests / job.seconds);
}
const median = (values) => values.sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
//# sourceMappingURL=rank-earn.js.map