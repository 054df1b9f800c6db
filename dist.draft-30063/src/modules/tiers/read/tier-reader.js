import { ApiError } from '../../../kernel/api-error.js';
import { toConnection } from '../../../kernel/pagination.js';
import { review } from '../review.js';
import { newcomer } from '../standing.js';
import { ChangeRecord } from './change-record.js';
import { readChangePages } from './read-changes.js';
import { readStandings } from './standings.js';
import { tiersAt } from './tier-record.js';
/** Reads tiers for requests. What is due and not written yet is folded in, so that a late job shows nowhere. */
export class TierReader {
    constructor(reads) {
        this.reads = reads;
    }
    async present(context, { id, joinedAt }) {
        const now = context.clock.now();
        const stored = await this.reads.ask(context, readOne, { memberId: id, now });
        const { timeZone, scheme } = context.tenant;
        const subject = { joinedAt, timeZone, schemes: scheme.tiers, days: stored.days };
        return { standing: review(stored.standing ?? newcomer(joinedAt), subject, now).standing, subject };
    }
    /** Changes that took effect and are written, oldest first. */
    async history(context, memberId, request) {
        const { backward, limit } = request;
        const page = { memberId, after: keyOf(request.after), before: keyOf(request.before), backward, limit: limit + 1 };
        const rows = await this.reads.ask(context, readChangePages, page);
        const records = rows.map((row) => new ChangeRecord(row, context));
        return toConnection(request, records, ({ row }) => `${row.effectiveAt}.${row.id}`);
    }
    node() {
        return {
            type: 'Tier',
            load: async ({ program, clock }, code) => program ? (tiersAt(program, clock.now()).find((tier) => tier.code === code) ?? null) : null,
        };
    }
}
const readOne = async (sql, program, keys) => {
    const now = Math.max(...keys.map((key) => key.now));
    const found = await readStandings(sql, program, new Set(keys.map(({ memberId }) => memberId)), now);
    return keys.map(({ memberId }) => found.get(memberId) ?? { standing: null, nextReviewAt: null, days: [] });
};
function keyOf(cursor) {
    if (cursor === null)
        return null;
    const [, at, id] = /^(-?\d{1,16})\.(\d{1,16})$/.exec(cursor) ?? [];
    if (at === undefined || id === undefined)
        throw new ApiError('BAD_USER_INPUT', 'This is not a cursor of this list.');
    return { at: Number(at), id: Number(id) };
}
//# sourceMappingURL=tier-reader.js.map