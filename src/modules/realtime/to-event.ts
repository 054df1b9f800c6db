import { toGlobalId } from '../../kernel/global-id.js';
import type { AlarmPayload } from '../alarms/index.js';
import type { PollPayload } from '../community/index.js';
import type { ComplaintPayload } from '../complaints/index.js';
import type { CouponNotice } from '../coupons/index.js';
import type { PassPayload } from '../passes/index.js';
import type { RedemptionPayload } from '../rewards/index.js';
import type { InvitedPayload, RespondedPayload } from '../surveys/index.js';
import type { TierChangePayload } from '../tiers/index.js';
import { AlarmRaised } from './alarm-raised.js';
import type { Delivery } from './coalesce.js';
import type { Cursors } from './cursor.js';
import { LeaderboardChange } from './leaderboard-change.js';
import { PollChange } from './poll-change.js';
import {
  ComplaintUpdate,
  CouponUpdate,
  type Event,
  MemberEnrolled,
  PassUpdate,
  RedemptionUpdate,
  TierChange,
  WalletChange,
  WebhookDisabled,
} from './realtime.types.js';
import type { EventKind, StreamEvent } from './stream-event.js';
import { SurveyInvited, SurveyResponded } from './survey-events.js';

/** What a kind of event shows beside what all show. A new kind needs a line here, its type in realtime.types.ts and its name in stream-event.ts. */
const shown: { readonly [Kind in EventKind]: (event: StreamEvent) => Partial<Event> } = {
  // one by one, as nearly all that is told are these: Object.assign takes three times as long
  WALLET_CHANGED: ({ walletId, firstSequence, lastSequence }) => {
    const change = new WalletChange();
    change.walletId = walletId as number;
    change.firstSequence = firstSequence;
    change.lastSequence = lastSequence;
    return change;
  },
  MEMBER_ENROLLED: () => new MemberEnrolled(),
  REDEMPTION_UPDATED: ({ payload }) => {
    const { id: redemptionId, status } = payload as RedemptionPayload;
    return Object.assign(new RedemptionUpdate(), { redemptionId, status });
  },
  PASS_UPDATED: ({ payload }) => {
    const { id: passId, status, remaining } = payload as PassPayload;
    return Object.assign(new PassUpdate(), { passId, status, remaining });
  },
  COUPON_UPDATED: ({ payload }) => {
    const { id: couponId, change, status: couponStatus, orderId } = payload as CouponNotice;
    return Object.assign(new CouponUpdate(), { couponId, change, couponStatus, orderId });
  },
  COMPLAINT_UPDATED: ({ payload }) => {
    const { id: complaintId, status: complaintStatus } = payload as ComplaintPayload;
    return Object.assign(new ComplaintUpdate(), { complaintId, complaintStatus });
  },
  ALARM_RAISED: ({ payload }) => Object.assign(new AlarmRaised(), { alarmId: (payload as AlarmPayload).id }),
  SURVEY_INVITED: ({ payload }) => {
    const { survey: surveyCode, invitation: invitationId, reminder } = payload as InvitedPayload;
    return Object.assign(new SurveyInvited(), { surveyCode, invitationId, reminder });
  },
  SURVEY_RESPONDED: ({ payload }) => {
    const { survey: surveyCode, response: responseId } = payload as RespondedPayload;
    return Object.assign(new SurveyResponded(), { surveyCode, responseId });
  },
  LEADERBOARD_CHANGED: ({ payload }) => {
    const { board: code, startsAt } = payload as { board: string; startsAt: number | null };
    return Object.assign(new LeaderboardChange(), { code, startsAt: startsAt === null ? null : new Date(startsAt) });
  },
  POLL_CHANGED: ({ payload }) => {
    const { poll: code } = payload as PollPayload;
    return Object.assign(new PollChange(), { code });
  },
  WEBHOOK_DISABLED: ({ payload }) => {
    const { endpointId, reason } = payload as { endpointId: number; reason: string };
    return Object.assign(new WebhookDisabled(), {
      endpointId: toGlobalId('WebhookEndpoint', endpointId),
      disabledReason: reason,
    });
  },
  TIER_CHANGED: ({ payload }) => {
    const change = payload as TierChangePayload;
    const { upcoming, cause, effectiveAt } = change;
    return Object.assign(new TierChange(), { change, upcoming, effectiveAt: new Date(effectiveAt), causeCode: cause.code });
  },
};

/** What a listener is shown of a delivery. Members, wallets and entries are read when a field asks. */
export function toEvent({ event, at }: Delivery, programId: number, cursors: Cursors): Event {
  const told = shown[event.type](event) as Event;
  told.cursor = cursors.write(programId, at);
  told.type = event.type;
  told.occurredAt = new Date(event.occurredAt);
  told.memberId = event.memberId;
  return told;
}

/**
 * As `toEvent`, and the same object for all who are told of the same event, so that what they ask of it can be answered once. One who is told of several
 * changes as one, or is owed something, gets an object of its own: its cursor is another.
 */
export function toSharedEvent(delivery: Delivery, programId: number, cursors: Cursors): Event {
  const { event, at } = delivery;
  if (at.owed.length > 0 || at.position !== event.position) return toEvent(delivery, programId, cursors);
  event.shown ??= toEvent(delivery, programId, cursors);
  return event.shown as Event;
}
