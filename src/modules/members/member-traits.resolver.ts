import { Arg, Ctx, FieldResolver, Mutation, Resolver, Root } from 'type-graphql';
import { Access } from '../../kernel/access.js';
import type { Attributes } from '../../kernel/attributes.js';
import { RequestContext } from '../../kernel/context.js';
import { Json } from '../../kernel/scalars/index.js';
import { Member } from './member.js';
import { changeOf, memberPayload } from './member-payload.js';
import type { MemberReader } from './member-reader.js';
import { SetMemberAttributesInput, TagMemberInput } from './member-traits.input.js';
import type { ChangeTraits } from './member-traits-change.js';
import { MemberPayload, MemberType } from './members.types.js';

/** What a brand notes of its members for rules to look at. Members do not see it. */
@Resolver(() => MemberType)
export class MemberTraitsResolver {
  constructor(
    private readonly traits: ChangeTraits,
    private readonly reader: MemberReader,
  ) {}

  @Access('staff', 'server', 'partner', 'admin', { scope: 'members:write' })
  @Mutation(() => MemberPayload, { description: 'Adds tags to a member, or takes them away: rules and audiences can name them.' })
  async tagMember(
    @Arg('input', () => TagMemberInput, { description: 'Which tags, of whom.' }) input: TagMemberInput,
    @Ctx() context: RequestContext,
  ): Promise<MemberPayload> {
    const change = changeOf(context, input.member);
    return memberPayload(context, this.reader, await this.traits.tag(change, input.add ?? [], input.remove ?? []));
  }

  @Access('staff', 'server', 'partner', 'admin', { scope: 'members:write' })
  @Mutation(() => MemberPayload, { description: 'Sets attributes of a member: rules and audiences can compare them.' })
  async setMemberAttributes(
    @Arg('input', () => SetMemberAttributesInput, { description: 'Which attributes, of whom.' })
    input: SetMemberAttributesInput,
    @Ctx() context: RequestContext,
  ): Promise<MemberPayload> {
    const change = changeOf(context, input.member);
    return memberPayload(context, this.reader, await this.traits.setAttributes(change, input.attributes));
  }

  @Access('staff', 'server', 'partner', 'admin', { scope: 'members:read' })
  @FieldResolver(() => [String], {
    description: 'What the brand sorts its members by, in alphabetical order. Not for the member.',
  })
  tags(@Root() member: Member): string[] {
    return member.tags;
  }

  @Access('staff', 'server', 'partner', 'admin', { scope: 'members:read' })
  @FieldResolver(() => Json, {
    description:
      'What else the brand notes of the member for its rules: texts, numbers and booleans by name. They are not encrypted, so nothing that tells who it is. Not for the member.',
  })
  attributes(@Root() member: Member): Attributes {
    return member.attributes;
  }
}
