import { randomUUID } from 'node:crypto';
import { Counter } from 'prom-client';
import { Deliverer } from './deliverer.js';
import { EndpointWorker } from './endpoint-worker.js';
const POLL_MS = 1_000;
/** Endpoints that a process works at side by side. */
const MOST_AT_ONCE = 32;
/** How long a stop waits for answers: who is cut off then gets the same delivery again. */
const STOP_MS = 2_000;
/** Sends what there is to send. Every process has one: an endpoint belongs to one of them at a time. */
export class WebhookDispatcher {
    constructor(deps) {
        this.deps = deps;
        this.worker = randomUUID();
        this.serving = new Map();
        this.timer = null;
        this.looking = null;
        this.stopped = false;
        const registers = [deps.registry];
        this.attempts = new Counter({
            name: 'fealty_webhook_attempts_total',
            help: 'Requests to webhook endpoints, by what came of them.',
            labelNames: ['outcome'],
            registers,
        });
        this.disabled = new Counter({
            name: 'fealty_webhook_disabled_total',
            help: 'Webhook endpoints that were switched off because they failed for long, or asked for it.',
            registers,
        });
        this.deliverer = new Deliverer({ ...deps, onAttempt: (attempt) => this.count(attempt) });
        this.endpoints = new EndpointWorker({
            pool: deps.pool,
            clock: deps.clock,
            source: deps.source,
            deliverer: this.deliverer,
            worker: this.worker,
            onDisabled: (endpoint) => this.tell(endpoint),
            goOn: () => !this.stopped,
        });
    }
    start() {
        this.timer ??= setInterval(() => this.wake(), POLL_MS).unref();
    }
    /** There may be something to send. */
    wake() {
        if (this.stopped || this.looking)
            return;
        this.looking = this.look()
            .catch((error) => this.deps.log.warn({ event: 'webhooks-failed', err: error }, 'webhooks could not be looked at'))
            .finally(() => {
            this.looking = null;
        });
    }
    /** Sends all that is due now, and waits for it. */
    async runDue() {
        await this.look();
        await Promise.all(this.serving.values());
    }
    /** What is under way is finished; what is not begun stays for another process. */
    async stop() {
        this.stopped = true;
        if (this.timer)
            clearInterval(this.timer);
        await this.looking;
        const cut = setTimeout(() => this.deps.sender.close(), STOP_MS);
        await Promise.all(this.serving.values());
        clearTimeout(cut);
        this.deps.sender.close();
    }
    async look() {
        const { rows } = await this.deps.pool.query('SELECT program_id AS "programId", id::float8 AS id FROM webhook_work(to_timestamp($1::float8 / 1000.0), $2)', [this.deps.clock.now(), this.worker]);
        // in no order, so that none is always the last
        const found = rows.map((row) => ({ ...row, place: this.deps.random() })).sort((a, b) => a.place - b.place);
        for (const { programId, id } of found) {
            const name = `${programId} ${id}`;
            if (this.serving.has(name) || this.serving.size >= MOST_AT_ONCE)
                continue;
            this.serving.set(name, this.serve(programId, id).finally(() => this.serving.delete(name)));
        }
    }
    /** What goes wrong here leaves the endpoint to whoever finds its lease ended. */
    serve(programId, id) {
        return this.endpoints.serve({ programId, id }).catch((error) => {
            this.deps.log.warn({ event: 'webhook-failed', programId, endpoint: id, err: error }, 'a webhook endpoint could not be served');
        });
    }
    count({ failure }) {
        this.attempts.inc({ outcome: failure === null ? 'delivered' : failure.toLowerCase() });
    }
    tell({ programId, id, reason }) {
        this.disabled.inc();
        this.deps.log.warn({ event: 'webhook-disabled', programId, endpoint: id, reason }, 'a webhook endpoint was switched off');
    }
}
//# sourceMappingURL=dispatcher.js.map