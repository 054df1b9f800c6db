import { isSecretOf } from './api-key.js';
/** Finds the key with this prefix and this very secret, whichever program it is of: until then nobody knows the program. */
export function apiKeyFinder(pool) {
    return async ({ prefix, secret }) => {
        const { rows } = await pool.query({
            name: 'api key',
            text: 'SELECT program_id, id, name, kind, scopes, secret_hash, expires_at, revoked_at FROM find_api_key($1)',
            values: [prefix],
        });
        const [row] = rows;
        if (row === undefined || !isSecretOf(row.secret_hash, secret))
            return null;
        const { program_id: programId, id, name, kind, scopes, expires_at: expiresAt, revoked_at: revokedAt } = row;
        return {
            programId,
            id,
            name,
            kind,
            scopes,
            expiresAt: expiresAt?.getTime() ?? null,
            revokedAt: revokedAt?.getTime() ?? null,
        };
    };
}
//# sourceMappingURL=find-api-key.js.map