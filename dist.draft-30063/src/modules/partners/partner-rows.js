import { Partner } from './partner.js';
export const partnerColumns = `id::float8 AS id, code, name, status, scopes, event_types AS "eventTypes", rate_capacity AS "rateCapacity",
  rate_restore AS "rateRestore", only_persisted AS "onlyPersisted", client_id AS "clientId", jwks, jwks_uri AS "jwksUri",
  keys_version AS "keysVersion", created_at AS "createdAt", updated_at AS "updatedAt"`;
export function toPartner({ rateCapacity, rateRestore, ...row }) {
    const rate = rateCapacity === null || rateRestore === null ? null : { capacity: rateCapacity, restorePerSecond: rateRestore };
    return Object.assign(new Partner(), row, { rate });
}
/** Locks a partner, so that what is decided by what it has is still so when it is written. */
export async function lockPartner(sql, programId, id) {
    if (id === null)
        return null;
    const { rows } = await sql.query({
        text: `SELECT ${partnerColumns} FROM partner WHERE program_id = $1 AND id = $2 FOR NO KEY UPDATE`,
        values: [programId, id],
    });
    return rows[0] ? toPartner(rows[0]) : null;
}
/** False: the code is taken. */
export async function insertPartner(sql, programId, { id, code, clientId, now, ...draft }) {
    const { rowCount } = await sql.query({
        text: `INSERT INTO partner (program_id, id, code, client_id, status, created_at, updated_at, ${termColumns.join(', ')})
      VALUES ($1, $2, $3, $4, 'ACTIVE', to_timestamp($5::float8 / 1000.0), to_timestamp($5::float8 / 1000.0), ${termColumns.map((_, i) => `$${i + 6}`).join(', ')})
      ON CONFLICT (program_id, code) DO NOTHING`,
        values: [programId, id, code, clientId, now, ...termValues(draft)],
    });
    return rowCount === 1;
}
/** Another key set ends the tokens that the one before signed for. */
export async function updatePartner(sql, programId, id, now, draft) {
    await sql.query({
        text: `UPDATE partner SET updated_at = to_timestamp($3::float8 / 1000.0),
        keys_version = keys_version + (jwks IS DISTINCT FROM $10::jsonb OR jwks_uri IS DISTINCT FROM $11)::int,
        ${termColumns.map((column, i) => `${column} = $${i + 4}`).join(', ')}
      WHERE program_id = $1 AND id = $2`,
        values: [programId, id, now, ...termValues(draft)],
    });
}
const termColumns = ['name', 'scopes', 'event_types', 'rate_capacity', 'rate_restore', 'only_persisted', 'jwks', 'jwks_uri'];
function termValues({ name, scopes, eventTypes, rate, onlyPersisted, jwks, jwksUri }) {
    const keys = jwks === null ? null : JSON.stringify(jwks);
    return [name, scopes, eventTypes, rate?.capacity ?? null, rate?.restorePerSecond ?? null, onlyPersisted, keys, jwksUri];
}
export async function setStatus(sql, programId, id, status, now) {
    await sql.query({
        text: 'UPDATE partner SET status = $3, updated_at = to_timestamp($4::float8 / 1000.0) WHERE program_id = $1 AND id = $2',
        values: [programId, id, status, now],
    });
}
//# sourceMappingURL=partner-rows.js.map