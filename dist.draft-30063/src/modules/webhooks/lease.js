import { inProgram } from '../../database/index.js';
import { endpointColumns, toEndpoint } from './endpoint-rows.js';
/** How long an endpoint belongs to a process that was not heard of again. */
export const LEASE_MS = 60_000;
const sendable = `${endpointColumns}, e.secret, e.previous_secret AS "previousSecret", p.code, p.status AS "partnerStatus",
  p.scopes AS "partnerScopes", p.event_types AS "partnerEventTypes"`;
const withPartner = 'LEFT JOIN partner p ON p.program_id = e.program_id AND p.id = e.partner_id';
/** Takes an endpoint, or goes on with it; null where another process has it, or nothing may be sent. */
export async function takeLease(pool, { programId, id }, worker, now) {
    return inProgram(pool, programId, async (client) => {
        const { rowCount } = await client.query(`UPDATE webhook_endpoint SET leased_by = $3, leased_until = to_timestamp($5::float8 / 1000.0)
       WHERE program_id = $1 AND id = $2 AND status = 'ACTIVE'
         AND (leased_until IS NULL OR leased_until <= to_timestamp($4::float8 / 1000.0) OR leased_by = $3)`, [programId, id, worker, now, now + LEASE_MS]);
        if (rowCount !== 1)
            return null;
        const { rows } = await client.query(`SELECT ${sendable} FROM webhook_endpoint e ${withPartner} WHERE e.program_id = $1 AND e.id = $2`, [programId, id]);
        const leased = rows[0] ? toLeased(programId, rows[0]) : null;
        return leased?.partner?.isActive === false ? null : leased;
    });
}
/** The endpoint without a lease: for a test of it. */
export async function readSendable(pool, programId, id) {
    const { rows } = await inProgram(pool, programId, (client) => client.query(`SELECT ${sendable} FROM webhook_endpoint e ${withPartner} WHERE e.program_id = $1 AND e.id = $2`, [
        programId,
        id,
    ]));
    return rows[0] ? toLeased(programId, rows[0]) : null;
}
/** Gives endpoints back before the lease ends by itself. */
export async function endLease(pool, { programId, id }, worker) {
    await inProgram(pool, programId, (client) => client.query('UPDATE webhook_endpoint SET leased_by = NULL, leased_until = NULL WHERE program_id = $1 AND id = $2 AND leased_by = $3', [programId, id, worker]));
}
function toLeased(programId, row) {
    const { secret, previousSecret, code, partnerStatus, partnerScopes, partnerEventTypes, ...endpoint } = row;
    const { previousUntil } = row;
    const partner = code === null
        ? null
        : { code, isActive: partnerStatus === 'ACTIVE', scopes: partnerScopes ?? [], eventTypes: partnerEventTypes };
    return { programId, endpoint: toEndpoint(endpoint), secrets: { secret, previousSecret, previousUntil }, partner };
}
//# sourceMappingURL=lease.js.map