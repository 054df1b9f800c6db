import { Counter, Gauge } from 'prom-client';
/** What operators watch of the background jobs. */
export class JobMetrics {
    constructor(registry) {
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
    succeeded(job, rows, at) {
        for (const [what, count] of Object.entries(rows))
            this.done.inc({ job, what }, count);
        this.lastSuccess.set({ job }, at / 1000);
    }
    failed(job) {
        this.failures.inc({ job });
    }
}
//# sourceMappingURL=job-metrics.js.map