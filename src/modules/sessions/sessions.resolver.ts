import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import { Access } from '../../kernel/access.js';
import { checkIdempotencyKey } from '../../kernel/commands/idempotency.js';
import { RequestContext } from '../../kernel/context.js';
import type { MemberRef, ReadMemberRef } from '../../kernel/member-ref.js';
import { isRefusal, type Refusal, refuse } from '../../kernel/refusal.js';
import { toUserError } from '../../kernel/user-error.js';
import { type MemberReader } from '../members/index.js';
import { EndSessionsInput, LogoutInput, RefreshSessionInput } from './sessions.input.js';
import { type Sessions } from './sessions.js';
import { EndSessionsPayload, LogoutPayload, RefreshSessionPayload, sessionOf } from './sessions.types.js';

/** Refreshing and ending sessions. Refuses: NOT_FOUND for a member that is none. */
@Resolver()
export class SessionResolver {
  constructor(
    private readonly sessions: Sessions,
    private readonly members: MemberReader,
    private readonly readRef: ReadMemberRef,
  ) {}

  @Access('public')
  @Mutation(() => RefreshSessionPayload, {
    description:
      'Gives the next tokens of a session. A refresh token that is over, or was used before, is refused with EXPIRED; one that was used before by somebody else also ends the session, on open sockets within five seconds.',
  })
  async refreshSession(
    @Arg('input', () => RefreshSessionInput, { description: 'The session.' }) input: RefreshSessionInput,
    @Ctx() context: RequestContext,
  ): Promise<RefreshSessionPayload> {
    const outcome =
      checkIdempotencyKey(input.idempotencyKey) ?? (await this.sessions.refresh(input.refreshToken, input.idempotencyKey));
    if (isRefusal(outcome)) return { session: null, userErrors: [toUserError(outcome, context.language)] };
    return { session: sessionOf(outcome), userErrors: [] };
  }

  @Access('public')
  @Mutation(() => LogoutPayload, {
    description:
      'Ends a session: its tokens are refused everywhere within five seconds, on open sockets too. Ending it twice changes nothing more.',
  })
  async logout(@Arg('input', () => LogoutInput, { description: 'Which session.' }) input: LogoutInput): Promise<LogoutPayload> {
    await this.sessions.logOut(input.refreshToken, input.everywhere ?? false);
    return { userErrors: [] };
  }

  @Access('staff', 'server', 'admin', { scope: 'members:write' })
  @Mutation(() => EndSessionsPayload, {
    description: 'Ends all sessions of a member, e.g. when a phone was lost. The member can sign in again.',
  })
  async endSessions(
    @Arg('input', () => EndSessionsInput, { description: 'Whose.' }) input: EndSessionsInput,
    @Ctx() context: RequestContext,
  ): Promise<EndSessionsPayload> {
    const memberId = await this.memberOf(context, input.member);
    if (isRefusal(memberId)) return { ended: 0, userErrors: [toUserError(memberId, context.language)] };
    return { ended: await this.sessions.endFor(context.caller, context.tenant.id, { memberId }), userErrors: [] };
  }

  private async memberOf(context: RequestContext, ref: MemberRef): Promise<number | Refusal> {
    const lookup = this.readRef(ref, context.tenant);
    if (isRefusal(lookup)) return lookup.under('member');
    const member = await this.members.find(context, lookup);
    return member?.id ?? refuse('NOT_FOUND', ['member', lookup.by], 'member-not-found');
  }
}
