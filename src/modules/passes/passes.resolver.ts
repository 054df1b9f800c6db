import { Arg, Args, Ctx, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql';
import { ApiError } from '../../kernel/api-error.js';
import { RequestContext } from '../../kernel/context.js';
import { numericKey } from '../../kernel/global-id.js';
import { type Connection, ForwardPageArgs, pageRequest } from '../../kernel/pagination.js';
import { type Member, type MemberReader, MemberType } from '../members/index.js';
import type { PassStatus } from './pass.js';
import type { PassReader } from './pass-reader.js';
import { type PassEntryRecord, PassRecord } from './pass-record.js';
import { PassStatusEnum } from './passes.enums.js';
import { ForHolders, PassConnection, PassEntryConnection, PassObject } from './passes.types.js';

/** What passes there are, and what happened to them. */
@Resolver(() => PassObject)
export class PassResolver {
  constructor(
    private readonly passes: PassReader,
    private readonly members: MemberReader,
  ) {}

  @ForHolders
  @Query(() => PassObject, {
    nullable: true,
    description:
      'A pass by its id or its code; null when there is none for the caller. BAD_USER_INPUT unless exactly one is given.',
  })
  pass(
    @Arg('id', () => ID, { nullable: true, description: 'Its id.' }) id: string | null,
    @Arg('code', () => String, { nullable: true, description: 'Its code.' }) code: string | null,
    @Ctx() context: RequestContext,
  ): Promise<PassRecord | null> {
    if ((id == null) === (code == null)) throw new ApiError('BAD_USER_INPUT', 'Give either the id or the code.');
    if (code != null) return this.passes.byCode(context, code);
    const key = numericKey(id ?? '', 'Pass');
    return key === null ? Promise.resolve(null) : this.passes.byId(context, key);
  }

  @ForHolders
  @FieldResolver(() => MemberType, { nullable: true, description: 'Whose it is; null where the caller may not know.' })
  member(@Root() { row }: PassRecord, @Ctx() context: RequestContext): Promise<Member | null> {
    return this.members.byId(context, row.memberId);
  }

  @ForHolders
  @FieldResolver(() => PassEntryConnection, {
    description: 'What happened to it, oldest first. What falls due counts at once, and is listed once it is written.',
  })
  history(
    @Root() { row }: PassRecord,
    @Args(() => ForwardPageArgs) page: ForwardPageArgs,
    @Ctx() context: RequestContext,
  ): Promise<Connection<PassEntryRecord>> {
    return this.passes.history(context, pageRequest(page), row.id);
  }
}

@Resolver(() => MemberType)
export class MemberPassesResolver {
  constructor(private readonly passes: PassReader) {}

  @ForHolders
  @FieldResolver(() => PassConnection, { name: 'passes', description: "The member's passes, newest first." })
  passesOf(
    @Root() member: Member,
    @Args(() => ForwardPageArgs) page: ForwardPageArgs,
    @Arg('statuses', () => [PassStatusEnum], { nullable: true, description: 'Only with these statuses.' })
    statuses: PassStatus[] | null,
    @Ctx() context: RequestContext,
  ): Promise<Connection<PassRecord>> {
    return this.passes.page(context, pageRequest(page), { memberId: member.id, statuses: statuses ?? null });
  }
}
