import { currencyDecimals } from '../../../kernel/money.js';
import { walletByCode } from '../../../kernel/program-config.js';
import { inForce } from '../../../kernel/scheme/scheme.js';
import { lineTest } from './lines.js';
import { above1, over, rational } from './rational.js';
/** The rules of one trigger cut into stretches of time in which the same ones are in force. */
class Timetable {
    constructor(program, rules) {
        this.program = program;
        this.rules = rules;
        this.stretches = new Map();
        const ends = [...rules, ...program.scheme.campaigns].flatMap(({ validFrom, validUntil }) => [validFrom, validUntil]);
        const periods = program.scheme.campaigns.flatMap(({ from, until }) => [from, until]);
        this.bounds = [...new Set([...ends, ...periods])].filter((bound) => bound !== null).sort((a, b) => a - b);
    }
    at(instant) {
        const stretch = countUpTo(this.bounds, instant);
        let rules = this.stretches.get(stretch);
        if (rules === undefined) {
            rules = this.rulesAt(instant);
            this.stretches.set(stretch, rules);
        }
        return rules;
    }
    rulesAt(instant) {
        const campaigns = inForce(this.program.scheme.campaigns, instant).filter(({ from, until }) => from <= instant && (until === null || instant < until));
        const running = new Map(campaigns.map((campaign) => [campaign.code, campaign]));
        return inForce(this.rules, instant)
            .filter(({ campaign }) => campaign === null || running.has(campaign))
            .map((rule) => activate(this.program, rule, running.get(rule.campaign ?? '') ?? null))
            .sort(byPriority);
    }
}
/** Programs are replaced and never changed, so what was made of one is good for as long as it lives. */
const timetables = new WeakMap();
/** The rules of a trigger that are in force at an instant and whose campaign is running, by priority and then by code. */
export function activeRules(program, trigger, at) {
    let ofProgram = timetables.get(program);
    if (ofProgram === undefined) {
        ofProgram = new Map();
        timetables.set(program, ofProgram);
    }
    let timetable = ofProgram.get(trigger);
    if (timetable === undefined) {
        const rules = program.scheme.rules.filter((rule) => rule.trigger === trigger);
        timetable = new Timetable(program, rules);
        ofProgram.set(trigger, timetable);
    }
    return timetable.at(at);
}
/** Higher priorities first, then in the order of their codes. */
export function byPriority(a, b) {
    if (a.rule.priority !== b.rule.priority)
        return b.rule.priority - a.rule.priority;
    return a.rule.code < b.rule.code ? -1 : 1;
}
function activate(program, rule, campaign) {
    const { effect, lines, trigger } = rule;
    return {
        rule,
        campaign,
        wallets: rule.walletCodes.map((code) => walletOf(program, rule, code)),
        counts: lines === null || trigger !== 'PURCHASE' ? null : lineTest(lines),
        rate: effect.kind === 'POINTS_PER_MONEY' ? ratePerMinorUnit(effect.pointsPer, program.currency) : null,
        gain: gainOf(effect),
        isBase: isBaseRule(rule),
        dates: JSON.stringify([rule.maturity, rule.expiry]),
    };
}
export function isBaseRule({ effect, trigger }) {
    return effect.kind === (trigger === 'PURCHASE' ? 'POINTS_PER_MONEY' : 'FIXED');
}
function walletOf(program, rule, code) {
    const wallet = walletByCode(program, code);
    if (!wallet)
        throw new Error(`rule ${rule.code} names wallet ${code}, which program ${program.code} does not have`);
    return wallet;
}
function ratePerMinorUnit(pointsPer, currency) {
    return over(rational(pointsPer), 10 ** currencyDecimals(currency));
}
function gainOf(effect) {
    if (effect.kind === 'MULTIPLIER')
        return above1(rational(effect.factor));
    return effect.kind === 'PERCENT_BONUS' ? over(rational(effect.percent), 100) : null;
}
function countUpTo(sorted, instant) {
    let [low, high] = [0, sorted.length];
    while (low < high) {
        const middle = (low + high) >> 1;
        if ((sorted[middle] ?? 0) <= instant)
            low = middle + 1;
        else
            high = middle;
    }
    return low;
}
//# sourceMappingURL=active-rules.js.map