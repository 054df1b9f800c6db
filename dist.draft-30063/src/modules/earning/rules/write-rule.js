import { given, writeCondition } from './write-condition.js';
/** A rule as callers write it, in plain JSON and without what is the default: reading it gives the same rule again. */
export function writeRule(rule, { currency }) {
    const { name, trigger, of, referral, condition, lines, effect, walletCodes, rounding, basis, includes } = rule;
    const { maturity, expiry, caps, budget, priority, group, campaign } = rule;
    const included = Object.fromEntries(Object.entries(includes).filter(([, value]) => value));
    return given({
        name,
        trigger,
        of,
        referral,
        condition: condition === null ? null : writeCondition(condition, currency),
        lines: lines === null ? null : writeFilter(lines),
        effect: writeEffect(effect),
        walletCodes,
        rounding: rounding === 'FLOOR' ? null : rounding,
        basis: basis === 'ORDER' ? null : basis,
        includes: Object.keys(included).length === 0 ? null : included,
        maturity: maturity.kind === 'NONE' ? null : maturity,
        expiry,
        caps: caps.length === 0 ? null : caps.map(writeCap),
        budget,
        priority: priority === 0 ? null : priority,
        group,
        campaign,
    });
}
function writeFilter(filter) {
    return Object.fromEntries(Object.entries(filter).filter(([, names]) => names.length > 0));
}
export function writeEffect(effect) {
    switch (effect.kind) {
        case 'POINTS_PER_MONEY':
            return { pointsPerMoney: effect.pointsPer };
        case 'FIXED':
            return { fixed: effect.points };
        case 'MULTIPLIER':
            return { multiplier: effect.factor };
        case 'PERCENT_BONUS':
            return { percentBonus: effect.percent };
    }
}
function writeCap(cap) {
    return given({ ...cap });
}
//# sourceMappingURL=write-rule.js.map