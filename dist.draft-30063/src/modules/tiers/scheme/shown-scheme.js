import { writeRequirement } from './tier-kind.js';
/** A version of the tiers, or a draft, as the API shows it. */
export function shownScheme(scheme, program) {
    const { version = null, validFrom = null, validUntil = null, window, tiers, downgrade, noticeDays } = scheme;
    return {
        version,
        validFrom: validFrom === null ? null : new Date(validFrom),
        validUntil: validUntil === null ? null : new Date(validUntil),
        window: { kind: window.kind, months: window.kind === 'ROLLING' ? window.months : null },
        tiers: tiers.map(({ entry, stay, ...tier }) => ({
            ...tier,
            entry: writeRequirement(entry, program),
            stay: writeRequirement(stay, program),
        })),
        downgrade,
        noticeDays,
    };
}
//# sourceMappingURL=shown-scheme.js.map