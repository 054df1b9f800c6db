import { dateOfDay } from '../../../kernel/zone-clock.js';
import { activeRules } from './active-rules.js';
import { localTime } from './calendar.js';
/**
 * The counters of caps and budgets. A cap's key says rule, scope, period, wallet and member, a budget's whose it is; codes have no colons. Versions of
 * a rule share their counters.
 */
/** The period of a cap in which something occurred, by the program's calendar. */
export function periodKey({ period }, time, campaign) {
    switch (period) {
        case 'DAY':
            return `D${dateOfDay(time.day)}`;
        case 'WEEK':
            return `W${dateOfDay(time.monday)}`;
        case 'MONTH':
            return `M${dateOfDay(time.day).slice(0, 7)}`;
        case 'YEAR':
            return `Y${dateOfDay(time.day).slice(0, 4)}`;
        case 'CAMPAIGN':
            return `C${campaign ?? ''}`;
        case 'TOTAL':
            return 'T';
    }
}
export function capKey(active, cap, wallet, time, memberId) {
    const { code, campaign } = active.rule;
    const key = `rule:${code}:${cap.scope}:${periodKey(cap, time, campaign)}:${wallet.code}`;
    return cap.scope === 'MEMBER' ? `${key}:m${memberId ?? ''}` : key;
}
export const budgetKey = (ruleCode) => `budget:${ruleCode}`;
export const campaignKey = (campaignCode) => `campaign:${campaignCode}`;
/** Whether a counter is one member's own; all others are shared by the whole program. */
export function isOneMembers(key) {
    const [, , scope] = key.split(':');
    return scope === 'MEMBER';
}
/** The counter of a limit on what one member may have of something else than a rule, in the period in which `at` falls; `of` is like `reward:7`. */
export function memberCounterKey(of, period, memberId, at, timeZone) {
    return `${of}:MEMBER:${periodKey({ period }, localTime(at, timeZone), null)}:m${memberId}`;
}
/** The limits of all counters that are shared by the whole program, for these triggers: the least where there are several. */
export function sharedLimits(program, triggers, occurredAt) {
    const limits = new Map();
    const rules = triggers.flatMap((trigger) => activeRules(program, trigger, occurredAt)).filter(isLimited);
    for (const active of rules) {
        const { rule, campaign, wallets } = active;
        for (const cap of rule.caps) {
            if (cap.scope !== 'PROGRAM')
                continue;
            const time = localTime(occurredAt, program.timeZone);
            for (const wallet of wallets)
                narrowLimit(limits, capKey(active, cap, wallet, time, null), cap);
        }
        if (rule.budget !== null)
            narrowLimit(limits, budgetKey(rule.code), { points: rule.budget, times: null });
        const ofCampaign = campaign?.budget ?? null;
        if (campaign && ofCampaign !== null)
            narrowLimit(limits, campaignKey(campaign.code), { points: ofCampaign, times: null });
    }
    return limits;
}
/** Lets both limits of a counter hold. */
export function narrowLimit(limits, key, { points, times }) {
    const known = limits.get(key);
    limits.set(key, { points: least(points, known?.points), times: least(times, known?.times) });
}
function least(one, other) {
    return one === null || other == null ? (one ?? other ?? null) : Math.min(one, other);
}
/** Every counter that evaluating these triggers may ask for: to be loaded beforehand. Without a member those of the program only. */
export function counterKeys(program, triggers, occurredAt, memberId) {
    const rules = [triggers].flat().flatMap((trigger) => activeRules(program, trigger, occurredAt));
    if (!rules.some(isLimited))
        return [];
    const time = localTime(occurredAt, program.timeZone);
    const keys = new Set();
    for (const active of rules) {
        for (const cap of active.rule.caps) {
            if (cap.scope === 'MEMBER' && memberId === null)
                continue;
            for (const wallet of active.wallets)
                keys.add(capKey(active, cap, wallet, time, memberId));
        }
        if (active.rule.budget !== null)
            keys.add(budgetKey(active.rule.code));
        if (active.campaign !== null && active.campaign.budget !== null)
            keys.add(campaignKey(active.campaign.code));
    }
    return [...keys];
}
export function isLimited({ rule, campaign }) {
    return rule.caps.length > 0 || rule.budget !== null || (campaign !== null && campaign.budget !== null);
}
//# sourceMappingURL=counters.js.map