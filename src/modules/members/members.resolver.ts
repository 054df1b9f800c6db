import { Arg, Args, Ctx, FieldResolver, Query, Resolver, Root } from 'type-graphql';
import { Access } from '../../kernel/access.js';
import { ApiError } from '../../kernel/api-error.js';
import { RequestContext } from '../../kernel/context.js';
import { toGlobalId } from '../../kernel/global-id.js';
import { MemberRef, type ReadMemberRef } from '../../kernel/member-ref.js';
import { describeRefusal } from '../../kernel/messages.js';
import { type Connection, PageArgs, pageRequest } from '../../kernel/pagination.js';
import { isRefusal } from '../../kernel/refusal.js';
import { Member, type Profile } from './member.js';
import { MemberReader } from './member-reader.js';
import { MemberVault } from './member-vault.js';
import { MemberConnection, MemberType } from './members.types.js';

@Resolver(() => MemberType)
export class MemberResolver {
  constructor(
    private readonly reader: MemberReader,
    private readonly vault: MemberVault,
    private readonly readRef: ReadMemberRef,
  ) {}

  @Access('authenticated')
  @Query(() => MemberType, { nullable: true, description: 'The member the token speaks for; null for other callers.' })
  async me(@Ctx() context: RequestContext): Promise<Member | null> {
    const { memberId } = context.caller;
    return memberId === null ? null : this.reader.byId(context, memberId);
  }

  @Access('member:self', 'staff', 'server', 'partner', 'admin', { scope: 'members:read' })
  @Query(() => MemberType, {
    nullable: true,
    description: 'One member; null when there is none, or it is not for the caller to see.',
  })
  async member(
    @Arg('by', () => MemberRef, { description: 'Which member.' }) by: MemberRef,
    @Ctx() context: RequestContext,
  ): Promise<Member | null> {
    const lookup = this.readRef(by, context.tenant);
    if (!isRefusal(lookup)) return this.reader.find(context, lookup);
    if (lookup.code === 'NOT_FOUND') return null;
    throw new ApiError('BAD_USER_INPUT', describeRefusal(lookup.message, lookup.params, context.language));
  }

  @Access('staff', 'server', 'partner', 'admin', { scope: 'members:read' })
  @Query(() => MemberConnection, { description: 'The members of the program, in the order of enrolment.' })
  members(@Args(() => PageArgs) page: PageArgs, @Ctx() context: RequestContext): Promise<Connection<Member>> {
    return this.reader.page(context, pageRequest(page));
  }

  @FieldResolver()
  id(@Root() member: Member): string {
    return toGlobalId('Member', member.id);
  }

  @FieldResolver()
  displayName(@Root() member: Member): Profile['displayName'] {
    return this.vault.open(member).displayName;
  }

  @FieldResolver()
  phone(@Root() member: Member): Profile['phone'] {
    return this.vault.open(member).phone;
  }

  @FieldResolver()
  email(@Root() member: Member): Profile['email'] {
    return this.vault.open(member).email;
  }

  @FieldResolver()
  birthday(@Root() member: Member): Profile['birthday'] {
    return this.vault.open(member).birthday;
  }
}
