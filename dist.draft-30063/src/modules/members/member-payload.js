import { toUserError } from '../../kernel/user-error.js';
/** A change of a member as a request asks for it. */
export function changeOf(context, ref) {
    return { caller: context.caller, program: context.tenant, ref };
}
/** The answer to a change: the member as it is now, or why it was refused. */
export async function memberPayload(context, reader, outcome) {
    if (Array.isArray(outcome))
        return { member: null, userErrors: outcome.map((refusal) => toUserError(refusal, context.language)) };
    return { member: await reader.fresh(context, outcome), userErrors: [] };
}
//# sourceMappingURL=member-payload.js.map