import { Arg, Args, ArgsType, Ctx, Field, Int, Query, Resolver, Root, Subscription } from 'type-graphql';
import { RequestContext } from '../../kernel/context.js';
import { type AskedKind, EventType } from '../../kernel/event-type.js';
import { type Interruption, showEvent } from '../../kernel/live-source.js';
import { MemberRef } from '../../kernel/member-ref.js';
import { pageRequest } from '../../kernel/pagination.js';
import { Cursor } from '../../kernel/scalars/index.js';
import { type EventsArgs, eventFilter, type MemberChangedArgs, type WalletChangedArgs } from './listening.js';
import {
  ComplaintUpdate,
  CouponUpdate,
  Event,
  EventConnection,
  ForComplaintListeners,
  ForListeners,
  RedemptionUpdate,
  TierChange,
  WalletChange,
} from './realtime.types.js';
import { type Stream } from './stream.js';
import { listeningOf } from './subscriptions.js';
import { toEvent } from './to-event.js';

const AFTER = 'Events after this one. Without it: from the oldest that is kept, 30 days.';
const LISTEN_AFTER = 'Events after this one, those already stored first. Without it: from now on.';
const TYPES = 'Only these kinds.';

@ArgsType()
class EventPageArgs {
  @Field(() => Cursor, { nullable: true, description: AFTER })
  after!: string | null;

  @Field(() => Int, { nullable: true, description: 'How many; at most 100, 20 if left out.' })
  first!: number | null;

  @Field(() => [EventType], { nullable: true, description: TYPES })
  types!: AskedKind[] | null;
}

@Resolver()
export class EventsResolver {
  constructor(private readonly stream: Stream) {}

  @ForListeners
  @Query(() => EventConnection, {
    description: 'The event stream, polled; the same events and cursors as the subscription `events`.',
  })
  async events(@Args(() => EventPageArgs) args: EventPageArgs, @Ctx() context: RequestContext): Promise<EventConnection> {
    const { limit } = pageRequest({ first: args.first });
    const programId = context.tenant.id;
    const { cursors } = this.stream;
    const page = await this.stream.page(programId, args.after ?? null, limit, eventFilter(context, args.types ?? null));
    const nodes = page.deliveries.map((delivery) => toEvent(delivery, programId, cursors));
    return {
      nodes,
      edges: nodes.map((node) => ({ cursor: node.cursor, node })),
      pageInfo: {
        hasNextPage: page.hasNextPage,
        hasPreviousPage: false,
        startCursor: nodes[0]?.cursor ?? null,
        endCursor: cursors.write(programId, page.end),
      },
    };
  }

  @ForListeners
  @Query(() => Cursor, {
    description: 'The newest position: read it before a snapshot, then subscribe after it, and nothing falls between.',
  })
  streamHead(@Ctx() context: RequestContext): Promise<string> {
    return this.stream.head(context.tenant.id);
  }

  @ForListeners
  @Subscription(() => WalletChange, {
    description:
      "Wallets as they change. Without `member`: for a member's token that member, for partners and back ends every member of the program.",
    subscribe: ({ context, args, info }) =>
      listeningOf(info.schema).walletChanged(context as RequestContext, args as WalletChangedArgs),
  })
  walletChanged(
    @Root() change: WalletChange | Interruption,
    @Arg('member', () => MemberRef, { nullable: true, description: 'Only this member.' }) _member: MemberRef | null,
    @Arg('walletCode', () => String, { nullable: true, description: 'Only this wallet.' }) _walletCode: string | null,
    @Arg('after', () => Cursor, { nullable: true, description: LISTEN_AFTER }) _after: string | null,
  ): WalletChange {
    return showEvent(change);
  }

  @ForListeners
  @Subscription(() => TierChange, {
    description:
      "Tiers as they change, and notices of downgrades to come. Without `member`: for a member's token that member, for partners and back ends every member of the program.",
    subscribe: ({ context, args, info }) =>
      listeningOf(info.schema).tierChanged(context as RequestContext, args as MemberChangedArgs),
  })
  tierChanged(
    @Root() change: TierChange | Interruption,
    @Arg('member', () => MemberRef, { nullable: true, description: 'Only this member.' }) _member: MemberRef | null,
    @Arg('after', () => Cursor, { nullable: true, description: LISTEN_AFTER }) _after: string | null,
  ): TierChange {
    return showEvent(change);
  }

  @ForListeners
  @Subscription(() => RedemptionUpdate, {
    description:
      "Redemptions as they are made and move on. Without `member`: for a member's token that member, for partners and back ends every member of the program.",
    subscribe: ({ context, args, info }) =>
      listeningOf(info.schema).redemptionUpdated(context as RequestContext, args as MemberChangedArgs),
  })
  redemptionUpdated(
    @Root() update: RedemptionUpdate | Interruption,
    @Arg('member', () => MemberRef, { nullable: true, description: 'Only this member.' }) _member: MemberRef | null,
    @Arg('after', () => Cursor, { nullable: true, description: LISTEN_AFTER }) _after: string | null,
  ): RedemptionUpdate {
    return showEvent(update);
  }

  @ForListeners
  @Subscription(() => CouponUpdate, {
    description:
      "Coupons as they are issued, kept, used and given back. Without `member`: for a member's token that member, for partners and back ends every member of the program.",
    subscribe: ({ context, args, info }) =>
      listeningOf(info.schema).couponUpdated(context as RequestContext, args as MemberChangedArgs),
  })
  couponUpdated(
    @Root() update: CouponUpdate | Interruption,
    @Arg('member', () => MemberRef, { nullable: true, description: 'Only this member.' }) _member: MemberRef | null,
    @Arg('after', () => Cursor, { nullable: true, description: LISTEN_AFTER }) _after: string | null,
  ): CouponUpdate {
    return showEvent(update);
  }

  @ForComplaintListeners
  @Subscription(() => ComplaintUpdate, {
    description:
      "Complaints as they are filed and move on. Without `member`: for a member's token that member, for staff and back ends every member of the program.",
    subscribe: ({ context, args, info }) =>
      listeningOf(info.schema).complaintUpdated(context as RequestContext, args as MemberChangedArgs),
  })
  complaintUpdated(
    @Root() update: ComplaintUpdate | Interruption,
    @Arg('member', () => MemberRef, { nullable: true, description: 'Only this member.' }) _member: MemberRef | null,
    @Arg('after', () => Cursor, { nullable: true, description: LISTEN_AFTER }) _after: string | null,
  ): ComplaintUpdate {
    return showEvent(update);
  }

  @ForListeners
  @Subscription(() => Event, {
    name: 'events',
    description: 'The event stream, live. A member hears of itself only.',
    subscribe: ({ context, args, info }) => listeningOf(info.schema).events(context as RequestContext, args as EventsArgs),
  })
  eventStream(
    @Root() event: Event | Interruption,
    @Arg('after', () => Cursor, { nullable: true, description: LISTEN_AFTER }) _after: string | null,
    @Arg('types', () => [EventType], { nullable: true, description: TYPES }) _types: AskedKind[] | null,
  ): Event {
    return showEvent(event);
  }
}
