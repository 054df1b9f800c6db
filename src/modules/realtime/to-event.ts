import type { AlarmPayload } from '../alarms/index.js';
import type { ComplaintPayload } from '../complaints/index.js';
import type { PassPayload } from '../passes/index.js';
import type { RedemptionPayload } from '../rewards/index.js';
import type { InvitedPayload, RespondedPayload } from '../surveys/index.js';
import type { TierChangePayload } from '../tiers/index.js';
import { AlarmRaised } from './alarm-raised.js';
import type { Delivery } from './coalesce.js';
import type { Cursors } from './cursor.js';
import { LeaderboardChange } from './leaderboard-change.js';
import {
  ComplaintUpdate,
  type Event,
  MemberEnrolled,
  PassUpdate,
  RedemptionUpdate,
  TierChange,
  WalletChange,
} from './realtime.types.js';
import type { EventKind, StreamEvent } from './stream-event.js';
import { SurveyInvited, SurveyResponded } from './survey-events.js';

/** What a kind of event shows beside what all show. A new kind needs a line here, its type in realtime.types.ts and its name in stream-event.ts. */
const shown: { readonly [Kind in EventKind]: (event: StreamEvent) => Partial<Event> } = {
  WALLET_CHANGED: ({ walletId, firstSequence, lastSequence }) =>
    Object.assign(new WalletChange(), { walletId, firstSequence, lastSequence }),
  MEMBER_ENROLLED: () => new MemberEnrolled(),
  REDEMPTION_UPDATED: ({ payload }) => {
    const { id: redemptionId, status } = payload as RedemptionPayload;
    return Object.assign(new RedemptionUpdate(), { redemptionId, status });
  },
  PASS_UPDATED: ({ payload }) => {
    const { id: passId, status, remaining } = payload as PassPayload;
    return Object.assign(new PassUpdate(), { passId, status, remaining });
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
  TIER_CHANGED: ({ payload }) => {
    const change = payload as TierChangePayload;
    const { upcoming, cause, effectiveAt } = change;
    return Object.assign(new TierChange(), { change, upcoming, effectiveAt: new Date(effectiveAt), causeCode: cause.code });
  },
};

/** What a listener is shown of a delivery. Members, wallets and entries are read when a field asks. */
export function toEvent({ event, at }: Delivery, programId: number, cursors: Cursors): Event {
  const { type, memberId, occurredAt } = event;
  const common = { cursor: cursors.write(programId, at), type, occurredAt: new Date(occurredAt), memberId };
  return Object.assign(shown[type](event), common) as Event;
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
