/** What rules know of a tier; null for one that the scheme does not have. */
export function tierFacts(scheme, code) {
    const rank = scheme.tiers.findIndex((tier) => tier.code === code);
    const tier = scheme.tiers[rank];
    if (!tier)
        return null;
    const multiplier = tier.benefits.find((benefit) => benefit.code === 'EARNING_MULTIPLIER')?.value;
    return { code, rank, multiplier: multiplier == null ? null : String(multiplier), version: scheme.version };
}
//# sourceMappingURL=tier-facts.js.map