import { checkIdempotencyKey } from '../../../kernel/commands/idempotency.js';
import type { RequestContext } from '../../../kernel/context.js';
import type { MemberLookup } from '../../../kernel/member-lookup.js';
import { type Refusal, refuse } from '../../../kernel/refusal.js';
import type { Command, Subject } from '../batch/command.js';

/** Who sends a command, for which program, under which key. */
export type Envelope = Pick<Command<unknown>, 'programId' | 'principal' | 'actingMember' | 'idempotencyKey'>;

/** The envelope of a caller's request, or why its key cannot be one. */
export function envelopeOf(context: RequestContext, idempotencyKey: string): Envelope | Refusal {
  const wrongKey = checkIdempotencyKey(idempotencyKey);
  if (wrongKey !== null) return wrongKey;
  const { caller } = context;
  return {
    programId: context.tenant.id,
    principal: caller.principal,
    actingMember: caller.kind === 'member' ? caller.memberId : null,
    idempotencyKey,
  };
}

/** A command of the server itself: it needs no key because repeating it changes nothing. */
export function systemEnvelope(programId: number): Envelope {
  return { programId, principal: 'system', actingMember: null, idempotencyKey: null };
}

/** The member that a command is about: the one named, or the one whose token it is. Refuses: INVALID where neither is there. */
export function subjectOf(lookup: MemberLookup | null, envelope: Envelope, field: string): Subject | Refusal {
  if (lookup) return { lookup, field: [field] };
  if (envelope.actingMember === null) return refuse('INVALID', [field], 'required');
  return { lookup: { by: 'id', value: String(envelope.actingMember) }, field: [field] };
}
