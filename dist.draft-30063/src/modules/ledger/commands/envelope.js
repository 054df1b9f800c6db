import { checkIdempotencyKey } from '../../../kernel/commands/idempotency.js';
import { refuse } from '../../../kernel/refusal.js';
/** The envelope of a caller's request, or why its key cannot be one. */
export function envelopeOf(context, idempotencyKey) {
    const wrongKey = checkIdempotencyKey(idempotencyKey);
    if (wrongKey !== null)
        return wrongKey;
    const { caller } = context;
    return {
        programId: context.tenant.id,
        principal: caller.principal,
        actingMember: caller.kind === 'member' ? caller.memberId : null,
        idempotencyKey,
    };
}
/** A command of the server itself: it needs no key because repeating it changes nothing. */
export function systemEnvelope(programId) {
    return { programId, principal: 'system', actingMember: null, idempotencyKey: null };
}
/** The member that a command is about: the one named, or the one whose token it is. Refuses: INVALID where neither is there. */
export function subjectOf(lookup, envelope, field) {
    if (lookup)
        return { lookup, field: [field] };
    if (envelope.actingMember === null)
        return refuse('INVALID', [field], 'required');
    return { lookup: { by: 'id', value: String(envelope.actingMember) }, field: [field] };
}
//# sourceMappingURL=envelope.js.map