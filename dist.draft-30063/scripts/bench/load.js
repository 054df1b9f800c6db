import { HttpConnection } from './http-connection.js';
import { makeRequest } from './requests.js';
/*
 * The load of a bench, in a process of its own: sends what its parent asks for over so many connections, one request at a time on each, and answers with
 * what came back. It reads answers as bytes and looks for errors by text, so that measuring takes little of the CPU that it shares with the measured.
 */
class Load {
    constructor(job) {
        this.job = job;
        this.latencies = [];
        this.began = performance.now();
        this.failed = 0;
        this.shed = 0;
        this.firstFailure = null;
        this.measuredFrom = this.began + job.warmUpSeconds * 1000;
        this.until = this.measuredFrom + job.seconds * 1000;
    }
    async run() {
        const began = process.cpuUsage();
        await Promise.all(Array.from({ length: this.job.connections }, () => this.connection()));
        const { user, system } = process.cpuUsage(began);
        const sorted = this.latencies.sort((a, b) => a - b);
        const quantile = (share) => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
        return {
            requests: sorted.length,
            failed: this.failed,
            shed: this.shed,
            firstFailure: this.firstFailure,
            p50: quantile(0.5),
            p99: quantile(0.99),
            cpuSeconds: (user + system) / 1e6,
        };
    }
    async connection() {
        const connection = await HttpConnection.open(this.job.url, this.job.token);
        while (performance.now() < this.until) {
            const request = JSON.stringify(makeRequest(this.job));
            const sentAt = performance.now();
            const { ok, body } = await connection.post(request);
            const answeredAt = performance.now();
            if (body.includes('"OVERLOADED"'))
                this.shed += 1;
            else if (!ok || body.includes('"errors":[') || body.includes('"retryable":'))
                this.fail(body.toString('latin1', 0, 500));
            else if (sentAt >= this.measuredFrom && answeredAt <= this.until)
                this.latencies.push(answeredAt - sentAt);
        }
        connection.close();
    }
    fail(text) {
        this.failed += 1;
        this.firstFailure ??= text;
    }
}
process.once('message', (job) => {
    void new Load(job).run().then((result) => {
        process.send?.(result);
        process.disconnect();
    });
});
//# sourceMappingURL=load.js.map