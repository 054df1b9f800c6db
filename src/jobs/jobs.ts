import { setTimeout as sleep } from 'node:timers/promises';
import { parseCronItems } from 'graphile-worker';
import type pg from 'pg';
import type { Logger as Log } from 'pino';
import type { Registry } from 'prom-client';
import type { Clock, Instant } from '../kernel/clock.js';
import { type KnownBlocks, sealBlocks } from '../modules/integrity/index.js';
import { takeUpBacktests } from './backtests.js';
import type { DoDue } from './each-due.js';
import { expireCoupons } from './expire-coupons.js';
import { expireRedemptions } from './expire-redemptions.js';
import { doLeft } from './follow-ups.js';
import { JobMetrics, type JobName } from './job-metrics.js';
import { purgeOld } from './purge.js';
import { type ReviewTiers, reviewDueTiers } from './review-tiers.js';
import { makeUpReturns, settlePasses } from './settle-passes.js';
import { type PostDue, sweepDue } from './sweep.js';
import { poolOfJobs, runWorker } from './worker.js';

export interface JobDeps {
  /** The schema owner's: jobs work across programs. */
  ownerUrl: string;
  /** What is due is decided by it; the timetable only wakes. */
  clock: Clock;
  postDue: PostDue;
  /** Does what commands of a program left to others by an instant; how many. */
  followUp(programId: number, until: Instant, goOn: () => boolean): Promise<number>;
  /** Brings the tiers of these members up to date. */
  reviewTiers: ReviewTiers;
  /** Ends these reservations whose time is over. */
  expireRedemptions: DoDue;
  /** Ends the reservations of these coupons whose time is over. */
  expireCoupons: DoDue;
  /** Lets what is due of these passes happen, as every command does for those that it is about. */
  settlePasses: DoDue;
  makeUpReturns: DoDue;
  /** Keeps the birthdays of a program's members, today's and those that were missed; how many. */
  keepBirthdays(programId: number, goOn: () => boolean): Promise<number>;
  /** Holds a program's lucky draws whose time has come, and gives the prizes; how many. */
  keepDraws(programId: number, goOn: () => boolean): Promise<number>;
  /** Closes the rounds of a program's leaderboards that are over, and pays their prizes; how many rounds and prizes. */
  closeLeaderboards(programId: number, goOn: () => boolean): Promise<number>;
  /** Escalates a program's complaints whose deadlines were missed, and closes those that are over; how many. */
  keepComplaints(programId: number, goOn: () => boolean): Promise<number>;
  /** Looks at what a program's customers say; how many alarms rang anew. */
  watchAlarms(programId: number): Promise<number>;
  /** Escalates a program's crises whose deadlines were missed; how many steps. */
  keepCrises(programId: number): Promise<number>;
  /** Decides a program's polls that are over; how many. */
  keepPolls(programId: number, goOn: () => boolean): Promise<number>;
  /** Invites and reminds for a program's surveys, and opens anonymous answers; how many. */
  keepSurveys(programId: number, goOn: () => boolean): Promise<number>;
  /** Begins what a program's backtests still have to do, without waiting for it. */
  takeUpBacktests(programId: number): void;
  /** Of the purpose `seal`. */
  sealKey: Uint8Array;
  registry: Registry;
  log: Log;
}

/** What was done, by kind. */
export type JobOutcome = Readonly<Record<string, number>>;

const timetable: Readonly<Record<JobName, string>> = {
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
  alarms: '* * * * *',
  crises: '* * * * *',
  polls: '* * * * *',
  surveys: '* * * * *',
  backtests: '* * * * *',
  seal: '* * * * *',
  purge: '17 * * * *',
};
const names = Object.keys(timetable) as JobName[];
// a failed run is not repeated, its next time comes soon; the key keeps runs from piling up while nobody takes them
const parsedCronItems = parseCronItems(
  names.map((job) => ({ task: job, match: timetable[job], options: { maxAttempts: 1, jobKey: job } })),
);
const RESTART_MS = 5_000;

/** The background jobs of this process. Every process has them: the worker's queue gives each run to one of them. */
export class Jobs {
  private readonly owner: pg.Pool;
  private readonly metrics: JobMetrics;
  private readonly stopping = new AbortController();
  private readonly sealed: KnownBlocks = new Map();
  private running: Promise<void> | null = null;
  private readonly underWay = new Set<Promise<JobOutcome>>();

  constructor(private readonly deps: JobDeps) {
    this.metrics = new JobMetrics(deps.registry);
    this.owner = poolOfJobs(deps.ownerUrl, 4);
  }

  start(): void {
    this.running ??= this.supervise();
  }

  /** Waits for the jobs that run; they stop at their next small transaction. */
  async stop(): Promise<void> {
    this.stopping.abort();
    await this.running;
    await Promise.allSettled(this.underWay);
    await this.owner.end();
  }

  /** Runs a job here and now. */
  async runNow(job: JobName): Promise<JobOutcome> {
    const run = this.run(job);
    this.underWay.add(run);
    return run.finally(() => this.underWay.delete(run));
  }

  private async run(job: JobName): Promise<JobOutcome> {
    const { clock, log } = this.deps;
    const goOn = () => !this.stopping.signal.aborted;
    const began = performance.now();
    try {
      const outcome = await this.work(job, goOn);
      this.metrics.succeeded(job, outcome, clock.now());
      const seconds = (performance.now() - began) / 1000;
      if (Object.values(outcome).some((count) => count > 0)) log.info({ event: 'job', job, seconds, ...outcome }, 'job done');
      return outcome;
    } catch (error) {
      this.metrics.failed(job);
      log.error({ event: 'job-failed', job, err: error }, 'job failed; it runs again at its next time');
      throw error;
    }
  }

  private async work(job: JobName, goOn: () => boolean): Promise<JobOutcome> {
    const { owner } = this;
    const { clock, postDue, followUp, sealKey } = this.deps;
    if (job === 'sweep') return { members: await sweepDue(owner, postDue, clock, goOn) };
    if (job === 'follow-ups') return { done: await doLeft(owner, followUp, clock, goOn) };
    if (job === 'birthdays') return { members: await this.inEachProgram((id) => this.deps.keepBirthdays(id, goOn)) };
    if (job === 'tiers') return { members: await reviewDueTiers(owner, this.deps.reviewTiers, clock, goOn) };
    if (job === 'redemptions') return { ended: await expireRedemptions(owner, this.deps.expireRedemptions, clock, goOn) };
    if (job === 'coupons') return { coupons: await expireCoupons(owner, this.deps.expireCoupons, clock, goOn) };
    if (job === 'passes')
      return {
        settled: await settlePasses(owner, this.deps.settlePasses, clock, goOn),
        returned: await makeUpReturns(owner, this.deps.makeUpReturns, clock, goOn),
      };
    if (job === 'draws') return { held: await this.inEachProgram((id) => this.deps.keepDraws(id, goOn)) };
    if (job === 'leaderboards') return { done: await this.inEachProgram((id) => this.deps.closeLeaderboards(id, goOn)) };
    if (job === 'complaints') return { moved: await this.inEachProgram((id) => this.deps.keepComplaints(id, goOn)) };
    if (job === 'alarms') return { raised: await this.inEachProgram((id) => this.deps.watchAlarms(id)) };
    if (job === 'crises') return { escalated: await this.inEachProgram((id) => this.deps.keepCrises(id)) };
    if (job === 'polls') return { decided: await this.inEachProgram((id) => this.deps.keepPolls(id, goOn)) };
    if (job === 'surveys') return { done: await this.inEachProgram((id) => this.deps.keepSurveys(id, goOn)) };
    if (job === 'backtests') return { programs: await takeUpBacktests(owner, this.deps.takeUpBacktests) };
    if (job === 'seal') return { ...(await sealBlocks(owner, sealKey, clock, this.sealed, goOn)) };
    return { ...(await purgeOld(owner, clock, goOn)) };
  }

  /** @returns the sum of what the programs give */
  private async inEachProgram(work: (programId: number) => Promise<number>): Promise<number> {
    const { rows } = await this.owner.query<{ id: number }>('SELECT id FROM program ORDER BY id');
    let sum = 0;
    for (const { id } of rows) sum += await work(id);
    return sum;
  }

  /** Runs the worker, again after it was lost with the database. */
  private async supervise(): Promise<void> {
    const { signal } = this.stopping;
    const { ownerUrl, log } = this.deps;
    const taskList = Object.fromEntries(names.map((job) => [job, async () => void (await this.runNow(job))]));
    while (!signal.aborted) {
      try {
        await runWorker({ ownerUrl, taskList, parsedCronItems, log }, signal);
      } catch (error) {
        if (!signal.aborted) log.warn({ event: 'jobs-lost', err: error }, 'the job worker stopped and is started again');
      }
      if (!signal.aborted) await sleep(RESTART_MS, undefined, { signal }).catch(() => undefined);
    }
  }
}
