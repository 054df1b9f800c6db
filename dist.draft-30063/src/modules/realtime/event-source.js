import { inProgram } from '../../database/index.js';
import { checkResumable, readEvents, readHead } from './read-stream.js';
import { eventKinds } from './stream-event.js';
import { toEvent } from './to-event.js';
/** The stream for those who keep their own place in it, by position. */
export class EventSource {
    constructor(pool, cursors) {
        this.pool = pool;
        this.cursors = cursors;
    }
    async head() {
        return (await readHead(this.pool)).position;
    }
    /** Events after a position, in order, and how far nothing is left out. */
    async after(programId, position, limit, types) {
        const known = types && eventKinds.filter((kind) => types.includes(kind));
        const at = { position, owed: [] };
        const { events, head } = await readEvents(this.pool, programId, { at, limit }, { memberId: null, walletId: null, types: known });
        return { events, end: events.length < limit ? head.position : (events.at(-1)?.position ?? position) };
    }
    /** What a subscription would be told of the event at a position; null when it is not kept any more. */
    async at(programId, position) {
        const range = { at: { position: position - 1, owed: [] }, until: position, limit: 1 };
        const { events } = await readEvents(this.pool, programId, range, { memberId: null, walletId: null, types: null });
        const [event] = events;
        if (event === undefined)
            return null;
        const delivery = { event, at: { position, owed: [] } };
        return { event: toEvent(delivery, programId, this.cursors), occurredAt: event.occurredAt };
    }
    /** @throws ApiError BAD_USER_INPUT, CURSOR_EXPIRED */
    async positionOf(programId, cursor) {
        const at = this.cursors.read(programId, cursor);
        checkResumable(at, await readHead(this.pool));
        return at.owed[0] === undefined ? at.position : at.owed[0] - 1;
    }
    /** The position before the first event that was recorded at or after an instant. */
    async before(programId, instant) {
        const { rows } = await inProgram(this.pool, programId, (client) => client.query(`SELECT position FROM stream WHERE program_id = $1 AND recorded_at >= to_timestamp($2::float8 / 1000.0) ORDER BY position LIMIT 1`, [programId, instant]));
        return rows[0] === undefined ? this.head() : rows[0].position - 1;
    }
}
//# sourceMappingURL=event-source.js.map