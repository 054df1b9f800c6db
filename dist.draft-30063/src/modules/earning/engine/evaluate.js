import { computeBase, cutLines, extraOf } from './base.js';
import { computeBonus } from './bonuses.js';
import { findCandidates } from './candidates.js';
import { Facts } from './facts.js';
import { Limits } from './limits.js';
import { chooseInGroups } from './stacking.js';
import { tierBonuses } from './tier-bonus.js';
import { effectOf, emptyOutcome, outcomeOf } from './trace.js';
/** The trace is kept with every purchase for ever: of a thousand rules that did not apply, these have the highest priority. */
const MAX_FAILED_TRACED = 100;
/**
 * What rules make of something that happened. In the order of their priorities first the rules that give by themselves, then multipliers and bonuses,
 * which add up: each is computed from the unrounded base, as far as limits let that through. The tier's multiplier comes last. Null when an award would be more than 2^53-1 points.
 */
export function evaluate(program, happening, used) {
    const facts = new Facts(program, happening);
    const { candidates, failed } = findCandidates(facts);
    const { chosen, excluded } = chooseInGroups(candidates, happening.purchase);
    const granting = new Granting(facts, new Limits(facts, used), chosen);
    for (const candidate of bonusesLast(chosen)) {
        for (const wallet of candidate.active.wallets)
            if (!granting.byRule(candidate, wallet))
                return null;
    }
    if (!granting.byTier())
        return null;
    const { awards, outcomes, limits } = granting;
    for (const { active, by } of excluded)
        outcomes.push(emptyOutcome(active, { code: 'EXCLUDED', by }));
    for (const { active, failure } of failed.slice(0, MAX_FAILED_TRACED))
        outcomes.push(emptyOutcome(active, failure));
    return { awards, outcomes, uses: limits.uses };
}
/** Candidates come by priority, and stay so among themselves. */
function bonusesLast(candidates) {
    const isBonus = ({ active }) => active.gain !== null;
    return [...candidates.filter((candidate) => !isBonus(candidate)), ...candidates.filter(isBonus)];
}
/** Collects awards and their trace. Each step answers false when an award would be more than 2^53-1 points. */
class Granting {
    constructor(facts, limits, chosen) {
        this.facts = facts;
        this.limits = limits;
        this.awards = [];
        this.outcomes = [];
        /** Where limits cut a rule of the base: which part was let through. */
        this.shares = new Map();
        this.base = chosen.filter(({ active }) => active.isBase);
    }
    byRule(candidate, wallet) {
        const { active, selection } = candidate;
        const { purchase } = this.facts.happening;
        const computed = this.compute(candidate, wallet);
        if (computed === null)
            return false;
        const { code, version, maturity, expiry } = active.rule;
        const { points: wanted, lines } = computed;
        const cut = this.limits.cut(active, wallet, wanted);
        if (active.isBase && cut.granted < wanted)
            this.noteShare(candidate, wallet, { n: cut.granted, d: wanted });
        const amount = purchase === null ? 0 : selection.amount + extraOf(active, purchase);
        const effect = effectOf(active, this.facts.program, amount, selection);
        this.outcomes.push(outcomeOf({ rule: code, version, walletCode: wallet.code }, effect, wanted, cut));
        const { granted: points, uses } = cut;
        if (points === 0)
            return true;
        const base = lines === null ? null : cutLines(lines, wanted, points);
        this.awards.push({ rule: code, version, walletId: wallet.id, points, base, maturity, expiry, uses });
        return true;
    }
    byTier() {
        const bonuses = tierBonuses(this.facts, this.base, (candidate, wallet) => this.granted(candidate, wallet));
        if (bonuses === null)
            return false;
        for (const { outcome, award } of bonuses) {
            this.outcomes.push(outcome);
            if (award.points > 0)
                this.awards.push(award);
        }
        return true;
    }
    noteShare(candidate, wallet, share) {
        const ofWallet = this.shares.get(wallet) ?? new Map();
        this.shares.set(wallet, ofWallet.set(candidate, share));
    }
    /** A rule of the base as far as limits let it through: what bonuses are computed from. */
    granted(candidate, wallet) {
        const share = this.shares.get(wallet)?.get(candidate);
        return share === undefined ? candidate : { ...candidate, share };
    }
    compute({ active, selection }, wallet) {
        const { purchase } = this.facts.happening;
        const { rule, gain } = active;
        if (gain === null)
            return computeBase(active, purchase, selection);
        const base = this.base
            .filter((candidate) => candidate.active.wallets.includes(wallet))
            .map((candidate) => this.granted(candidate, wallet));
        return computeBonus({ gain, rounding: rule.rounding, basis: rule.basis }, base, purchase, selection);
    }
}
//# sourceMappingURL=evaluate.js.map