import { nextOf } from '../programs/index.js';
import { CAMPAIGN_KIND } from './campaign-kind.js';
/** A campaign as the API shows it: what is or was in force, or else the draft. */
export function campaignView({ code, status, draft, versions }, program) {
    const newest = versions.at(-1) ?? null;
    const definition = newest ?? nextOf({ code, status, draft, versions, planned: { from: null, until: null } });
    if (definition === null)
        throw new Error(`campaign ${code} has neither a draft nor a version`);
    const { name, from, until, budget } = definition;
    const { audience } = CAMPAIGN_KIND.write(definition, program);
    return {
        ...{ code, status, name, audience, budget },
        version: newest?.version ?? 0,
        from: new Date(from),
        until: until === null ? null : new Date(until),
        /** Until when it was in force; null for no end. */
        endsAt: newest?.validUntil ?? null,
        rules: [...new Set(rulesOf(program, code).map((rule) => rule.code))],
    };
}
/** The versions of rules that name a campaign. */
export function rulesOf({ scheme }, campaign) {
    return scheme.rules.filter((rule) => rule.campaign === campaign);
}
//# sourceMappingURL=campaign-view.js.map