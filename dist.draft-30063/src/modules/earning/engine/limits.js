import { budgetKey, campaignKey, capKey, isLimited } from './counters.js';
/** Cuts awards to their caps and budgets, one after the other: what an award uses is no longer there for the next one. */
export class Limits {
    constructor(facts, used) {
        this.facts = facts;
        this.used = used;
        this.added = new Map();
    }
    cut(active, wallet, wanted) {
        if (!isLimited(active))
            return { granted: wanted, by: null, uses: [] };
        const limits = this.limitsOf(active, wallet);
        let [granted, by] = [wanted, null];
        const lower = (to, code) => {
            if (to < granted)
                [granted, by] = [Math.max(0, to), code];
        };
        for (const limit of limits) {
            const { points, times } = this.usedOf(limit);
            if (limit.times !== null && times >= limit.times)
                lower(0, limit.timesCode);
            if (limit.points !== null)
                lower(limit.points - points, limit.pointsCode);
        }
        const uses = granted > 0 ? [...new Set(limits.map(({ key }) => key))] : [];
        for (const key of uses)
            this.add(key, granted);
        return { granted, by, uses };
    }
    /** What was used up, in the order of first use. */
    get uses() {
        return [...this.added.values()];
    }
    limitsOf(active, wallet) {
        const { rule, campaign } = active;
        const memberId = this.facts.happening.member.id;
        const limits = rule.caps.map((cap) => ({
            key: capKey(active, cap, wallet, this.facts.time, memberId),
            ofNobody: cap.scope === 'MEMBER' && memberId === null,
            points: cap.points,
            pointsCode: `CAP_${cap.scope}_${cap.period}`,
            times: cap.times,
            timesCode: `TIMES_${cap.scope}_${cap.period}`,
        }));
        if (rule.budget !== null)
            limits.push(budget(budgetKey(rule.code), rule.budget, 'BUDGET'));
        if (campaign !== null && campaign.budget !== null)
            limits.push(budget(campaignKey(campaign.code), campaign.budget, 'CAMPAIGN_BUDGET'));
        return limits;
    }
    usedOf({ key, ofNobody }) {
        const before = ofNobody ? { points: 0, times: 0 } : this.used(key);
        const added = this.added.get(key);
        return added === undefined ? before : { points: before.points + added.points, times: before.times + added.times };
    }
    add(key, points) {
        const counter = this.added.get(key) ?? { key, points: 0, times: 0 };
        counter.points += points;
        counter.times += 1;
        this.added.set(key, counter);
    }
}
function budget(key, points, code) {
    return { key, ofNobody: false, points, pointsCode: code, times: null, timesCode: code };
}
//# sourceMappingURL=limits.js.map