import { Args, Ctx, FieldResolver, Int, Resolver, Root } from 'type-graphql';
import type { Read, Reads } from '../../database/index.js';
import { RequestContext } from '../../kernel/context.js';
import { type Connection, ForwardPageArgs, pageRequest } from '../../kernel/pagination.js';
import { type Member, type MemberReader, MemberType, type MemberVault, readNames } from '../members/index.js';
import { maskName } from '../referrals/index.js';
import { ForBrand, ForReaders } from './access.js';
import { readStrikes } from './authors.js';
import type { ContributionReader } from './contribution-reader.js';
import type { ContributionRecord } from './contribution-record.js';
import {
  ContributionChange,
  ContributionConnection,
  ContributionPhoto,
  ContributionReport,
  ContributionType,
  ContributionVersion,
} from './contributions.types.js';
import { readPhotos } from './photos.js';
import { everyContribution, readDeeds, readEdits, readOpinions, readReports, readReturned } from './read-contributions.js';

/** What belongs to a contribution and is read only where it is asked for. */
@Resolver(() => ContributionType)
export class ContributionFieldsResolver {
  private readonly names: Read<number, string | null>;

  constructor(
    private readonly reads: Reads,
    private readonly members: MemberReader,
    vault: MemberVault,
  ) {
    this.names = readNames(vault);
  }

  @ForReaders
  @FieldResolver(() => String, {
    description: "What its author is called: the first letter, or *** for none. A member's own is told whole.",
  })
  async authorName(@Root() { row }: ContributionRecord, @Ctx() context: RequestContext): Promise<string> {
    const name = await this.reads.ask(context, this.names, row.memberId);
    return (isMine(row, context) ? name : maskName(name)) ?? '***';
  }

  @ForReaders
  @FieldResolver(() => Boolean, { description: 'Whether the calling member wrote it.' })
  isMine(@Root() { row }: ContributionRecord, @Ctx() context: RequestContext): boolean {
    return isMine(row, context);
  }

  @ForReaders
  @FieldResolver(() => Boolean, {
    nullable: true,
    description: 'Whether the calling member likes it, or finds it helpful; null where it did not say.',
  })
  async myOpinion(@Root() { row: { id } }: ContributionRecord, @Ctx() context: RequestContext): Promise<boolean | null> {
    const { kind, memberId } = context.caller;
    return kind === 'member' && memberId !== null ? this.reads.ask(context, readOpinions, { id, memberId }) : null;
  }

  @ForReaders
  @FieldResolver(() => Boolean, { description: 'REVIEW: whether what was bought has come back since.' })
  async returned(@Root() { row }: ContributionRecord, @Ctx() context: RequestContext): Promise<boolean> {
    const { purchaseId, linePosition: position } = row;
    return purchaseId === null || position === null ? false : this.reads.ask(context, readReturned, { purchaseId, position });
  }

  @ForReaders
  @FieldResolver(() => [ContributionPhoto], { description: 'The pictures that came with it.' })
  photos(@Root() { row }: ContributionRecord, @Ctx() context: RequestContext): Promise<ContributionPhoto[]> {
    return this.reads.ask(context, readPhotos, row.id);
  }

  @ForBrand
  @FieldResolver(() => MemberType, { nullable: true, description: 'Who wrote it.' })
  member(@Root() { row }: ContributionRecord, @Ctx() context: RequestContext): Promise<Member | null> {
    return this.members.byId(context, row.memberId);
  }

  @ForBrand
  @FieldResolver(() => [ContributionChange], { description: 'All that was done, oldest first, in codes.' })
  async history(@Root() { row }: ContributionRecord, @Ctx() context: RequestContext): Promise<ContributionChange[]> {
    return dated(await this.reads.ask(context, readDeeds, row.id));
  }

  @ForBrand
  @FieldResolver(() => [ContributionVersion], { description: 'What it was before, oldest first.' })
  async versions(@Root() { row }: ContributionRecord, @Ctx() context: RequestContext): Promise<ContributionVersion[]> {
    return dated(await this.reads.ask(context, readEdits, row.id));
  }

  @ForBrand
  @FieldResolver(() => [ContributionReport], { description: 'What members reported, newest first, at most 100.' })
  async reported(@Root() { row }: ContributionRecord, @Ctx() context: RequestContext): Promise<ContributionReport[]> {
    return dated(await this.reads.ask(context, readReports, row.id));
  }
}

const isMine = ({ memberId }: { memberId: number }, { caller }: RequestContext): boolean =>
  caller.kind === 'member' && caller.memberId === memberId;

const dated = <Row extends { at: number }>(rows: readonly Row[]): (Omit<Row, 'at'> & { at: Date })[] =>
  rows.map((row) => ({ ...row, at: new Date(row.at) }));

/** What of a community belongs to a member. */
@Resolver(() => MemberType)
export class AuthorResolver {
  constructor(
    private readonly reads: Reads,
    private readonly contributions: ContributionReader,
  ) {}

  @ForReaders
  @FieldResolver(() => ContributionConnection, {
    name: 'contributions',
    description: 'What the member wrote, newest first; to partners what is published of it.',
  })
  contributionsOf(
    @Root() member: Member,
    @Args(() => ForwardPageArgs) page: ForwardPageArgs,
    @Ctx() context: RequestContext,
  ): Promise<Connection<ContributionRecord>> {
    const statuses = context.caller.kind === 'partner' ? (['PUBLISHED'] as const) : null;
    return this.contributions.page(context, pageRequest(page), { ...everyContribution, statuses, memberId: member.id });
  }

  @ForBrand
  @FieldResolver(() => Int, {
    description: 'How often something that the member wrote was removed for abuse since it was last forgiven.',
  })
  communityStrikes(@Root() member: Member, @Ctx() context: RequestContext): Promise<number> {
    return this.reads.ask(context, readStrikes, member.id);
  }
}
