import { followUpsPart, needsForAwards, needsOccurrence, recordOccurrence } from '../earning/index.js';
import { followUpCommand, needsReward, REWARD, reward } from './rewards.js';
/** The kind of the follow-up. */
export const WELCOME = 'welcome';
const ONCE = 'once';
/** Gives a new member its welcome, once for ever, and its side of the referral; the side of who brought it is left to a command of its own. */
export function welcomeCommand(followUp, programId) {
    const { memberId } = followUp;
    const { joinedAt, welcomed, referrerId } = followUp.payload;
    const side = (role) => ({ role, step: 'ENROLMENT', refereeId: memberId, at: joinedAt });
    const welcome = { memberId, trigger: 'ENROLMENT', of: null, key: ONCE };
    return followUpCommand(followUp, programId, {
        needs(needs) {
            if (welcomed) {
                needsForAwards(needs, memberId, ['ENROLMENT'], joinedAt);
                needsOccurrence(needs, welcome);
            }
            if (referrerId !== null)
                needsReward(needs, memberId, side('REFEREE'));
        },
        decide(book) {
            if (welcomed)
                recordOccurrence(book, memberId, { ...welcome, occurredAt: joinedAt });
            if (referrerId === null)
                return;
            reward(book, memberId, side('REFEREE'));
            book.of(followUpsPart).push({ kind: REWARD, memberId: referrerId, payload: { ...side('REFERRER') } });
        },
    });
}
//# sourceMappingURL=welcome-command.js.map