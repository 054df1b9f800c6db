import { once } from 'node:events';
import { setTimeout as sleep } from 'node:timers/promises';
import { Logger, parseCronItems, run } from 'graphile-worker';
import pg from 'pg';
import { sealBlocks } from '../modules/integrity/index.js';
import { takeUpBacktests } from './backtests.js';
import { expireCoupons } from './expire-coupons.js';
import { expireRedemptions } from './expire-redemptions.js';
import { doLeft } from './follow-ups.js';
import { JobMetrics } from './job-metrics.js';
import { purgeOld } from './purge.js';
import { reviewDueTiers } from './review-tiers.js';
import { settlePasses } from './settle-passes.js';
import { sweepDue } from './sweep.js';
const timetable = {
    sweep: '* * * * *',
    'follow-ups': '* * * * *',
    birthdays: '7 * * * *',
    tiers: '2 * * * *',
    redemptions: '* * * * *',
    coupons: '* * * * *',
    passes: '* * * * *',
    draws: '* * * * *',
    leaderboards: '* * * * *',
    complaints: '* * * * *',
    surveys: '* * * * *',
    backtests: '* * * * *',
    seal: '* * * * *',
    purge: '17 * * * *',
};
const RESTART_MS = 5_000;
/** The background jobs of this process. Every process has them: the worker's queue gives each run to one of them. */
export class Jobs {
    constructor(deps) {
        this.deps = deps;
        this.stopping = new AbortController();
        this.running = null;
        this.endRunner = null;
        this.metrics = new JobMetrics(deps.registry);
        this.owner = new pg.Pool({
            connectionString: deps.ownerUrl,
            options: '-c search_path=fealty -c timezone=UTC',
            application_name: 'fealty jobs',
            max: 4,
            idleTimeoutMillis: 30_000,
            keepAlive: true,
        });
        // a lost connection fails the statement on it; without a listener it would end the process as well
        this.owner.on('error', () => undefined);
        this.owner.on('connect', (client) => client.on('error', () => undefined));
    }
    start() {
        this.running ??= this.supervise();
    }
    /** Waits for the jobs that run; they stop at their next small transaction. */
    async stop() {
        this.stopping.abort();
        this.endRunner?.();
        await this.running;
        await this.owner.end();
    }
    /** Runs a job here and now. */
    async runNow(job) {
        const { clock, log } = this.deps;
        const goOn = () => !this.stopping.signal.aborted;
        const began = performance.now();
        try {
            const outcome = await this.work(job, goOn);
            this.metrics.succeeded(job, outcome, clock.now());
            const seconds = (performance.now() - began) / 1000;
            if (Object.values(outcome).some((count) => count > 0))
                log.info({ event: 'job', job, seconds, ...outcome }, 'job done');
            return outcome;
        }
        catch (error) {
            this.metrics.failed(job);
            log.error({ event: 'job-failed', job, err: error }, 'job failed; it runs again at its next time');
            throw error;
        }
    }
    async work(job, goOn) {
        const { owner } = this;
        const { clock, postDue, followUp, sealKey } = this.deps;
        if (job === 'sweep')
            return { members: await sweepDue(owner, postDue, clock, goOn) };
        if (job === 'follow-ups')
            return { done: await doLeft(owner, followUp, clock, goOn) };
        if (job === 'birthdays')
            return { members: await this.inEachProgram((id) => this.deps.keepBirthdays(id, goOn)) };
        if (job === 'tiers')
            return { members: await reviewDueTiers(owner, this.deps.reviewTiers, clock, goOn) };
        if (job === 'redemptions')
            return { ended: await expireRedemptions(owner, this.deps.expireRedemptions, clock, goOn) };
        if (job === 'coupons')
            return { coupons: await expireCoupons(owner, this.deps.expireCoupons, clock, goOn) };
        if (job === 'passes')
            return { settled: await settlePasses(owner, this.deps.settlePasses, clock, goOn) };
        if (job === 'draws')
            return { held: await this.inEachProgram((id) => this.deps.keepDraws(id, goOn)) };
        if (job === 'leaderboards')
            return { done: await this.inEachProgram((id) => this.deps.closeLeaderboards(id, goOn)) };
        if (job === 'complaints')
            return { moved: await this.inEachProgram((id) => this.deps.keepComplaints(id, goOn)) };
        if (job === 'surveys')
            return { done: await this.inEachProgram((id) => this.deps.keepSurveys(id, goOn)) };
        if (job === 'backtests')
            return { programs: await takeUpBacktests(owner, this.deps.takeUpBacktests) };
        if (job === 'seal')
            return { ...(await sealBlocks(owner, sealKey, clock, goOn)) };
        return { ...(await purgeOld(owner, clock, goOn)) };
    }
    /** @returns the sum of what the programs give */
    async inEachProgram(work) {
        const { rows } = await this.owner.query('SELECT id FROM program ORDER BY id');
        let sum = 0;
        for (const { id } of rows)
            sum += await work(id);
        return sum;
    }
    /** Runs the worker, again after it was lost with the database. */
    async supervise() {
        const { signal } = this.stopping;
        while (!signal.aborted) {
            try {
                await this.runWorker();
            }
            catch (error) {
                if (!signal.aborted)
                    this.deps.log.warn({ event: 'jobs-lost', err: error }, 'the job worker stopped and is started again');
            }
            this.endRunner = null;
            if (!signal.aborted)
                await sleep(RESTART_MS, undefined, { signal }).catch(() => undefined);
        }
    }
    async runWorker() {
        const names = Object.keys(timetable);
        const taskList = Object.fromEntries(names.map((job) => [job, async () => void (await this.runNow(job))]));
        // a failed run is not repeated, its next time comes soon; the key keeps runs from piling up while nobody takes them
        const items = names.map((job) => ({ task: job, match: timetable[job], options: { maxAttempts: 1, jobKey: job } }));
        const runner = await run({
            pgPool: this.owner,
            taskList,
            parsedCronItems: parseCronItems(items),
            concurrency: 2,
            pollInterval: 5_000,
            noHandleSignals: true,
            logger: new Logger(logTo(this.deps.log)),
        });
        // it refuses only where it has stopped by itself
        this.endRunner = () => void runner.stop().catch(() => undefined);
        // Not the runner's own end: its timetable sleeps for up to a minute after the database was lost, and cannot be woken.
        const workersGone = once(runner.events, 'pool:release');
        if (this.stopping.signal.aborted)
            this.endRunner();
        await workersGone;
    }
}
/** The worker's own messages; what it says of every run is told by the jobs themselves. */
function logTo(log) {
    return () => (level, message) => {
        if (level === 'error')
            log.error({ event: 'job-worker' }, message);
        else if (level === 'warning')
            log.warn({ event: 'job-worker' }, message);
        else
            log.debug({ event: 'job-worker' }, message);
    };
}
//# sourceMappingURL=jobs.js.map