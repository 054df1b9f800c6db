import { inProgram } from '../../database/index.js';
export function partnerFinder(pool) {
    return async (programId, code, credential) => {
        const { rows } = await inProgram(pool, programId, (client) => client.query({
            name: 'partner by code',
            text: `SELECT id::float8 AS id, status, scopes, event_types AS "eventTypes", rate_capacity AS "rateCapacity", rate_restore AS "rateRestore",
            only_persisted AS "onlyPersisted",
            $3::text IS NULL OR $3 = 'keys:' || keys_version OR EXISTS (
              SELECT FROM partner_secret s WHERE s.program_id = p.program_id AND s.partner_id = p.id AND $3 = 'secret:' || s.id AND s.revoked_at IS NULL
            ) AS "isCredentialGood"
          FROM partner p WHERE program_id = $1 AND code = $2`,
            values: [programId, code, credential],
        }));
        const [row] = rows;
        if (row === undefined)
            return null;
        const { id, status, scopes, eventTypes, onlyPersisted, rateCapacity, rateRestore, isCredentialGood } = row;
        const budget = rateCapacity === null || rateRestore === null ? null : { capacity: rateCapacity, restorePerSecond: rateRestore };
        return { id, isActive: status === 'ACTIVE', scopes, eventTypes, budget, onlyPersisted, isCredentialGood };
    };
}
//# sourceMappingURL=find-partner.js.map