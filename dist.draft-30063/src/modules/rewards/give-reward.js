import { isRefusal } from '../../kernel/refusal.js';
import { mayIssue, needsIssue } from '../coupons/index.js';
import { mayGive, needsPassesOf } from '../passes/index.js';
import { announce, handOver } from './end.js';
import { giveCoupons } from './give-coupons.js';
import { rewardBook, rewardsPart } from './rewards-part.js';
import { firstStatus } from './states.js';
/** Asks for one of a reward that a feature may give away. Its stock is locked before the batch decides: whoever gives locks more of its own after it. */
export function needsGift(needs, code) {
    const wanted = needs.of(rewardsPart);
    wanted.isGiving = true;
    needsPassesOf(needs, null, 1);
    const id = wanted.known.idOf(needs.program.id, code);
    if (id === null) {
        wanted.codes.add(code);
        return;
    }
    const earlier = wanted.wanted.get(id);
    const reward = earlier ? earlier.reward : wanted.known.find(needs.program.id, id);
    wanted.wanted.set(id, { reward, quantity: (earlier?.quantity ?? 0) + 1 });
    if (reward && reward.couponType !== null)
        needsIssue(needs, reward.couponType, 1);
}
/**
 * The reward of that code, where one of it can be given to a member: it is on offer, not a service, and there is one; of a coupon, the member may get one
 * more. Prices, limits and conditions do not count.
 */
export function giftOf(book, memberId, code) {
    const state = rewardBook(book);
    const reward = [...state.rewards.values()].find((one) => one.code === code);
    if (!reward || reward.kind === 'SERVICE' || reward.status !== 'ACTIVE')
        return null;
    if (mayGive(book, reward.passType))
        return null;
    if (reward.startsAt !== null && book.now < reward.startsAt)
        return null;
    if (reward.endsAt !== null && book.now >= reward.endsAt)
        return null;
    if (reward.couponType !== null && isRefusal(mayIssue(book, reward.couponType, 1, memberId)))
        return null;
    return reward.limited && (state.stock.get(reward.id)?.free ?? 0) < 1 ? null : reward;
}
/** Gives one of a reward (`giftOf`) to a member for nothing: a redemption that costs neither points nor money, and does not end by itself. */
export function giveReward(book, memberId, reward, reference) {
    const state = rewardBook(book);
    const redemption = {
        id: book.ids.next(),
        memberId,
        rewardId: reward.id,
        rewardVersion: reward.version,
        kind: reward.kind,
        quantity: 1,
        status: firstStatus(reward.kind, 0),
        points: 0,
        money: 0,
        walletId: null,
        sequence: null,
        returned: 0,
        returnedSequence: null,
        stockTaken: reward.limited ? 1 : 0,
        slotId: null,
        slotTaken: 0,
        couponType: reward.couponType,
        uses: [],
        passType: reward.passType,
        reference,
        tracking: null,
        note: null,
        createdAt: book.now,
        updatedAt: book.now,
        expiresAt: null,
        row: 'new',
        parts: [],
    };
    if (reward.kind === 'VIRTUAL' && !state.giveCodes(reward.id, 1, redemption.id))
        throw new Error(`reward ${reward.id} has stock and no code`);
    if (reward.limited)
        state.move(reward.id, -1);
    giveCoupons(book, redemption);
    state.redemptions.set(redemption.id, redemption);
    handOver(book, redemption);
    announce(book, redemption);
    return redemption;
}
//# sourceMappingURL=give-reward.js.map