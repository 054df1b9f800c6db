import { contentHash } from '../../kernel/canonical-json.js';
import { checkIdempotencyKey, withIdempotency } from '../../kernel/commands/idempotency.js';
import { runInProgram } from '../../kernel/commands/run-in-program.js';
import { isRefusal, refuse } from '../../kernel/refusal.js';
import { readComplaintNumber } from './complaint-number.js';
import { lockComplaint, updateComplaints } from './complaint-rows.js';
import { hastened } from './deeds.js';
import { nextLook } from './escalation.js';
import { insertMessage, recordDeeds } from './record-changes.js';
import { percentOf, Settings, tiersOf } from './settings.js';
import { allowanceOf, severityOf } from './severity.js';
/** A complaint that is locked, decided on and written, with its history and its event. */
export class Handling {
    constructor(pool, clock, onEvents) {
        this.pool = pool;
        this.clock = clock;
        this.onEvents = onEvents;
    }
    /** @returns the id of the complaint. To a member no complaints but its own exist. Refuses beside what `work` does: NOT_FOUND, INVALID (key), IDEMPOTENCY_KEY_MISMATCH. */
    async handle(asked, once, work) {
        const number = readComplaintNumber(asked.number);
        if (number === null)
            return notFound;
        const { caller, program } = asked;
        const now = this.clock.now();
        const run = async (sql) => {
            const complaint = await lockComplaint(sql, program.id, number);
            if (complaint === null || (caller.kind === 'member' && caller.memberId !== complaint.memberId))
                return notFound;
            return carryOut(await atHand(sql, asked, complaint, now), work);
        };
        const done = once ? await this.once(asked, once, now, run) : await runInProgram(this.pool, program.id, run);
        if (isRefusal(done))
            return done;
        this.onEvents();
        return done.complaintId;
    }
    once({ caller, program, number }, { key, operation, request }, now, run) {
        const wrongKey = checkIdempotencyKey(key);
        if (wrongKey !== null)
            return Promise.resolve(wrongKey);
        const requestHash = contentHash({ number: readComplaintNumber(number), request });
        return withIdempotency(this.pool, { programId: program.id, principal: caller.principal, operation, key, requestHash, now }, run);
    }
}
export const notFound = refuse('NOT_FOUND', ['number'], 'complaint-not-found');
async function atHand(sql, { caller, program }, complaint, now) {
    const settings = await Settings.read(sql, program);
    const category = settings.category(complaint.category);
    const percent = percentOf(program, await tierOf(sql, program, complaint.memberId, now), now);
    const allowance = (severity) => allowanceOf(severityOf(severity), category?.deadlines ?? [], percent);
    return { sql, program, caller, now, complaint, settings, category, percent, allowance };
}
/** The tier of a member now; null where the program has none. */
export async function tierOf(sql, program, memberId, now) {
    const { rows } = await sql.query({
        name: 'joined at',
        text: `SELECT (extract(epoch FROM joined_at) * 1000)::float8 AS "joinedAt" FROM member WHERE program_id = (SELECT $1::int) AND id = $2`,
        values: [program.id, memberId],
    });
    const [member] = rows;
    return member === undefined ? null : (await tiersOf(sql, program, new Map([[memberId, member]]), now))(memberId);
}
async function carryOut(at, work) {
    const { sql, program, now, settings, caller, percent, complaint: before } = at;
    const fresh = hastened(before, percent, now, settings.hours(before.severity));
    const handled = await work({ ...at, complaint: fresh.complaint });
    if (isRefusal(handled))
        return handled;
    const changes = [...fresh.changes, ...handled.changes];
    if (changes.length > 0) {
        const complaint = settled(handled.complaint, now, settings);
        await updateComplaints(sql, program.id, [complaint]);
        await recordDeeds(sql, program.id, [{ complaint, changes, actor: caller.principal }], now);
    }
    const { said = null } = handled;
    if (said !== null)
        await insertMessage(sql, program.id, { ...said, complaintId: before.id, author: caller.principal, at: now });
    return { complaintId: before.id };
}
/** What follows from the rest: whether a deadline was ever missed, and when to look again. */
export function settled(complaint, now, settings) {
    const { respond, propose, severity, category } = complaint;
    const next = {
        ...complaint,
        responseBreached: complaint.responseBreached || respond.missed,
        proposalBreached: complaint.proposalBreached || propose.missed,
        clockAt: now,
        updatedAt: now,
    };
    return { ...next, nextAt: nextLook(next, settings.category(category)?.escalation ?? [], settings.hours(severity)) };
}
//# sourceMappingURL=handling.js.map