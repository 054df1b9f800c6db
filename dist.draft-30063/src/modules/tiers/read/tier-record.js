import { toGlobalId } from '../../../kernel/global-id.js';
import { inForce } from '../../../kernel/scheme/scheme.js';
import { rankOf } from '../standing.js';
/** A tier of one version of a scheme, as the API shows it. */
export class TierRecord {
    constructor(definition, 
    /** 1 for the lowest. */
    rank) {
        this.definition = definition;
        this.rank = rank;
    }
    get id() {
        return toGlobalId('Tier', this.code);
    }
    get code() {
        return this.definition.code;
    }
    get name() {
        return this.definition.name;
    }
    get benefits() {
        return this.definition.benefits;
    }
}
function tiersOf(scheme) {
    return scheme.tiers.map((tier, index) => new TierRecord(tier, index + 1));
}
/** The tiers in force at an instant; none while the program has no scheme. */
export function tiersAt(program, at) {
    const [scheme] = inForce(program.scheme.tiers, at);
    return scheme ? tiersOf(scheme) : [];
}
/** A tier by its code: of the version given, or of the newest that knows it. Stored changes outlive schemes. */
export function tierByCode({ scheme }, code, version = null) {
    const newestFirst = scheme.tiers.toReversed();
    const ordered = [...newestFirst.filter((one) => one.version === version), ...newestFirst];
    const knowing = ordered.find((one) => rankOf(one, code) >= 0);
    return knowing ? (tiersOf(knowing)[rankOf(knowing, code)] ?? null) : null;
}
//# sourceMappingURL=tier-record.js.map