import { inProgram } from '../../database/index.js';
import { insertAudit } from '../../kernel/audit.js';
import { runInProgram } from '../../kernel/commands/run-in-program.js';
import { randomText } from '../../kernel/crypto/random-text.js';
import { isRefusal, refuse } from '../../kernel/refusal.js';
import { nextId } from '../../kernel/sql/next-id.js';
import { readTerms } from './partner-draft.js';
import { insertPartner, lockPartner, partnerColumns, setStatus, toPartner, updatePartner, } from './partner-rows.js';
const ALPHABET = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz';
/** Who the partners of a program are. */
export class PartnerRegistry {
    constructor(pool, clock, random, allowPrivateAddresses) {
        this.pool = pool;
        this.clock = clock;
        this.random = random;
        this.allowPrivateAddresses = allowPrivateAddresses;
    }
    /** Registers a partner; its id. Refuses: INVALID with paths, NOT_ELIGIBLE (a scope that the caller has not), ALREADY_EXISTS. */
    async register(caller, programId, code, input) {
        const draft = readTerms(input, null, caller, this.allowPrivateAddresses);
        const wrongCode = /^[a-z0-9][a-z0-9_-]{0,62}$/.test(code) ? [] : [refuse('INVALID', ['code'], 'partner-code')];
        if (Array.isArray(draft))
            return [...wrongCode, ...draft];
        if (wrongCode.length > 0)
            return wrongCode;
        const clientId = `fc_${randomText(ALPHABET, 22, this.random)}`;
        const done = await runInProgram(this.pool, programId, async (sql) => {
            const id = await nextId(sql);
            const made = await insertPartner(sql, programId, { ...draft, id, code, clientId, now: this.clock.now() });
            if (!made)
                return refuse('ALREADY_EXISTS', ['code'], 'partner-exists');
            const { scopes, eventTypes } = draft;
            await this.note(sql, caller, programId, 'partner.registered', code, { scopes, eventTypes });
            return id;
        });
        return isRefusal(done) ? [done] : done;
    }
    /** Null for none. */
    find(programId, id) {
        return inProgram(this.pool, programId, async (client) => {
            const { rows } = await client.query(`SELECT ${partnerColumns} FROM partner WHERE program_id = $1 AND id = $2`, [
                programId,
                id,
            ]);
            return rows[0] ? toPartner(rows[0]) : null;
        });
    }
    /** Changes what is given and leaves the rest. Refuses: INVALID with paths, NOT_ELIGIBLE, NOT_FOUND, INVALID_STATE (revoked). */
    async update(caller, programId, id, input) {
        let wrong = [];
        const done = await runInProgram(this.pool, programId, async (sql) => {
            const before = await this.lock(sql, programId, id);
            if (isRefusal(before))
                return before;
            const draft = readTerms(input, before, caller, this.allowPrivateAddresses);
            if (Array.isArray(draft)) {
                wrong = draft;
                return draft[0];
            }
            await updatePartner(sql, programId, before.id, this.clock.now(), draft);
            const { scopes, eventTypes } = draft;
            await this.note(sql, caller, programId, 'partner.updated', before.code, { scopes, eventTypes });
            return before.id;
        });
        return isRefusal(done) ? (wrong.length > 0 ? wrong : [done]) : done;
    }
    /** Keeps a partner out for a time, lets it in again, or ends it for good. Refuses: NOT_FOUND, INVALID_STATE (revoked). */
    async setStatus(caller, programId, id, status) {
        const done = await runInProgram(this.pool, programId, async (sql) => {
            const before = await this.lock(sql, programId, id);
            if (isRefusal(before))
                return before;
            if (before.status === status)
                return before.id;
            await setStatus(sql, programId, before.id, status, this.clock.now());
            await this.note(sql, caller, programId, `partner.${status.toLowerCase()}`, before.code);
            return before.id;
        });
        return isRefusal(done) ? [done] : done;
    }
    async lock(sql, programId, id) {
        const partner = await lockPartner(sql, programId, id);
        if (partner === null)
            return refuse('NOT_FOUND', ['id'], 'partner-not-found');
        return partner.status === 'REVOKED' ? refuse('INVALID_STATE', ['id'], 'partner-revoked') : partner;
    }
    async note(sql, caller, programId, action, code, details = {}) {
        await insertAudit(sql, programId, await nextId(sql), {
            at: this.clock.now(),
            actor: caller.principal,
            action,
            target: `partner:${code}`,
            details: { ...details },
        });
    }
}
//# sourceMappingURL=partner-registry.js.map