import { anonymous } from '../../kernel/caller.js';
import { audibleKinds } from '../../kernel/event-type.js';
const TEST_TYPE = 'TEST';
/** Whom an endpoint's document runs as: its partner as it is now, or a back end of the brand. */
export function callerOf({ programId, endpoint, partner }) {
    const kind = partner === null ? 'server' : 'partner';
    const terms = { id: endpoint.partnerId ?? 0, eventTypes: partner?.eventTypes ?? null, budget: null, onlyPersisted: false };
    return {
        ...anonymous,
        kind,
        programId,
        principal: partner === null ? 'server:webhooks' : `partner:${partner.code}`,
        scopes: new Set(partner?.scopes ?? endpoint.scopes ?? []),
        partner: partner === null ? null : terms,
    };
}
/** Kinds of events that an endpoint is told of: what it asks for, of what its partner may hear, and nothing that its caller may not know of. Null: all. */
export function typesOf(leased) {
    const { endpoint, partner } = leased;
    const limits = [audibleKinds(callerOf(leased)), partner?.eventTypes ?? null, endpoint.eventTypes].filter((one) => one !== null);
    const [first, ...others] = limits;
    return first?.filter((type) => others.every((one) => one.includes(type))) ?? null;
}
/**
 * What a delivery says, made anew at each attempt: nothing of a member is kept, and of a member that was erased meanwhile nothing is sent. `problem` says why
 * there is nothing to send.
 */
export async function payloadOf(deps, leased, { position, id, createdAt }) {
    if (position === null)
        return {
            body: JSON.stringify({ type: TEST_TYPE, timestamp: createdAt.toISOString(), data: { message: 'This is a test.' } }),
        };
    const found = await deps.source.at(leased.programId, position);
    if (found === null)
        return { problem: 'The event is not kept any more.' };
    const context = await deps.contextFor(callerOf(leased), `webhook-${id}`);
    const answer = await deps.tell(leased.endpoint.document, context, found.event);
    if (typeof answer === 'string')
        return { problem: answer };
    const data = answer.data?.events ?? null;
    const { type } = found.event;
    const told = {
        type,
        timestamp: new Date(found.occurredAt).toISOString(),
        data,
        ...(answer.errors && { errors: answer.errors }),
    };
    return { body: JSON.stringify(told) };
}
//# sourceMappingURL=payload.js.map