import { isRefusal, refuse } from '../../kernel/refusal.js';
/**
 * The member for whom a caller speaks: the one named, or the one whose token it is; null where a back end names none. Refuses: INVALID, NOT_FOUND,
 * FORBIDDEN_TARGET (a member's token that names another).
 */
export async function speakingFor(context, ref, { members, readRef }) {
    if (ref == null)
        return context.caller.memberId;
    const lookup = readRef(ref, context.tenant);
    if (isRefusal(lookup))
        return lookup.under('member');
    const member = await members.find(context, lookup);
    if (member)
        return member.id;
    return context.caller.kind === 'member'
        ? refuse('FORBIDDEN_TARGET', ['member'], 'other-member')
        : refuse('NOT_FOUND', ['member'], 'member-not-found');
}
//# sourceMappingURL=speaking-for.js.map