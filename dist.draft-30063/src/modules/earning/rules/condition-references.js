/** Checks that the tiers and segments that a condition names are there; paths are those of the condition as callers write it. */
export function checkReferences(condition, reading) {
    switch (condition.kind) {
        case 'ALL':
        case 'ANY':
            for (const [index, part] of condition.of.entries())
                checkReferences(part, reading.at(condition.kind === 'ALL' ? 'all' : 'any', String(index)));
            return;
        case 'NOT':
            checkReferences(condition.of, reading.at('not'));
            return;
        case 'TIER':
            for (const [index, tier] of (condition.oneOf ?? []).entries())
                checkTier(tier, reading.at('tier', 'oneOf', String(index)));
            if (condition.atLeast !== null)
                checkTier(condition.atLeast, reading.at('tier', 'atLeast'));
            return;
        case 'SEGMENT':
            // Nothing divides members into segments, so that none is known.
            for (const [index, segment] of condition.oneOf.entries())
                reading.at('segments', 'oneOf', String(index)).unknown('condition-segment', { segment });
            return;
        default:
    }
}
/** A tier of any version of the program's tiers: a condition may speak of those that are to come. */
export function checkTier(tier, reading) {
    const isThere = reading.program.scheme.tiers.some(({ tiers }) => tiers.some(({ code }) => code === tier));
    if (!isThere)
        reading.unknown('condition-tier', { tier });
}
//# sourceMappingURL=condition-references.js.map