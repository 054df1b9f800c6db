import { fromMinorUnits } from '../../../kernel/money.js';
import { readTierScheme } from './read-tier-scheme.js';
/** A program's tiers, as people write them. */
export const TIER_KIND = {
    kind: 'tiers',
    read: (input, _code, program) => readTierScheme(input, program),
    write: ({ window, tiers, downgrade, noticeDays }, program) => ({
        window,
        tiers: tiers.map((tier, rank) => writeTier(tier, rank, program)),
        downgrade,
        ...(noticeDays === null ? {} : { noticeDays }),
    }),
};
function writeTier({ code, name, entry, stay, benefits }, rank, program) {
    const requirements = rank === 0 ? {} : { entry: writeRequirement(entry, program), stay: writeRequirement(stay, program) };
    return { code, name, ...requirements, benefits };
}
/** With thresholds as the API shows them: money with the currency's decimals. */
export function writeRequirement({ match, thresholds }, { currency }) {
    const written = thresholds.map(({ metric, atLeast }) => ({
        metric,
        atLeast: metric === 'SPEND' ? fromMinorUnits(atLeast, currency) : String(atLeast),
    }));
    return { match, thresholds: written };
}
//# sourceMappingURL=tier-kind.js.map