import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import { Access } from '../../kernel/access.js';
import { RequestContext } from '../../kernel/context.js';
import { toUserError } from '../../kernel/user-error.js';
import { ChangeStatus } from './change-status.js';
import { CloseMember } from './close-member.js';
import { EnrollMember } from './enroll-member.js';
import { changeOf, memberPayload } from './member-payload.js';
import { MemberReader } from './member-reader.js';
import { EndMembershipInput, EnrollMemberInput, MemberStatusInput, UpdateMemberInput } from './members.input.js';
import { EnrollMemberPayload, MemberPayload } from './members.types.js';
import { UpdateMember } from './update-member.js';

/** The mutations of memberships. */
@Resolver()
export class MembershipResolver {
  constructor(
    private readonly enroll: EnrollMember,
    private readonly update: UpdateMember,
    private readonly status: ChangeStatus,
    private readonly closing: CloseMember,
    private readonly reader: MemberReader,
  ) {}

  @Access('staff', 'server', 'partner', 'admin', { scope: 'members:write' })
  @Mutation(() => EnrollMemberPayload, {
    description:
      'Makes a person a member. A person known by external id, phone in any spelling or e-mail is the same member as before.',
  })
  async enrollMember(
    @Arg('input', () => EnrollMemberInput, { description: 'The person.' }) input: EnrollMemberInput,
    @Ctx() context: RequestContext,
  ): Promise<EnrollMemberPayload> {
    const { idempotencyKey, ...draft } = input;
    const outcome = await this.enroll.run(context.caller, context.tenant, idempotencyKey, draft);
    if (Array.isArray(outcome))
      return { member: null, created: false, userErrors: outcome.map((refusal) => toUserError(refusal, context.language)) };
    return { member: await this.reader.fresh(context, outcome.memberId), created: outcome.created, userErrors: [] };
  }

  @Access('staff', 'server', 'partner', 'admin', { scope: 'members:write' })
  @Mutation(() => MemberPayload, { description: 'Changes who a member is.' })
  async updateMember(
    @Arg('input', () => UpdateMemberInput, { description: 'What changes.' }) input: UpdateMemberInput,
    @Ctx() context: RequestContext,
  ): Promise<MemberPayload> {
    const { member, ...draft } = input;
    return memberPayload(context, this.reader, await this.update.run(changeOf(context, member), draft));
  }

  @Access('staff', 'server', 'admin', { scope: 'members:write' })
  @Mutation(() => MemberPayload, {
    description: 'Suspends a member, who then earns and cannot spend. Suspending twice changes nothing more.',
  })
  async suspendMember(
    @Arg('input', () => MemberStatusInput, { description: 'Whom, and why.' }) input: MemberStatusInput,
    @Ctx() context: RequestContext,
  ): Promise<MemberPayload> {
    return memberPayload(
      context,
      this.reader,
      await this.status.run('suspend', changeOf(context, input.member), input.reasonCode),
    );
  }

  @Access('staff', 'server', 'admin', { scope: 'members:write' })
  @Mutation(() => MemberPayload, { description: 'Ends a suspension.' })
  async reinstateMember(
    @Arg('input', () => MemberStatusInput, { description: 'Whom, and why.' }) input: MemberStatusInput,
    @Ctx() context: RequestContext,
  ): Promise<MemberPayload> {
    return memberPayload(
      context,
      this.reader,
      await this.status.run('reinstate', changeOf(context, input.member), input.reasonCode),
    );
  }

  @Access('staff', 'server', 'admin', { scope: 'members:write' })
  @Mutation(() => MemberPayload, {
    description: 'Ends a membership for good: what is left moves to breakage, and only returns are recorded from then on.',
  })
  async closeMember(
    @Arg('input', () => EndMembershipInput, { description: 'Whose.' }) input: EndMembershipInput,
    @Ctx() context: RequestContext,
  ): Promise<MemberPayload> {
    return memberPayload(
      context,
      this.reader,
      await this.closing.run('close', changeOf(context, input.member), input.idempotencyKey),
    );
  }

  @Access('staff', 'server', 'admin', { scope: 'members:write' })
  @Mutation(() => MemberPayload, {
    description:
      "Closes a membership and destroys the key of the member's data, which nobody can read any more; the ledger stays, without a person.",
  })
  async eraseMember(
    @Arg('input', () => EndMembershipInput, { description: 'Whose.' }) input: EndMembershipInput,
    @Ctx() context: RequestContext,
  ): Promise<MemberPayload> {
    return memberPayload(
      context,
      this.reader,
      await this.closing.run('erase', changeOf(context, input.member), input.idempotencyKey),
    );
  }
}
