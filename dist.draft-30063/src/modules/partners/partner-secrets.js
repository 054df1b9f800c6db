import { insertAudit } from '../../kernel/audit.js';
import { runInProgram } from '../../kernel/commands/run-in-program.js';
import { refuse } from '../../kernel/refusal.js';
import { nextId } from '../../kernel/sql/next-id.js';
import { makeSecret } from '../auth/index.js';
import { isGood } from './partner.js';
import { lockPartner } from './partner-rows.js';
import { secretColumns } from './read-secrets.js';
/** What the secret of an OAuth client begins with. */
export const SECRET_MARK = 'fcs';
/** One in use and one to move to. */
export const MOST_CREDENTIALS = 2;
/** The secrets with which a partner gets access tokens. */
export class PartnerSecrets {
    constructor(pool, clock, random) {
        this.pool = pool;
        this.clock = clock;
        this.random = random;
    }
    /** Makes a secret, which is in the answer and nowhere else. Refuses: INVALID (end), NOT_FOUND, INVALID_STATE (revoked), LIMIT_REACHED (two are good). */
    create(caller, programId, partnerId, expiresAt) {
        const now = this.clock.now();
        return runInProgram(this.pool, programId, async (sql) => {
            const partner = await lockPartner(sql, programId, partnerId);
            if (partner === null)
                return refuse('NOT_FOUND', ['partnerId'], 'partner-not-found');
            if (partner.status === 'REVOKED')
                return refuse('INVALID_STATE', ['partnerId'], 'partner-revoked');
            if (expiresAt !== null && expiresAt.getTime() <= now)
                return refuse('INVALID', ['expiresAt'], 'expires-in-past');
            if ((await countGood(sql, programId, partner.id, now)) >= MOST_CREDENTIALS)
                return refuse('LIMIT_REACHED', ['partnerId'], 'partner-two-credentials');
            const { key, prefix, secretHash } = makeSecret(SECRET_MARK, this.random);
            const id = await nextId(sql);
            await sql.query({
                text: `INSERT INTO partner_secret (program_id, id, partner_id, prefix, secret_hash, created_at, expires_at)
          VALUES ($1, $2, $3, $4, $5, to_timestamp($6::float8 / 1000.0), $7)`,
                values: [programId, id, partner.id, prefix, secretHash, now, expiresAt],
            });
            await this.note(sql, caller, programId, 'partner-secret.created', partner.code, id);
            return { partnerId: partner.id, id, secret: key };
        });
    }
    /** Ends a secret, and the tokens that were issued for it. Revoking twice changes nothing more. Refuses: NOT_FOUND. */
    revoke(caller, programId, id) {
        return runInProgram(this.pool, programId, async (sql) => {
            const { rows } = await sql.query({
                text: `SELECT p.id::float8 AS "partnerId", p.code, s.revoked_at AS "revokedAt"
          FROM partner_secret s JOIN partner p ON p.program_id = s.program_id AND p.id = s.partner_id
          WHERE s.program_id = $1 AND s.id = $2 FOR NO KEY UPDATE`,
                values: [programId, id ?? 0],
            });
            const [secret] = rows;
            if (!secret)
                return refuse('NOT_FOUND', ['id'], 'secret-not-found');
            if (secret.revokedAt !== null)
                return secret.partnerId;
            await sql.query({
                text: 'UPDATE partner_secret SET revoked_at = to_timestamp($3::float8 / 1000.0) WHERE program_id = $1 AND id = $2',
                values: [programId, id, this.clock.now()],
            });
            await this.note(sql, caller, programId, 'partner-secret.revoked', secret.code, id ?? 0);
            return secret.partnerId;
        });
    }
    async note(sql, caller, programId, action, code, secret) {
        const note = { at: this.clock.now(), actor: caller.principal, action, target: `partner:${code}`, details: { secret } };
        await insertAudit(sql, programId, await nextId(sql), note);
    }
}
async function countGood(sql, programId, partnerId, now) {
    const { rows } = await sql.query({
        text: `SELECT ${secretColumns} FROM partner_secret WHERE program_id = $1 AND partner_id = $2`,
        values: [programId, partnerId],
    });
    return rows.filter((secret) => isGood(secret, now)).length;
}
//# sourceMappingURL=partner-secrets.js.map