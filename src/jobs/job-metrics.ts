import { Counter, Gauge, type Registry } from 'prom-client';

export type JobName =
  | 'sweep'
  | 'follow-ups'
  | 'birthdays'
  | 'tiers'
  | 'redemptions'
  | 'coupons'
  | 'passes'
  | 'draws'
  | 'leaderboards'
  | 'complaints'
  | 'alarms'
  | 'crises'
  | 'polls'
  | 'surveys'
  | 'backtests'
  | 'seal'
  | 'purge';

/** What operators watch of the background jobs. */
export class JobMetrics {
  private readonly done: Counter<'job' | 'what'>;
  private readonly failures: Counter<'job'>;
  private readonly lastSuccess: Gauge<'job'>;

  constructor(registry: Registry) {
    const registers = [registry];
    this.done = new Counter({
      name: 'fealty_job_rows_total',
      help: 'What jobs of this process have done: members swept, entries sealed, rows purged.',
      labelNames: ['job', 'what'],
      registers,
    });
    this.failures = new Counter({
      name: 'fealty_job_failures_total',
      help: 'Runs of jobs that failed.',
      labelNames: ['job'],
      registers,
    });
    this.lastSuccess = new Gauge({
      name: 'fealty_job_last_success_seconds',
      help: 'When a job last succeeded in this process, as Unix time.',
      labelNames: ['job'],
      registers,
    });
  }

  succeeded(job: JobName, rows: Readonly<Record<string, number>>, at: number): void {
    for (const [what, count] of Object.entries(rows)) this.done.inc({ job, what }, count);
    this.lastSuccess.set({ job }, at / 1000);
  }

  failed(job: JobName): void {
    this.failures.inc({ job });
  }
}
