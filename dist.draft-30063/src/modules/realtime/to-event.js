import { LeaderboardChange } from './leaderboard-change.js';
import { ComplaintUpdate, MemberEnrolled, PassUpdate, RedemptionUpdate, TierChange, WalletChange, } from './realtime.types.js';
import { SurveyInvited, SurveyResponded } from './survey-events.js';
/** What a kind of event shows beside what all show. A new kind needs a line here, its type in realtime.types.ts and its name in stream-event.ts. */
const shown = {
    WALLET_CHANGED: ({ walletId, firstSequence, lastSequence }) => Object.assign(new WalletChange(), { walletId, firstSequence, lastSequence }),
    MEMBER_ENROLLED: () => new MemberEnrolled(),
    REDEMPTION_UPDATED: ({ payload }) => {
        const { id: redemptionId, status } = payload;
        return Object.assign(new RedemptionUpdate(), { redemptionId, status });
    },
    PASS_UPDATED: ({ payload }) => {
        const { id: passId, status, remaining } = payload;
        return Object.assign(new PassUpdate(), { passId, status, remaining });
    },
    COMPLAINT_UPDATED: ({ payload }) => {
        const { id: complaintId, status: complaintStatus } = payload;
        return Object.assign(new ComplaintUpdate(), { complaintId, complaintStatus });
    },
    SURVEY_INVITED: ({ payload }) => {
        const { survey: surveyCode, invitation: invitationId, reminder } = payload;
        return Object.assign(new SurveyInvited(), { surveyCode, invitationId, reminder });
    },
    SURVEY_RESPONDED: ({ payload }) => {
        const { survey: surveyCode, response: responseId } = payload;
        return Object.assign(new SurveyResponded(), { surveyCode, responseId });
    },
    LEADERBOARD_CHANGED: ({ payload }) => {
        const { board: code, startsAt } = payload;
        return Object.assign(new LeaderboardChange(), { code, startsAt: startsAt === null ? null : new Date(startsAt) });
    },
    TIER_CHANGED: ({ payload }) => {
        const change = payload;
        const { upcoming, cause, effectiveAt } = change;
        return Object.assign(new TierChange(), { change, upcoming, effectiveAt: new Date(effectiveAt), causeCode: cause.code });
    },
};
/** What a listener is shown of a delivery. Members, wallets and entries are read when a field asks. */
export function toEvent({ event, at }, programId, cursors) {
    const { type, memberId, occurredAt } = event;
    const common = { cursor: cursors.write(programId, at), type, occurredAt: new Date(occurredAt), memberId };
    return Object.assign(shown[type](event), common);
}
/**
 * As `toEvent`, and the same object for all who are told of the same event, so that what they ask of it can be answered once. One who is told of several
 * changes as one, or is owed something, gets an object of its own: its cursor is another.
 */
export function toSharedEvent(delivery, programId, cursors) {
    const { event, at } = delivery;
    if (at.owed.length > 0 || at.position !== event.position)
        return toEvent(delivery, programId, cursors);
    event.shown ??= toEvent(delivery, programId, cursors);
    return event.shown;
}
//# sourceMappingURL=to-event.js.map