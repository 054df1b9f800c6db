import { followUpsPart } from '../earning/index.js';
import { isEnough, isFirstPurchase } from './judge-referral.js';
import { referralsAt } from './referral-kind.js';
import { referralsPart } from './referrals-part.js';
import { REWARD, TAKE_BACK } from './rewards.js';
const sides = ['REFEREE', 'REFERRER'];
const users = new WeakMap();
/** Whether anything in the program ever depended on referrals: where nothing did, purchases need not look. */
function usesReferrals(program) {
    let uses = users.get(program);
    if (uses === undefined) {
        const { rules, referrals, achievements, leaderboards } = program.scheme;
        const counted = achievements.some(({ goal }) => goal.count === 'REFERRALS') || leaderboards.some(({ metric }) => metric === 'REFERRALS');
        uses = counted || referrals.length > 0 || rules.some(({ trigger }) => trigger === 'REFERRAL');
        users.set(program, uses);
    }
    return uses;
}
const memberOf = ({ refereeId, referrerId }, role) => role === 'REFEREE' ? refereeId : referrerId;
/**
 * The first purchase of a friend that counts rewards both sides, and a return that leaves too little of it takes both rewards back. Both are done by
 * commands of their own, right after: so that an order waits for nobody else's account.
 */
export const referralFollower = {
    needs(needs, memberId) {
        if (usesReferrals(needs.program))
            needs.of(referralsPart).add(memberId);
    },
    recorded(book, memberId, purchase) {
        const referral = book.of(referralsPart).get(memberId);
        if (referral?.status !== 'ENROLLED')
            return;
        const { program } = book;
        const definition = referralsAt(program, purchase.occurredAt);
        if (!isFirstPurchase(purchase, book.member(memberId).joinedAt, definition, program.timeZone))
            return;
        Object.assign(referral, { status: 'PURCHASED', purchaseId: purchase.id, purchasedAt: purchase.occurredAt, changed: true });
        for (const role of sides) {
            const payload = { role, step: 'FIRST_PURCHASE', refereeId: memberId, at: purchase.occurredAt };
            book.of(followUpsPart).push({ kind: REWARD, memberId: memberOf(referral, role), payload: { ...payload } });
        }
    },
    returned(book, memberId, { purchase, after, occurredAt }) {
        const referral = book.of(referralsPart).get(memberId);
        if (referral?.status !== 'PURCHASED' || referral.purchaseId !== purchase.id)
            return [];
        if (isEnough(after.remaining, referralsAt(book.program, purchase.occurredAt)))
            return [];
        Object.assign(referral, { status: 'TAKEN_BACK', takenBackAt: occurredAt, changed: true });
        const awards = sides.flatMap((role) => referral.awards.filter((award) => award.role === role && award.step === 'FIRST_PURCHASE'));
        for (const { role, step } of awards) {
            const payload = { role, step, refereeId: memberId, at: occurredAt };
            book.of(followUpsPart).push({ kind: TAKE_BACK, memberId: memberOf(referral, role), payload: { ...payload } });
        }
        return awards.flatMap((award) => recordsOf(award, purchase.orderId));
    },
};
/** As they were given: how much of it the wallets yield is decided by the command that takes them back. */
function recordsOf({ role, points }, orderId) {
    return Object.entries(points).map(([wallet, granted]) => ({
        what: 'referral',
        points: granted,
        done: true,
        reason: { code: `REFERRAL_${role}`, wallet, orderId },
    }));
}
//# sourceMappingURL=referral-follower.js.map