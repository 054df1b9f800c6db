import type { RequestContext } from '../../../kernel/context.js';
import type { MemberLookup } from '../../../kernel/member-lookup.js';
import { type Refusal, refuse } from '../../../kernel/refusal.js';
import type { Command, Subject } from '../batch/command.js';

/** Who sends a command, for which program, under which key. */
export type Envelope = Pick<Command<unknown>, 'programId' | 'principal' | 'actingMember' | 'idempotencyKey'>;

const MAX_KEY_LENGTH = 200;

/** The envelope of a caller's request. Refuses: INVALID for a key that is empty or too long. */
export function envelopeOf(context: RequestContext, idempotencyKey: string): Envelope | Refusal {
  if (!isText(idempotencyKey, MAX_KEY_LENGTH)) return refuse('INVALID', ['idempotencyKey'], 'key-length');
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

/** A text that the database takes as it is. */
export function isText(text: string, maxLength: number): boolean {
  return text.length > 0 && text.length <= maxLength && !text.includes('\u0000');
}

/** The member that a command is about: the one named, or the one whose token it is. Refuses: INVALID where neither is there. */
export function subjectOf(lookup: MemberLookup | null, envelope: Envelope, field: string): Subject | Refusal {
  if (lookup) return { lookup, field: [field] };
  if (envelope.actingMember === null) return refuse('INVALID', [field], 'required');
  return { lookup: { by: 'id', value: String(envelope.actingMember) }, field: [field] };
}
