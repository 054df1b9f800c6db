import { refuse } from '../../kernel/refusal.js';
import { insertTest } from './delivery-rows.js';
import { readSendable } from './lease.js';
/** Sends a test to an endpoint, on or off, and waits for its answer. */
export class TestSend {
    constructor(pool, clock, deliverer) {
        this.pool = pool;
        this.clock = clock;
        this.deliverer = deliverer;
    }
    /** The delivery. Refuses: NOT_FOUND. */
    async run(programId, endpointId) {
        const leased = endpointId === null ? null : await readSendable(this.pool, programId, endpointId);
        if (leased === null || endpointId === null)
            return refuse('NOT_FOUND', ['id'], 'webhook-not-found');
        const delivery = await insertTest(this.pool, { programId, endpointId }, this.clock.now());
        await this.deliverer.attempt(leased, delivery, false);
        return delivery.id;
    }
}
//# sourceMappingURL=test-send.js.map