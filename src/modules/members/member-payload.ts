import type { RequestContext } from '../../kernel/context.js';
import type { MemberRef } from '../../kernel/member-ref.js';
import type { Refusal } from '../../kernel/refusal.js';
import { toUserError } from '../../kernel/user-error.js';
import type { Change } from './find-target.js';
import type { MemberReader } from './member-reader.js';
import type { MemberPayload } from './members.types.js';

/** A change of a member as a request asks for it. */
export function changeOf(context: RequestContext, ref: MemberRef): Change {
  return { caller: context.caller, program: context.tenant, ref };
}

/** The answer to a change: the member as it is now, or why it was refused. */
export async function memberPayload(
  context: RequestContext,
  reader: MemberReader,
  outcome: number | Refusal[],
): Promise<MemberPayload> {
  if (Array.isArray(outcome))
    return { member: null, userErrors: outcome.map((refusal) => toUserError(refusal, context.language)) };
  return { member: await reader.fresh(context, outcome), userErrors: [] };
}
