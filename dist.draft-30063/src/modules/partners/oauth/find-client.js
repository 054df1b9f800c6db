import { inProgram } from '../../../database/index.js';
import { partnerColumns, toPartner } from '../partner-rows.js';
export function clientFinder(pool) {
    return async (clientId) => {
        const { rows } = await pool.query({
            name: 'partner client',
            text: 'SELECT program_id AS "programId", id::float8 AS id FROM find_partner_client($1)',
            values: [clientId],
        });
        const [found] = rows;
        if (found === undefined)
            return null;
        const { programId, id } = found;
        return inProgram(pool, programId, async (client) => {
            const { rows: partners } = await client.query(`SELECT ${partnerColumns} FROM partner WHERE program_id = $1 AND id = $2`, [programId, id]);
            const { rows: secrets } = await client.query(`SELECT id::float8 AS id, prefix, secret_hash AS "secretHash", expires_at AS "expiresAt", revoked_at AS "revokedAt"
         FROM partner_secret WHERE program_id = $1 AND partner_id = $2 AND revoked_at IS NULL`, [programId, id]);
            return partners[0] ? { programId, partner: toPartner(partners[0]), secrets } : null;
        });
    };
}
//# sourceMappingURL=find-client.js.map