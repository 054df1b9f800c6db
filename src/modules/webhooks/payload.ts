import { anonymous, type Caller } from '../../kernel/caller.js';
import type { RequestContext } from '../../kernel/context.js';
import { audibleKinds } from '../../kernel/event-type.js';
import type { LeasedEndpoint } from './lease.js';
import type { Delivery, EventSource } from './webhook.js';

/** What a stored document tells of an event; a text says why it cannot. */
export type TellEvent = (
  document: string,
  context: RequestContext,
  event: object,
) => Promise<{ data?: unknown; errors?: readonly unknown[] } | string>;

export interface PayloadDeps {
  source: EventSource;
  tell: TellEvent;
  contextFor(caller: Caller, requestId: string): Promise<RequestContext>;
}

const TEST_TYPE = 'TEST';

/** Whom an endpoint's document runs as: its partner as it is now, or a back end of the brand. */
export function callerOf({ programId, endpoint, partner }: LeasedEndpoint): Caller {
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
export function typesOf(leased: LeasedEndpoint): string[] | null {
  const { endpoint, partner } = leased;
  const limits = [audibleKinds(callerOf(leased)), partner?.eventTypes ?? null, endpoint.eventTypes].filter((one) => one !== null);
  const [first, ...others] = limits as (readonly string[])[];
  return first?.filter((type) => others.every((one) => one.includes(type))) ?? null;
}

/**
 * What a delivery says, made anew at each attempt: nothing of a member is kept, and of a member that was erased meanwhile nothing is sent. `problem` says why
 * there is nothing to send.
 */
export async function payloadOf(
  deps: PayloadDeps,
  leased: LeasedEndpoint,
  { position, id, createdAt }: Delivery,
): Promise<{ body: string } | { problem: string }> {
  if (position === null)
    return {
      body: JSON.stringify({ type: TEST_TYPE, timestamp: createdAt.toISOString(), data: { message: 'This is a test.' } }),
    };
  const found = await deps.source.at(leased.programId, position);
  if (found === null) return { problem: 'The event is not kept any more.' };
  const context = await deps.contextFor(callerOf(leased), `webhook-${id}`);
  const answer = await deps.tell(leased.endpoint.document, context, found.event);
  if (typeof answer === 'string') return { problem: answer };
  const data = (answer.data as { events?: { type?: unknown } } | null | undefined)?.events ?? null;
  const { type } = found.event as { type: string };
  const told = {
    type,
    timestamp: new Date(found.occurredAt).toISOString(),
    data,
    ...(answer.errors && { errors: answer.errors }),
  };
  return { body: JSON.stringify(told) };
}
