import { millis, textArray } from '../../kernel/sql/bulk.js';
/** Open sessions of one member; the oldest make room. */
const MAX_OPEN = 10;
export async function insertSession(sql, programId, session) {
    const { id, memberId, origin, createdAt, expiresAt } = session;
    await sql.query({
        name: 'insert session',
        text: `INSERT INTO member_session (program_id, id, member_id, origin, generation, created_at, expires_at)
      VALUES ($1, $2, $3, $4, 1, to_timestamp($5::float8 / 1000.0), to_timestamp($6::float8 / 1000.0))`,
        values: [programId, id, memberId, origin, createdAt, expiresAt],
    });
    await sql.query({
        name: 'crowd out sessions',
        text: `UPDATE member_session SET ended_at = to_timestamp($3::float8 / 1000.0), end_reason = 'CROWDED_OUT'
      WHERE program_id = $1 AND id = ANY (ARRAY(SELECT id FROM member_session
        WHERE program_id = $1 AND member_id = $2 AND ended_at IS NULL ORDER BY id DESC OFFSET $4))`,
        values: [programId, memberId, createdAt, MAX_OPEN],
    });
}
export async function lockSession(sql, programId, id) {
    const { rows } = await sql.query({
        name: 'lock session',
        text: `SELECT id, member_id AS "memberId", origin, generation, refreshed_by AS "refreshedBy", ${millis('created_at', '"createdAt"')},
        ${millis('expires_at', '"expiresAt"')}, ${millis('ended_at', '"endedAt"')}
      FROM member_session WHERE program_id = $1 AND id = $2 FOR NO KEY UPDATE`,
        values: [programId, id],
    });
    return rows[0] ?? null;
}
export async function rotateSession(sql, programId, { id, generation, refreshedBy, expiresAt }) {
    await sql.query({
        name: 'rotate session',
        text: `UPDATE member_session SET generation = $3, refreshed_by = $4, expires_at = to_timestamp($5::float8 / 1000.0)
      WHERE program_id = $1 AND id = $2`,
        values: [programId, id, generation, refreshedBy, expiresAt],
    });
}
/** Ends what is still open. @returns how many that were */
export async function endSessions(sql, programId, which, reason, now) {
    const [column, value] = 'sessionId' in which
        ? ['id', which.sessionId]
        : 'memberId' in which
            ? ['member_id', which.memberId]
            : ['origin', which.origin];
    const { rowCount } = await sql.query({
        name: `end sessions by ${column}`,
        text: `UPDATE member_session SET ended_at = to_timestamp($4::float8 / 1000.0), end_reason = $3
      WHERE program_id = $1 AND ${column} = $2 AND ended_at IS NULL`,
        values: [programId, value, reason, now],
    });
    return rowCount ?? 0;
}
/** Which of these sessions are over, or never were. */
export async function readEnded(sql, programId, ids) {
    const { rows } = await sql.query({
        name: 'ended sessions',
        text: `SELECT asked.id FROM unnest($2::text[]) AS asked (id) WHERE NOT EXISTS (SELECT FROM member_session s
      WHERE s.program_id = (SELECT $1::int) AND s.id = asked.id::bigint AND s.ended_at IS NULL)`,
        values: [programId, textArray(ids)],
    });
    return rows.map(({ id }) => id);
}
//# sourceMappingURL=session-rows.js.map