import { bulkInsert, bulkUpdate } from '../../kernel/sql/bulk.js';
import { dateOfDay } from '../../kernel/zone-clock.js';
import { KEPT_DAY } from './read-check-ins.js';
/** Days of members in a batch, by member and day: as far back as was asked for. */
export class CheckIns {
    constructor() {
        this.members = new Map();
    }
    of(memberId) {
        const days = this.members.get(memberId) ?? new Map();
        this.members.set(memberId, days);
        return days;
    }
    /** In one order for everybody. */
    rows(row) {
        const all = [...this.members.values()].flatMap((days) => [...days.values()]).filter((day) => day.row === row);
        return all.sort((a, b) => a.memberId - b.memberId || a.day - b.day);
    }
}
const dateOf = (day) => (day === null ? null : dateOfDay(day));
const changes = [['streak', 'int', (c) => c.streak]];
const columns = [
    ['member_id', 'bigint', (c) => c.memberId],
    ['day', 'date', (c) => dateOf(c.day)],
    ['recorded_at', 'instant', (c) => c.recordedAt],
    ['made_up_on', 'date', (c) => dateOf(c.madeUpOn)],
    ['cycle_days', 'int', (c) => c.cycleDays],
    ['points', 'bigint', (c) => c.points],
    ['occurrence_id', 'bigint', (c) => c.occurrenceId],
    ['entries', 'jsonb', (c) => c.entries],
    ...changes,
];
const insert = bulkInsert('check_in', columns);
const update = bulkUpdate('check_in', ['member_id', 'day'], columns, changes);
/** Check-ins of a batch: guarded by the locks on their members' accounts, and by the key of their table. */
export const checkInsPart = {
    name: 'check-ins',
    need: () => [],
    async load(sql, book, need) {
        const checkIns = new CheckIns();
        if (need.length === 0)
            return checkIns;
        for (const state of await readSince(sql, book.program.id, need))
            checkIns.of(state.memberId).set(state.day, state);
        return checkIns;
    },
    write: (sql, book, checkIns) => [
        insert(sql, book.program.id, checkIns.rows('new')),
        update(sql, book.program.id, checkIns.rows('changed')),
    ],
};
/** All days from the asked one on: those to come are there after a change of the time zone. */
async function readSince(sql, programId, need) {
    const earliest = new Map();
    for (const { memberId, from } of need)
        earliest.set(memberId, Math.min(from, earliest.get(memberId) ?? from));
    const { rows } = await sql.query({
        name: 'check-ins since',
        text: `SELECT c.member_id AS "memberId", ${KEPT_DAY}, (extract(epoch FROM c.recorded_at) * 1000)::float8 AS "recordedAt",
        c.occurrence_id AS "occurrenceId", c.entries, 'same' AS row
      FROM unnest($2::bigint[], $3::date[]) AS n (member_id, since), LATERAL (
        SELECT * FROM check_in o WHERE o.program_id = (SELECT $1::int) AND o.member_id = n.member_id AND o.day >= n.since OFFSET 0) AS c`,
        values: [programId, `{${[...earliest.keys()].join(',')}}`, `{${[...earliest.values()].map(dateOfDay).join(',')}}`],
    });
    return rows;
}
//# sourceMappingURL=check-ins-part.js.map