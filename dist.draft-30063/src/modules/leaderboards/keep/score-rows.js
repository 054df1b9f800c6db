import { bulkUpdate, idArray, millis, textArray } from '../../../kernel/sql/bulk.js';
export const PERIOD = `p.id, p.board, ${millis('p.starts_at', '"startsAt"')}, ${millis('p.ends_at', '"endsAt"')}, ${millis('p.settles_at', '"settlesAt"')},
  ${millis('p.closed_at', '"closedAt"')}, p.step, p.told, ${millis('p.told_at', '"toldAt"')}, p.untold`;
export const isRanked = ({ score, hidden }) => score > 0 && !hidden;
export const isShowing = (change) => change.metric === 'SHOWN';
export const isCounting = (change) => !isShowing(change);
/** Takes what was left, at most so much: it is gone with this transaction, and applied in it. */
export async function takeChanges(sql, programId, limit) {
    const { rows } = await sql.query({
        name: 'take score changes',
        text: `DELETE FROM score_change WHERE program_id = $1 AND id = ANY (ARRAY(
        SELECT id FROM score_change WHERE program_id = $1 ORDER BY id LIMIT $2
      ))
      RETURNING member_id AS "memberId", metric, change, ${millis('occurred_at', '"occurredAt"')}, ${millis('counted_at', '"countedAt"')},
        ${millis('recorded_at', '"recordedAt"')}`,
        values: [programId, limit],
    });
    return rows;
}
/** The rounds that were asked for, made where something counts and they are not there yet; null for one that nothing began. */
export async function openPeriods(sql, programId, wanted) {
    if (wanted.length === 0)
        return [];
    const valuesOf = (some) => [programId, textArray(some.map(({ board }) => board)), ...times(some)];
    await sql.query({
        name: 'open leaderboard periods',
        text: `INSERT INTO leaderboard_period (program_id, id, board, starts_at, ends_at, settles_at)
      SELECT $1, nextval('record_id'), w.board, to_timestamp(w.starts / 1000.0), to_timestamp(w.ends / 1000.0), to_timestamp(w.settles / 1000.0)
      FROM unnest($2::text[], $3::float8[], $4::float8[], $5::float8[]) AS w (board, starts, ends, settles)
      WHERE NOT EXISTS (
        SELECT FROM leaderboard_period p WHERE p.program_id = $1 AND p.board = w.board AND p.starts_at IS NOT DISTINCT FROM to_timestamp(w.starts / 1000.0)
      )`,
        values: valuesOf(wanted.filter(({ isOpen }) => isOpen)),
    });
    const { rows } = await sql.query({
        name: 'leaderboard periods',
        text: `SELECT ${PERIOD}, w.place::int AS place FROM unnest($2::text[], $3::float8[]) WITH ORDINALITY AS w (board, starts, place)
      JOIN leaderboard_period p ON p.program_id = $1 AND p.board = w.board AND p.starts_at IS NOT DISTINCT FROM to_timestamp(w.starts / 1000.0)
`,
        values: valuesOf(wanted).slice(0, 3),
    });
    const found = new Map(rows.map(({ place, ...row }) => [place - 1, row]));
    return wanted.map((_, place) => found.get(place) ?? null);
}
function times(wanted) {
    const list = (value) => `{${wanted.map((one) => value(one) ?? 'NULL').join(',')}}`;
    return [list((one) => one.startsAt), list((one) => one.endsAt), list((one) => one.settlesAt)];
}
const SCORE = 's.period_id AS "periodId", s.member_id AS "memberId", s.score, s.reached, s.hidden';
/** The scores of members in rounds, as far as they have any. */
export async function readScores(sql, programId, pairs) {
    const { rows } = await sql.query({
        name: 'leaderboard scores',
        text: `SELECT ${SCORE} FROM unnest($2::bigint[], $3::bigint[]) AS w (period_id, member_id), LATERAL (
      SELECT * FROM leaderboard_score f WHERE f.program_id = $1 AND f.period_id = w.period_id AND f.member_id = w.member_id OFFSET 0) AS s`,
        values: [programId, idArray(pairs.map(({ periodId }) => periodId)), idArray(pairs.map(({ memberId }) => memberId))],
    });
    return rows;
}
/** All scores of these members in rounds that are open. */
export async function readOpenScores(sql, programId, memberIds) {
    if (memberIds.length === 0)
        return [];
    const { rows } = await sql.query({
        name: 'open leaderboard scores',
        text: `SELECT ${SCORE}, p.board FROM leaderboard_period p CROSS JOIN unnest($2::bigint[]) AS w (member_id), LATERAL (
        SELECT * FROM leaderboard_score f WHERE f.program_id = $1 AND f.period_id = p.id AND f.member_id = w.member_id OFFSET 0) AS s
      WHERE p.program_id = $1 AND p.closed_at IS NULL`,
        values: [programId, idArray(memberIds)],
    });
    return rows;
}
export async function readStandings(sql, programId, memberIds) {
    if (memberIds.length === 0)
        return new Map();
    const { rows } = await sql.query({
        name: 'leaderboard standings',
        text: `SELECT m.id AS "memberId", c.shown, m.status = 'CLOSED' AS left FROM unnest($2::bigint[]) AS w (id)
      JOIN member m ON m.program_id = $1 AND m.id = w.id
      LEFT JOIN leaderboard_choice c ON c.program_id = $1 AND c.member_id = w.id`,
        values: [programId, idArray(memberIds)],
    });
    return new Map(rows.map((row) => [row.memberId, row]));
}
const changes = [
    ['score', 'bigint', (s) => s.score],
    ['reached', 'bigint', (s) => s.reached],
    ['hidden', 'boolean', (s) => s.hidden],
];
/** Brings scores to what they are now, or makes them. */
export const saveScores = bulkUpdate('leaderboard_score', ['period_id', 'member_id'], [['period_id', 'bigint', (s) => s.periodId], ['member_id', 'bigint', (s) => s.memberId], ...changes], changes);
//# sourceMappingURL=score-rows.js.map