import { bulkInsert } from '../../../kernel/sql/bulk.js';
/** How many places listeners are told of. */
export const TOLD_PLACES = 100;
/** Listeners of a leaderboard are told of changes no more often than this. */
const TELL_EVERY_MS = 1_000;
const insertEvent = bulkInsert('outbox', [
    ['type', 'text', () => 'LEADERBOARD_CHANGED'],
    ['payload', 'jsonb', (event) => event.payload],
    ['occurred_at', 'instant', (event) => event.now],
    ['recorded_at', 'instant', (event) => event.now],
]);
/** Announces a round, in this transaction, where its first places are others than those last announced; at most once a second. @returns whether it did */
export async function tell(sql, programId, period, { now, closed = false }) {
    const places = await readPlaces(sql, programId, period.id);
    const news = closed || places !== period.told;
    const due = closed || period.toldAt === null || now - period.toldAt >= TELL_EVERY_MS;
    if (!news && !period.untold)
        return false;
    const told = news && due;
    await sql.query({
        name: 'note leaderboard told',
        text: `UPDATE leaderboard_period SET told = $3, told_at = to_timestamp($4::float8 / 1000.0), untold = $5 WHERE program_id = $1 AND id = $2`,
        values: [programId, period.id, told ? places : period.told, told ? now : period.toldAt, news && !due],
    });
    if (told)
        await insertEvent(sql, programId, [{ payload: { board: period.board, startsAt: period.startsAt }, now }]);
    return told;
}
/** The first places in short: the same text means the same places. */
async function readPlaces(sql, programId, periodId) {
    const { rows } = await sql.query({
        name: 'leaderboard first places',
        text: `SELECT md5(string_agg(member_id || ':' || score, ',' ORDER BY descending, reached, member_id)) AS places FROM (
        SELECT member_id, score, descending, reached FROM leaderboard_score s
        WHERE s.program_id = $1 AND s.period_id = $2 AND s.score > 0 AND NOT s.hidden
        ORDER BY s.descending, s.reached, s.member_id LIMIT $3
      ) first`,
        values: [programId, periodId, TOLD_PLACES],
    });
    return rows[0]?.places ?? '';
}
//# sourceMappingURL=tell.js.map