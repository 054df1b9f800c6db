import { lookupKey } from '../../kernel/member-lookup.js';
import { isRefusal, refuse } from '../../kernel/refusal.js';
import { resolveMembers } from './resolve-members.js';
/** The id of the member that an input's `member` names. Refuses INVALID and NOT_FOUND below that field. */
export async function findTarget(sql, read, { program, ref }) {
    const lookup = read(ref, program);
    if (isRefusal(lookup))
        return lookup.under('member');
    const found = await resolveMembers(sql, program.id, [lookup]);
    return found.get(lookupKey(lookup)) ?? refuse('NOT_FOUND', ['member', lookup.by], 'member-not-found');
}
//# sourceMappingURL=find-target.js.map