import { SINGLE } from '../../kernel/scheme/scheme.js';
const TRIED = 'PURCHASE';
/** The program as it would have been: with what is tried in force at all times. */
export function tried(program, { rules, tiers }) {
    const always = { version: 1, validFrom: Number.MIN_SAFE_INTEGER, validUntil: null };
    const others = program.scheme.rules.filter(({ trigger }) => trigger !== TRIED);
    return {
        ...program,
        scheme: {
            ...program.scheme,
            rules: rules === null ? program.scheme.rules : [...others, ...rules.map((rule) => ({ ...rule, ...always }))],
            tiers: tiers === null ? program.scheme.tiers : [{ ...tiers, ...always, code: SINGLE }],
        },
    };
}
/** Whether rules for purchases share a campaign's budget with rules for other things: then those count as well. */
export function sharesBudgets({ scheme }) {
    const limited = new Set(scheme.campaigns.filter(({ budget }) => budget !== null).map(({ code }) => code));
    return scheme.rules.some(({ trigger, campaign }) => trigger !== TRIED && campaign !== null && limited.has(campaign));
}
//# sourceMappingURL=scenario.js.map