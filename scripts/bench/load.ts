import { HttpConnection } from './http-connection.js';
import type { LoadJob, LoadResult } from './load-job.js';
import { makeRequest } from './requests.js';

/*
 * The load of a bench, in a process of its own: sends what its parent asks for over so many connections, one request at a time on each, and answers with
 * what came back. It reads answers as bytes and looks for errors by text, so that measuring takes little of the CPU that it shares with the measured.
 */
class Load {
  private readonly latencies: number[] = [];
  private readonly began = performance.now();
  private readonly measuredFrom: number;
  private readonly until: number;
  private inTime = 0;
  private answered = 0;
  private failed = 0;
  private shed = 0;
  private firstFailure: string | null = null;

  constructor(private readonly job: LoadJob) {
    this.measuredFrom = this.began + job.warmUpSeconds * 1000;
    this.until = this.measuredFrom + job.seconds * 1000;
  }

  async run(): Promise<LoadResult> {
    const began = process.cpuUsage();
    await Promise.all(Array.from({ length: this.job.connections }, () => this.connection()));
    const { user, system } = process.cpuUsage(began);
    const sorted = this.latencies.sort((a, b) => a - b);
    const quantile = (share: number): number => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
    return {
      requests: this.inTime,
      answered: this.answered,
      failed: this.failed,
      shed: this.shed,
      firstFailure: this.firstFailure,
      p50: quantile(0.5),
      p99: quantile(0.99),
      cpuSeconds: (user + system) / 1e6,
    };
  }

  private async connection(): Promise<void> {
    const connection = await HttpConnection.open(this.job.url, this.job.token);
    while (performance.now() < this.until) {
      const request = JSON.stringify(makeRequest(this.job));
      const sentAt = performance.now();
      const { ok, body } = await connection.post(request);
      const answeredAt = performance.now();
      if (body.includes('"OVERLOADED"')) this.shed += 1;
      else if (!ok || body.includes('"errors":[') || body.includes('"retryable":')) this.fail(body.toString('latin1', 0, 500));
      else this.count(sentAt, answeredAt);
    }
    connection.close();
  }

  private count(sentAt: number, answeredAt: number): void {
    const took = answeredAt - sentAt;
    const within = Math.min(answeredAt, this.until) - Math.max(sentAt, this.measuredFrom);
    this.answered += 1;
    if (within > 0) this.inTime += within / took;
    if (within === took) this.latencies.push(took);
  }

  private fail(text: string): void {
    this.failed += 1;
    this.firstFailure ??= text;
  }
}

process.once('message', (job: LoadJob) => {
  void new Load(job).run().then((result) => {
    process.send?.(result);
    process.disconnect();
  });
});
