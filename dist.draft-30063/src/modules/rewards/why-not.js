import { refuse } from '../../kernel/refusal.js';
import { conditionHolds } from '../earning/index.js';
const FIELD = ['rewardId'];
/**
 * Why a reward cannot be redeemed, points aside; null when it can. Refuses: NOT_ELIGIBLE (not on offer, not yet, not for this member), EXPIRED (over),
 * INVALID (quantity), LIMIT_REACHED (the member's), OUT_OF_STOCK.
 */
export function whyNot(reward, facts, program) {
    const { now, quantity, free } = facts;
    if (reward.status === 'ENDED' || (reward.endsAt !== null && reward.endsAt <= now))
        return refuse('EXPIRED', FIELD, 'reward-over');
    if (reward.status !== 'ACTIVE')
        return refuse('NOT_ELIGIBLE', FIELD, 'reward-not-offered');
    if (reward.startsAt !== null && now < reward.startsAt)
        return refuse('NOT_ELIGIBLE', FIELD, 'reward-not-yet');
    if (!Number.isInteger(quantity) || quantity < 1 || quantity > reward.maxQuantity)
        return refuse('INVALID', ['quantity'], 'between', { min: 1, max: reward.maxQuantity });
    return whyNotMember(reward, facts, program) ?? (free !== null && free < quantity ? outOfStock(free) : null);
}
export function outOfStock(free) {
    return free === 0
        ? refuse('OUT_OF_STOCK', FIELD, 'reward-sold-out')
        : refuse('OUT_OF_STOCK', ['quantity'], 'reward-few-left', { free });
}
function whyNotMember(reward, { now, quantity, member, taken }, program) {
    if (member === null)
        return null;
    if (reward.condition !== null && !holdsFor(member, reward, now, program)) {
        const tier = tierWanted(reward);
        return tier === null
            ? refuse('NOT_ELIGIBLE', FIELD, 'reward-not-for-you')
            : refuse('NOT_ELIGIBLE', FIELD, 'reward-from-tier', { tier: tierName(tier, member, program) });
    }
    const reached = reward.limits.find((limit, index) => (taken[index] ?? 0) + quantity > limit.quantity);
    return reached ? refuse('LIMIT_REACHED', FIELD, `reward-limit-${reached.period}`, { limit: reached.quantity }) : null;
}
function holdsFor(member, { condition }, now, program) {
    if (condition === null)
        return true;
    const nothing = { of: null, purchase: null, streak: null, payload: {}, referral: null };
    return conditionHolds(condition, { trigger: 'ACTIVITY', occurredAt: now, member, ...nothing }, program);
}
/** The tier that is asked for, where the condition says nothing else. */
function tierWanted({ condition }) {
    return condition?.kind === 'TIER' ? condition.atLeast : null;
}
function tierName(code, { tier }, { scheme }) {
    const version = scheme.tiers.find((one) => one.version === tier?.version) ?? scheme.tiers.at(-1);
    return version?.tiers.find((one) => one.code === code)?.name ?? code;
}
//# sourceMappingURL=why-not.js.map