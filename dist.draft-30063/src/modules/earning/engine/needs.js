import { activeRules, isBaseRule } from './active-rules.js';
const nothing = {
    tier: false,
    birthday: false,
    tags: false,
    attributes: false,
    segments: false,
    purchases: false,
};
/** Arrays of rules that live as long as their program: those of a stretch of time, and those that a trigger ever had. */
const ofRules = new WeakMap();
const everOf = new WeakMap();
/**
 * Which facts the rules of these triggers look at that are in force at an instant (without one: that ever were), their campaigns' audiences and the
 * tiers' multiplier included.
 */
export function needsOf(program, triggers, at = null) {
    const rulesOf = (trigger) => (at === null ? everyRule(program, trigger) : activeRules(program, trigger, at));
    return [triggers].flat().reduce((needs, trigger) => either(needs, needsOfRules(program, rulesOf(trigger))), nothing);
}
function everyRule(program, trigger) {
    let ever = everOf.get(program);
    if (ever === undefined) {
        ever = new Map();
        everOf.set(program, ever);
    }
    let rules = ever.get(trigger);
    if (rules === undefined) {
        const { campaigns } = program.scheme;
        rules = program.scheme.rules
            .filter((rule) => rule.trigger === trigger)
            .flatMap((rule) => {
            const versions = campaigns.filter(({ code }) => code === rule.campaign);
            return [null, ...versions].map((campaign) => ({ rule, campaign, isBase: isBaseRule(rule) }));
        });
        ever.set(trigger, rules);
    }
    return rules;
}
/** Which facts a condition looks at. */
export function needsOfCondition(condition) {
    switch (condition?.kind) {
        case 'ALL':
        case 'ANY':
            return condition.of.map(needsOfCondition).reduce(either, nothing);
        case 'NOT':
            return needsOfCondition(condition.of);
        case 'TIER':
            return { ...nothing, tier: true };
        case 'BIRTHDAY':
        case 'BIRTHDAY_MONTH':
            return { ...nothing, birthday: true };
        case 'TAGS':
            return { ...nothing, tags: true };
        case 'ATTRIBUTE':
            return { ...nothing, attributes: true };
        case 'SEGMENT':
            return { ...nothing, segments: true };
        case 'PURCHASE_NUMBER':
            return { ...nothing, purchases: true };
        default:
            return nothing;
    }
}
function needsOfRules(program, rules) {
    let needs = ofRules.get(rules);
    if (needs === undefined) {
        const conditions = rules.flatMap(({ rule, campaign }) => [rule.condition, campaign?.audience ?? null]);
        const multiplied = rules.some(({ isBase }) => isBase) && hasMultiplier(program);
        needs = either(conditions.map(needsOfCondition).reduce(either, nothing), { ...nothing, tier: multiplied });
        ofRules.set(rules, needs);
    }
    return needs;
}
/** Members keep a tier of an older scheme for a while, so that all versions count. */
function hasMultiplier({ scheme }) {
    return scheme.tiers.some(({ tiers }) => tiers.some(({ benefits }) => benefits.some(({ code }) => code === 'EARNING_MULTIPLIER')));
}
function either(a, b) {
    if (a === nothing)
        return b;
    if (b === nothing)
        return a;
    return {
        tier: a.tier || b.tier,
        birthday: a.birthday || b.birthday,
        tags: a.tags || b.tags,
        attributes: a.attributes || b.attributes,
        segments: a.segments || b.segments,
        purchases: a.purchases || b.purchases,
    };
}
//# sourceMappingURL=needs.js.map