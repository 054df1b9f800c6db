import { idArray } from '../../kernel/sql/bulk.js';
export const secretColumns = 'id::float8 AS id, partner_id::float8 AS "partnerId", prefix, created_at AS "createdAt", expires_at AS "expiresAt", revoked_at AS "revokedAt"';
/** The secrets of partners, newest first. */
export const readSecrets = async (sql, program, partnerIds) => {
    const { rows } = await sql.query({
        text: `SELECT ${secretColumns} FROM partner_secret WHERE program_id = $1 AND partner_id = ANY($2::bigint[]) ORDER BY id DESC`,
        values: [program.id, idArray(partnerIds)],
    });
    return partnerIds.map((id) => rows.filter((row) => row.partnerId === id));
};
//# sourceMappingURL=read-secrets.js.map