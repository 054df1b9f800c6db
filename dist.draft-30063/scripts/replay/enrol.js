import { setTimeout as pause } from 'node:timers/promises';
import { enrollMember } from './documents.js';
import { inParallel } from './parallel.js';
/** Enrols each customer once, known by the shop's id; gives the reasons of those that were refused. */
export async function enrolCustomers(api, customers, options) {
    const refused = new Map();
    await inParallel(customers, options.concurrency, async (externalId) => {
        const reason = await enrol(api, externalId);
        if (reason !== null)
            refused.set(externalId, reason);
        options.onEnrolled();
    });
    return refused;
}
async function enrol(api, externalId) {
    for (;;) {
        const input = { idempotencyKey: `replay:customer:${externalId}`, externalId };
        const { enrollMember: answer } = await api.send(enrollMember, { input });
        const [error] = answer.userErrors;
        if (error === undefined)
            return null;
        if (!error.retryable)
            return `${error.code}: ${error.message}`;
        await pause(100);
    }
}
//# sourceMappingURL=enrol.js.map