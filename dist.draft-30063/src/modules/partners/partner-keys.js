import { refuse } from '../../kernel/refusal.js';
import { MOST_CREDENTIALS } from './partner-secrets.js';
/** Makes API keys of partners: keys of kind `partner` with the partner's code as their name, so that both keys of a rotation are the same actor. */
export class PartnerKeys {
    constructor(keys, findPartner, clock) {
        this.keys = keys;
        this.findPartner = findPartner;
        this.clock = clock;
    }
    /** Refuses: INVALID, NOT_FOUND, INVALID_STATE (revoked), NOT_ELIGIBLE (a scope that the partner or the caller has not), LIMIT_REACHED (two are good). */
    async create(caller, programId, { partnerId, scopes: asked, expiresAt }) {
        const partner = partnerId === null ? null : await this.findPartner(programId, partnerId);
        if (partner === null)
            return [refuse('NOT_FOUND', ['partnerId'], 'partner-not-found')];
        if (partner.status === 'REVOKED')
            return [refuse('INVALID_STATE', ['partnerId'], 'partner-revoked')];
        const scopes = asked ?? partner.scopes;
        const beyond = scopes.findIndex((scope) => !partner.scopes.includes(scope));
        if (beyond >= 0)
            return [
                refuse('NOT_ELIGIBLE', ['scopes', String(beyond)], 'partner-scope', { scope: (scopes[beyond] ?? '').slice(0, 60) }),
            ];
        const draft = { name: partner.code, kind: 'partner', scopes, expiresAt };
        return this.keys.run(caller, programId, draft, (em) => this.checkRoom(em, programId, partner.code));
    }
    async checkRoom(em, programId, code) {
        await em.execute('SELECT FROM partner WHERE program_id = ? AND code = ? FOR NO KEY UPDATE', [programId, code]);
        const [row] = await em.execute(`SELECT count(*) AS good FROM api_key WHERE program_id = ? AND kind = 'partner' AND name = ? AND revoked_at IS NULL
        AND (expires_at IS NULL OR expires_at > ?)`, [programId, code, new Date(this.clock.now())]);
        const isFull = Number(row?.good ?? 0) >= MOST_CREDENTIALS;
        return isFull ? refuse('LIMIT_REACHED', ['partnerId'], 'partner-two-credentials') : null;
    }
}
//# sourceMappingURL=partner-keys.js.map