import { idArray, textArray } from '../../kernel/sql/bulk.js';
import { partnerColumns, toPartner } from './partner-rows.js';
export const readPartners = async (sql, program, ids) => {
    const { rows } = await sql.query({
        text: `SELECT ${partnerColumns} FROM partner WHERE program_id = $1 AND id = ANY($2::bigint[])`,
        values: [program.id, idArray(ids)],
    });
    const found = new Map(rows.map((row) => [row.id, toPartner(row)]));
    return ids.map((id) => found.get(id) ?? null);
};
/** In the order in which they were registered. */
export const readPartnerPages = (sql, program, pages) => Promise.all(pages.map(async ({ after, limit }) => {
    const { rows } = await sql.query({
        text: `SELECT ${partnerColumns} FROM partner WHERE program_id = $1 AND id > $2 ORDER BY id LIMIT $3`,
        values: [program.id, after, limit],
    });
    return rows.map(toPartner);
}));
/** Days on which something was counted, oldest first. */
export const readUsage = (sql, program, ranges) => Promise.all(ranges.map(async ({ partnerId, from, to }) => {
    const { rows } = await sql.query({
        text: `SELECT day::text AS day, requests::float8 AS requests, cost::float8 AS cost, throttled::float8 AS throttled, events::float8 AS events
          FROM partner_usage WHERE program_id = $1 AND partner_id = $2 AND day BETWEEN $3 AND $4 ORDER BY day`,
        values: [program.id, partnerId, from, to],
    });
    return rows;
}));
export const readDocumentPages = (sql, program, pages) => Promise.all(pages.map(async ({ partnerId, after, limit }) => {
    const { rows } = await sql.query({
        text: `SELECT encode(hash, 'hex') AS hash, text, created_at AS "createdAt" FROM partner_document
          WHERE program_id = $1 AND partner_id = $2 AND hash > decode($3, 'hex') ORDER BY hash LIMIT $4`,
        values: [program.id, partnerId, after, limit],
    });
    return rows;
}));
/** The API keys of partners, newest first. */
export const readKeysOf = async (sql, program, codes) => {
    const { rows } = await sql.query({
        text: `SELECT program_id AS "programId", id::float8 AS id, name, kind, prefix, scopes, created_at AS "createdAt", expires_at AS "expiresAt",
        revoked_at AS "revokedAt"
      FROM api_key WHERE program_id = $1 AND kind = 'partner' AND name = ANY($2::text[]) ORDER BY id DESC`,
        values: [program.id, textArray(codes)],
    });
    return codes.map((code) => rows.filter(({ name }) => name === code));
};
//# sourceMappingURL=read-partners.js.map