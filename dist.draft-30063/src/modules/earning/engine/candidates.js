import { activeRules } from './active-rules.js';
import { failingPart } from './conditions.js';
import { select } from './lines.js';
const nothingBought = { amount: 0, picks: null };
/** The rules that apply to what happened, by priority and code, and those of its trigger that do not, with why. */
export function findCandidates(facts) {
    const { program, happening } = facts;
    const candidates = [];
    const failed = [];
    for (const active of activeRules(program, happening.trigger, happening.occurredAt)) {
        if (!concerns(active, facts))
            continue;
        const selection = happening.purchase === null ? nothingBought : select(happening.purchase, active.counts);
        const failure = failureOf(active, facts, selection);
        if (failure === null)
            candidates.push({ active, selection });
        else
            failed.push({ active, failure });
    }
    return { candidates, failed };
}
/** Whether a rule is about this very activity, achievement or tier, and this side and step of a referral. */
function concerns({ rule }, { happening }) {
    if (rule.of !== null && rule.of !== happening.of)
        return false;
    return (rule.referral === null || (rule.referral.role === happening.referral?.role && rule.referral.step === happening.referral.step));
}
function failureOf({ rule, campaign, counts }, facts, selection) {
    const { purchase } = facts.happening;
    if (campaign !== null && campaign.audience !== null) {
        const part = failingPart(campaign.audience, facts, purchase?.total ?? null);
        if (part !== null)
            return { code: 'AUDIENCE', condition: part };
    }
    if (counts !== null && purchase !== null && selection.picks !== null && !selection.picks.includes(true))
        return { code: 'NO_LINES' };
    const part = rule.condition === null ? null : failingPart(rule.condition, facts, purchase === null ? null : selection.amount);
    return part === null ? null : { code: 'NOT_MET', condition: part };
}
//# sourceMappingURL=candidates.js.map