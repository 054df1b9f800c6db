import { inProgram } from '../../database/index.js';
import { idArray } from '../../kernel/sql/bulk.js';
import { localDate } from '../../kernel/zone-clock.js';
const FLUSH_MS = 5_000;
/** Counts what partners use, in memory, and adds it to their days every few seconds. A process that is killed loses what it had not added yet. */
export class UsageCounter {
    constructor(pool, programs, clock, log) {
        this.pool = pool;
        this.programs = programs;
        this.clock = clock;
        this.log = log;
        this.counts = new Map();
        this.flushing = Promise.resolve();
        this.timer = setInterval(() => void this.flush(), FLUSH_MS);
        this.timer.unref();
    }
    asked(caller, cost, throttled) {
        const count = this.countOf(caller);
        if (count === null)
            return;
        count.requests += 1;
        count.cost += cost;
        if (throttled)
            count.throttled += 1;
    }
    told(caller) {
        const count = this.countOf(caller);
        if (count !== null)
            count.events += 1;
    }
    /** Adds what was counted so far; what cannot be added now waits for the next time. */
    flush() {
        this.flushing = this.flushing.then(async () => {
            const counts = this.counts;
            this.counts = new Map();
            for (const [programId, partners] of counts) {
                await this.add(programId, partners).catch((error) => {
                    this.log.warn({ event: 'usage-not-kept', err: error }, 'the usage of partners could not be kept');
                    for (const [partnerId, count] of partners)
                        merge(this.at(programId, partnerId), count);
                });
            }
        });
        return this.flushing;
    }
    async stop() {
        clearInterval(this.timer);
        await this.flush();
    }
    countOf({ programId, partner }) {
        return programId === null || partner === null ? null : this.at(programId, partner.id);
    }
    at(programId, partnerId) {
        const partners = this.counts.get(programId) ?? new Map();
        this.counts.set(programId, partners);
        const count = partners.get(partnerId) ?? { requests: 0, cost: 0, throttled: 0, events: 0 };
        partners.set(partnerId, count);
        return count;
    }
    async add(programId, partners) {
        const { timeZone } = await this.programs.get(programId);
        const rows = [...partners].sort(([a], [b]) => a - b);
        const values = (of) => idArray(rows.map(([, count]) => of(count)));
        await inProgram(this.pool, programId, (client) => client.query({
            text: `INSERT INTO partner_usage (program_id, partner_id, day, requests, cost, throttled, events)
          SELECT $1, u.*  FROM (SELECT p, $2::date, r, c, t, e FROM unnest($3::bigint[], $4::bigint[], $5::bigint[], $6::bigint[], $7::bigint[]) AS n (p, r, c, t, e)) u
          ON CONFLICT (program_id, partner_id, day) DO UPDATE SET requests = partner_usage.requests + excluded.requests,
            cost = partner_usage.cost + excluded.cost, throttled = partner_usage.throttled + excluded.throttled,
            events = partner_usage.events + excluded.events`,
            values: [
                programId,
                localDate(this.clock.now(), timeZone),
                idArray(rows.map(([id]) => id)),
                values(({ requests }) => requests),
                values(({ cost }) => cost),
                values(({ throttled }) => throttled),
                values(({ events }) => events),
            ],
        }));
    }
}
function merge(into, { requests, cost, throttled, events }) {
    into.requests += requests;
    into.cost += cost;
    into.throttled += throttled;
    into.events += events;
}
//# sourceMappingURL=usage-counter.js.map