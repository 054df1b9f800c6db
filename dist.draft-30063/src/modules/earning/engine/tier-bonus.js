import { computeBonus } from './bonuses.js';
import { above1, isZero, rational } from './rational.js';
import { outcomeOf } from './trace.js';
const wholeOrder = { amount: 0, picks: null };
/**
 * What the tier's earning multiplier adds to all rules of the base, spendable wallet by spendable wallet, rounded down. Its points mature and die as those that it multiplies
 * do: rules of the base that differ in that are multiplied by themselves. Null beyond 2^53-1 points.
 */
export function tierBonuses(facts, base, granted) {
    const { tier } = facts.happening.member;
    if (tier === null || tier.multiplier === null || base.length === 0)
        return [];
    const gain = above1(rational(tier.multiplier));
    if (isZero(gain))
        return [];
    const [rule, version] = [`tier:${tier.code}`, tier.version];
    const bonuses = [];
    for (const [wallet, rules] of alike(base)) {
        const bonus = { gain, rounding: 'FLOOR', basis: 'ORDER' };
        const letThrough = rules.map((candidate) => granted(candidate, wallet));
        const computed = computeBonus(bonus, letThrough, facts.happening.purchase, wholeOrder);
        const [first] = rules;
        if (computed === null || first === undefined)
            return null;
        const { points, lines } = computed;
        const { maturity, expiry } = first.active.rule;
        const effect = { code: 'TIER_MULTIPLIER', tier: tier.code, factor: tier.multiplier };
        const cut = { granted: points, by: null, uses: [] };
        bonuses.push({
            award: { rule, version, walletId: wallet.id, points, base: lines, maturity, expiry, uses: [] },
            outcome: outcomeOf({ rule, version, walletCode: wallet.code }, effect, points, cut),
        });
    }
    return bonuses;
}
/** The rules that feed one wallet with the same dates. A wallet that only counts towards tiers is left out: a tier must not feed on itself. */
function alike(base) {
    const groups = new Map();
    for (const candidate of base) {
        const { wallets, dates } = candidate.active;
        for (const wallet of wallets) {
            if (!wallet.spendable)
                continue;
            const key = `${wallet.id} ${dates}`;
            const group = groups.get(key);
            if (group === undefined)
                groups.set(key, [wallet, [candidate]]);
            else
                group[1].push(candidate);
        }
    }
    return [...groups.values()];
}
//# sourceMappingURL=tier-bonus.js.map