import { bulkInsert, idArray } from '../../kernel/sql/bulk.js';
/** Follow-ups of a batch: those that it leaves, and those that it does. */
export class FollowUpBook {
    constructor(nextId, now) {
        this.nextId = nextId;
        this.now = now;
        this.left = [];
        /** Those that were there to be done. */
        this.found = new Set();
        this.done = [];
    }
    /** Leaves work to be done right after COMMIT. */
    push(followUp) {
        this.left.push({ ...followUp, id: this.nextId(), now: this.now });
    }
    /** Whether it is ours to do: then it is gone with this transaction. */
    take(id) {
        if (!this.found.delete(id))
            return false;
        this.done.push(id);
        return true;
    }
}
const insert = bulkInsert('follow_up', [
    ['id', 'bigint', (f) => f.id],
    ['kind', 'text', (f) => f.kind],
    ['member_id', 'bigint', (f) => f.memberId],
    ['payload', 'jsonb', (f) => f.payload],
    ['created_at', 'instant', (f) => f.now],
]);
/** `start` is told what was left, after COMMIT. */
export function followUpsPartWith(start) {
    return {
        name: 'follow-ups',
        need: () => new Set(),
        async load(sql, book, need) {
            const state = new FollowUpBook(book.ids.next, book.now);
            if (need.size === 0)
                return state;
            const { rows } = await sql.query({
                name: 'follow-ups',
                text: 'SELECT id FROM follow_up WHERE program_id = (SELECT $1::int) AND id = ANY ($2::bigint[])',
                values: [book.program.id, idArray(need)],
            });
            for (const { id } of rows)
                state.found.add(id);
            return state;
        },
        write: (sql, book, { left, done }) => [insert(sql, book.program.id, left), remove(sql, book.program.id, done)],
        committed(book, { left }) {
            if (left.length > 0)
                start(book.program.id, left);
        },
    };
}
export const followUpsPart = followUpsPartWith(() => undefined);
async function remove(sql, programId, ids) {
    if (ids.length === 0)
        return;
    await sql.query({
        name: 'follow-ups done',
        text: 'DELETE FROM follow_up WHERE program_id = (SELECT $1::int) AND id = ANY ($2::bigint[])',
        values: [programId, idArray(ids)],
    });
}
//# sourceMappingURL=follow-ups-part.js.map