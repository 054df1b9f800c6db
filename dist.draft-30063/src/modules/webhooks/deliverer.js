import { nextAttempt } from './backoff.js';
import { noteAttempt } from './delivery-rows.js';
import { callerOf, payloadOf } from './payload.js';
import { webhookId } from './webhook.js';
const GONE = 410;
/** Tries deliveries, one at a time, and keeps what came of them. */
export class Deliverer {
    constructor(deps) {
        this.deps = deps;
    }
    /** `retry`: whether another attempt follows a failure. */
    async attempt(leased, delivery, retry = true) {
        const { pool, clock } = this.deps;
        const startedAt = clock.now();
        const sent = await this.send(leased, delivery, startedAt);
        const { askedToWait, ...rest } = sent;
        const attempt = { at: new Date(startedAt).toISOString(), ...rest };
        const next = attempt.failure === null || !retry ? null : this.nextOf(delivery, startedAt, askedToWait);
        await noteAttempt(pool, leased.programId, delivery, { attempt, next, now: clock.now() });
        this.deps.onAttempt(attempt);
        if (attempt.failure === null) {
            if (delivery.position !== null)
                this.deps.onTold(callerOf(leased));
            return 'delivered';
        }
        return attempt.statusCode === GONE ? 'gone' : 'failed';
    }
    async send(leased, delivery, now) {
        const payload = await payloadOf(this.deps, leased, delivery);
        if ('problem' in payload)
            return unsendable(payload.problem);
        const { programId, endpoint, secrets } = leased;
        const { body } = payload;
        const signed = this.deps.secrets.sign({ programId, endpointId: endpoint.id, secrets }, webhookId(delivery), body, now);
        return this.deps.sender.post(endpoint.url, { 'content-type': 'application/json', 'user-agent': 'Fealty-Webhooks', ...signed }, body);
    }
    nextOf({ attempts, firstAttemptAt }, startedAt, askedToWait) {
        const failure = {
            attempts: attempts + 1,
            firstAttemptAt: firstAttemptAt?.getTime() ?? startedAt,
            now: this.deps.clock.now(),
            askedToWait,
        };
        return nextAttempt(failure, this.deps.random());
    }
}
function unsendable(detail) {
    return { statusCode: null, failure: 'PAYLOAD', detail, excerpt: null, durationMs: 0, askedToWait: null };
}
//# sourceMappingURL=deliverer.js.map