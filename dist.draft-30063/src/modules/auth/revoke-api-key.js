import { numericKey } from '../../kernel/global-id.js';
import { refuse } from '../../kernel/refusal.js';
import { forProgram, writeAudit } from '../programs/index.js';
import { ApiKey } from './auth.entity.js';
/** Ends an API key: every server refuses it within five seconds. Revoking twice changes nothing more. Refuses: NOT_FOUND. */
export class RevokeApiKey {
    constructor(orm, clock) {
        this.orm = orm;
        this.clock = clock;
    }
    async run(caller, programId, globalId) {
        const id = numericKey(globalId, 'ApiKey');
        return forProgram(this.orm, programId).transactional(async (em) => {
            const apiKey = id === null ? null : await em.findOne(ApiKey, { programId, id });
            if (apiKey === null)
                return [refuse('NOT_FOUND', ['id'], 'key-not-found')];
            if (apiKey.revokedAt !== null)
                return apiKey;
            const now = this.clock.now();
            apiKey.revokedAt = new Date(now);
            await writeAudit(em, {
                programId,
                at: now,
                actor: caller.principal,
                action: 'api-key.revoked',
                target: `key:${apiKey.id}`,
            });
            return apiKey;
        });
    }
}
//# sourceMappingURL=revoke-api-key.js.map