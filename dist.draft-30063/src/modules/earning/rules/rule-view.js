import { definitionOf } from '../../programs/index.js';
import { writeCondition } from './write-condition.js';
import { writeEffect } from './write-rule.js';
/** A rule as the API shows it. */
export function ruleView({ code, status, draft, planned, versions }, program) {
    return {
        code,
        status,
        draft: draft === null ? null : { definition: definitionView(draft, program), ...span(planned) },
        versions: versions.map((version) => ({
            version: version.version,
            ...span({ from: version.validFrom, until: version.validUntil }),
            definition: definitionView(definitionOf(version), program),
        })),
    };
}
function definitionView(definition, { currency }) {
    const { condition, effect } = definition;
    return {
        ...definition,
        condition: condition === null ? null : writeCondition(condition, currency),
        effect: writeEffect(effect),
    };
}
function span({ from, until }) {
    return { validFrom: from, validUntil: until };
}
//# sourceMappingURL=rule-view.js.map