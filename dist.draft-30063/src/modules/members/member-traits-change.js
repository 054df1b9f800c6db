import { readChanges } from '../../kernel/attributes.js';
import { insertAudit } from '../../kernel/audit.js';
import { runInProgram } from '../../kernel/commands/run-in-program.js';
import { isRefusal, refuse } from '../../kernel/refusal.js';
import { lockAccounts } from './change-status.js';
import { findTarget } from './find-target.js';
import { lockMember } from './member-rows.js';
import { changeAttributes, changeTags, MAX_ATTRIBUTES, readTagChanges } from './member-traits.js';
import { nextId } from './next-id.js';
/**
 * Changes what rules look at in a member. Awards that are being decided see it before or after the change, never halfway. Refuses: INVALID, NOT_FOUND,
 * NOT_ELIGIBLE for a closed membership, LIMIT_REACHED for more tags or attributes than are kept.
 */
export class ChangeTraits {
    constructor(pool, readRef, clock) {
        this.pool = pool;
        this.readRef = readRef;
        this.clock = clock;
    }
    /** Adds and removes tags. Doing it twice changes nothing more. */
    async tag(change, add, remove) {
        const changes = readTagChanges(add, remove);
        if (Array.isArray(changes))
            return changes;
        return this.run(change, {
            action: 'member.tagged',
            details: { added: changes.add.length, removed: changes.remove.length },
            apply(traits) {
                const tags = changeTags(traits.tags, changes);
                return isRefusal(tags) ? tags : { ...traits, tags };
            },
        });
    }
    /** Sets attributes by name; null takes one away, the others stay. */
    async setAttributes(change, input) {
        const changes = readChanges(input, 'attributes', MAX_ATTRIBUTES);
        if (isRefusal(changes))
            return [changes];
        return this.run(change, {
            action: 'member.attributes-set',
            details: { names: Object.keys(changes) },
            apply(traits) {
                const attributes = changeAttributes(traits.attributes, changes);
                return isRefusal(attributes) ? attributes : { ...traits, attributes };
            },
        });
    }
    async run(change, traitChange) {
        const outcome = await runInProgram(this.pool, change.program.id, (sql) => this.write(sql, change, traitChange));
        return isRefusal(outcome) ? [outcome] : outcome;
    }
    async write(sql, change, { action, details, apply }) {
        const programId = change.program.id;
        const memberId = await findTarget(sql, this.readRef, change);
        if (isRefusal(memberId))
            return memberId;
        await lockAccounts(sql, programId, memberId);
        const member = await lockMember(sql, programId, memberId);
        if (member === null || member.status === 'CLOSED')
            return refuse('NOT_ELIGIBLE', ['member'], 'member-closed');
        const traits = apply(member);
        if (isRefusal(traits))
            return traits;
        await sql.query({
            name: 'change traits',
            text: 'UPDATE member SET tags = $3, attributes = $4 WHERE program_id = $1 AND id = $2',
            values: [programId, memberId, traits.tags, JSON.stringify(traits.attributes)],
        });
        const note = { at: this.clock.now(), actor: change.caller.principal, action, target: `member:${memberId}`, details };
        await insertAudit(sql, programId, await nextId(sql), note);
        return memberId;
    }
}
//# sourceMappingURL=member-traits-change.js.map