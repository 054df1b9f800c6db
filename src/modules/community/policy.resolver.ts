import { Arg, Ctx, Field, InputType, Int, Mutation, ObjectType, Query, Resolver } from 'type-graphql';
import type { Reads } from '../../database/index.js';
import { RequestContext } from '../../kernel/context.js';
import { MemberRef } from '../../kernel/member-ref.js';
import { type InputError, toUserError, UserError } from '../../kernel/user-error.js';
import { type Member, type MemberReader, MemberType } from '../members/index.js';
import { ForBrand, ForModerators, ForSettings } from './access.js';
import { type CommunityPolicy, readPolicy, usualPolicy } from './policy.js';
import type { SaveCommunity } from './save-settings.js';

@ObjectType('CommunityPolicy', { description: 'How a community works.' })
@ForBrand
export class CommunityPolicyType implements CommunityPolicy {
  @Field(() => Boolean, { description: 'Whether reviews are shown only when staff have approved them.' })
  moderateReviews!: boolean;

  @Field(() => Int, { description: 'Hours in which members change what they wrote.' })
  editHours!: number;

  @Field(() => Int, { description: 'A review with so many stars or fewer is a bad one; 0: none is.' })
  badStars!: number;

  @Field(() => String, { nullable: true, description: 'The team that gets a task for each bad review; null: none.' })
  badTeam!: string | null;

  @Field(() => Int, { description: 'So many members who report something hide it until staff have looked.' })
  hideReports!: number;

  @Field(() => Int, { description: 'Who had so much removed for abuse writes no more.' })
  barStrikes!: number;
}

@InputType({ description: 'How a community works from now on. What is left out is as usual.' })
export class SaveCommunityPolicyInput {
  @Field(() => Boolean, {
    defaultValue: usualPolicy.moderateReviews,
    description: 'Whether reviews are shown only when staff have approved them.',
  })
  moderateReviews!: boolean;

  @Field(() => Int, {
    defaultValue: usualPolicy.editHours,
    description: 'Hours in which members change what they wrote, 0 to 8,760.',
  })
  editHours!: number;

  @Field(() => Int, {
    defaultValue: usualPolicy.badStars,
    description: 'A review with so many stars or fewer is a bad one, 0 to 4.',
  })
  badStars!: number;

  @Field(() => String, { nullable: true, description: 'The team that gets a task for each bad review; none if left out.' })
  badTeam?: string | null;

  @Field(() => Int, {
    defaultValue: usualPolicy.hideReports,
    description: 'So many members who report something hide it, 1 to 1,000.',
  })
  hideReports!: number;

  @Field(() => Int, {
    defaultValue: usualPolicy.barStrikes,
    description: 'Who had so much removed for abuse writes no more, 1 to 1,000.',
  })
  barStrikes!: number;
}

@InputType({ description: 'Who is forgiven.' })
export class PardonAuthorInput {
  @Field(() => MemberRef, { description: 'Which member.' })
  member!: MemberRef;
}

@ObjectType('SaveCommunityPolicyPayload', { description: 'What became of the policy.' })
@ForSettings
export class SaveCommunityPolicyPayload {
  @Field(() => CommunityPolicyType, { nullable: true, description: 'The policy.' })
  policy!: CommunityPolicyType | null;

  @Field(() => [UserError], { description: 'Empty on success.' })
  userErrors!: InputError[];
}

@ObjectType('PardonAuthorPayload', { description: 'What became of an author.' })
@ForModerators
export class PardonAuthorPayload {
  @Field(() => MemberType, { nullable: true, description: 'The member.' })
  member!: Member | null;

  @Field(() => [UserError], { description: 'Empty on success.' })
  userErrors!: InputError[];
}

/** How a community works. */
@Resolver()
export class CommunityPolicyResolver {
  constructor(
    private readonly reads: Reads,
    private readonly saving: SaveCommunity,
    private readonly members: MemberReader,
  ) {}

  @ForBrand
  @Query(() => CommunityPolicyType, { description: 'How the community works; as usual until the program says otherwise.' })
  communityPolicy(@Ctx() context: RequestContext): Promise<CommunityPolicyType> {
    return this.reads.ask(context, readPolicy, null);
  }

  @ForSettings
  @Mutation(() => SaveCommunityPolicyPayload, { description: 'Saves how the community works.' })
  async saveCommunityPolicy(
    @Arg('input', () => SaveCommunityPolicyInput, { description: 'The policy.' }) input: SaveCommunityPolicyInput,
    @Ctx() context: RequestContext,
  ): Promise<SaveCommunityPolicyPayload> {
    const policy = { ...input, badTeam: input.badTeam ?? null };
    const refusals = await this.saving.policy(context.caller, context.tenant.id, policy);
    return {
      policy: refusals.length > 0 ? null : policy,
      userErrors: refusals.map((refusal) => toUserError(refusal, context.language)),
    };
  }

  @ForModerators
  @Mutation(() => PardonAuthorPayload, {
    description: 'What was removed of a member for abuse so far does not keep it from writing any more.',
  })
  async pardonAuthor(
    @Arg('input', () => PardonAuthorInput, { description: 'Whom.' }) { member }: PardonAuthorInput,
    @Ctx() context: RequestContext,
  ): Promise<PardonAuthorPayload> {
    const done = await this.saving.pardon(context.caller, context.tenant, member);
    if (typeof done === 'number') return { member: await this.members.byId(context, done), userErrors: [] };
    return { member: null, userErrors: done.map((refusal) => toUserError(refusal, context.language)) };
  }
}
