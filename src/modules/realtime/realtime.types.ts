import { Field, ID, Int, InterfaceType, ObjectType } from 'type-graphql';
import { Access } from '../../kernel/access.js';
import { EventType } from '../../kernel/event-type.js';
import { PageInfo } from '../../kernel/pagination.js';
import { Cursor, DateTime } from '../../kernel/scalars/index.js';
import { type ComplaintStatus, ComplaintStatusEnum } from '../complaints/index.js';
import { type CouponChange, CouponChangeEnum, type CouponStatus, CouponStatusEnum } from '../coupons/index.js';
import { type PassStatus, PassStatusEnum } from '../passes/index.js';
import { type RedemptionStatus, RedemptionStatusEnum } from '../rewards/index.js';
import { type CauseCode, TierCauseEnum, type TierChangePayload } from '../tiers/index.js';
import { type EventKind } from './stream-event.js';

/** Complaints are not for partners. */
export const ForComplaintListeners = Access('member:self', 'staff', 'server', 'admin', {
  scope: ['complaints:read', 'complaints:write'],
});

/** Members listen to themselves; others need to be allowed to. */
export const ForListeners = Access('member:self', 'staff', 'server', 'partner', 'admin', { scope: 'stream:read' });

@InterfaceType('Event', {
  description: 'Something that happened in the program. Events of one member come in the order in which they happened.',
})
@ForListeners
export abstract class Event {
  @Field(() => Cursor, { description: 'Its position: read or listen `after` it, and nothing is missed or repeated.' })
  cursor!: string;

  @Field(() => EventType, { description: 'What happened.' })
  type!: EventKind;

  @Field(() => DateTime, { description: 'When it happened.' })
  occurredAt!: Date;

  memberId!: number | null;
}

@ObjectType('WalletChange', { implements: Event, description: "One member's wallet changed." })
@ForListeners
export class WalletChange extends Event {
  override memberId!: number;
  walletId!: number;
  firstSequence!: number;
  lastSequence!: number;
}

@ObjectType('TierChange', { implements: Event, description: "A member's tier changed, or a downgrade is to come." })
@ForListeners
export class TierChange extends Event {
  change!: TierChangePayload;

  @Field(() => Boolean, {
    description: 'A notice of a downgrade to come: it takes effect then unless the member stays. Given once for each.',
  })
  upcoming!: boolean;

  @Field(() => DateTime, { description: 'Since when the member has the tier, or will have it.' })
  effectiveAt!: Date;

  @Field(() => TierCauseEnum, { description: 'Why, for programs.' })
  causeCode!: CauseCode;
}

@ObjectType('RedemptionUpdate', { implements: Event, description: 'A member took a reward, or a redemption moved on.' })
@ForListeners
export class RedemptionUpdate extends Event {
  redemptionId!: number;

  @Field(() => RedemptionStatusEnum, { description: 'How far it was with this event.' })
  status!: RedemptionStatus;
}

@ObjectType('PassUpdate', { implements: Event, description: 'A member got a pass, or something happened to one.' })
@ForListeners
export class PassUpdate extends Event {
  passId!: number;

  @Field(() => PassStatusEnum, { description: 'Where it stood with this event.' })
  status!: PassStatus;

  @Field(() => Int, { description: 'What remained with this event.' })
  remaining!: number;
}

@ObjectType('CouponUpdate', {
  implements: Event,
  description: 'A member got a coupon, or one was kept, used or given back.',
})
@ForListeners
export class CouponUpdate extends Event {
  couponId!: number;

  @Field(() => CouponChangeEnum, { description: 'What happened to it.' })
  change!: CouponChange;

  @Field(() => CouponStatusEnum, { description: 'Where it stood with this event.' })
  couponStatus!: CouponStatus;

  @Field(() => String, { nullable: true, description: 'For which order; null where it was issued or revoked.' })
  orderId!: string | null;
}

@ObjectType('ComplaintUpdate', { implements: Event, description: 'A complaint was filed, or moved on.' })
@ForListeners
export class ComplaintUpdate extends Event {
  complaintId!: number;

  @Field(() => ComplaintStatusEnum, {
    description:
      'How far it was with this event. Not `status`: a redemption has one of another type, and one document may ask for both.',
  })
  complaintStatus!: ComplaintStatus;
}

@ObjectType('WebhookDisabled', {
  implements: Event,
  description: 'A webhook endpoint was switched off, by the server: it failed for days, or answered that it is gone.',
})
@ForListeners
export class WebhookDisabled extends Event {
  @Field(() => ID, { description: 'The endpoint. `enableWebhookEndpoint` goes on where it stopped.' })
  endpointId!: string;

  @Field(() => String, { description: 'Why: `FAILING`, or `GONE`.' })
  disabledReason!: string;
}

@ObjectType('MemberEnrolled', { implements: Event, description: 'Somebody became a member.' })
@ForListeners
export class MemberEnrolled extends Event {}

@ObjectType('EventEdge', { description: 'An event in the stream.' })
@ForListeners
export class EventEdge {
  @Field(() => Cursor, { description: 'Its position.' })
  cursor!: string;

  @Field(() => Event, { description: 'The event.' })
  node!: Event;
}

@ObjectType('EventConnection', { description: 'Events in the order of the stream.' })
@ForListeners
export class EventConnection {
  @Field(() => [EventEdge], { description: 'The events with their cursors.' })
  edges!: EventEdge[];

  @Field(() => [Event], { description: 'The events.' })
  nodes!: Event[];

  @Field(() => PageInfo, {
    description:
      'Where the page ends. `endCursor` is there without events too: then it is the newest position, to go on polling from.',
  })
  pageInfo!: PageInfo;
}
