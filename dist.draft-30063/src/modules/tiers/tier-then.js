import { inForce } from '../../kernel/scheme/scheme.js';
import { tierFacts } from '../earning/index.js';
import { heldRank, rankOf } from './standing.js';
/** What rules know of the tier that a member had at an instant; null while the program had none. */
export function tierThen(schemes, standing, moves, at) {
    const [scheme] = inForce(schemes, at);
    if (!scheme)
        return null;
    const code = codeThen(schemes, standing, moves, at) ?? scheme.tiers[0]?.code ?? '';
    // Where the scheme of then does not have it, it was changed since: what it gave then is in the version that knew it.
    const knowing = [scheme, ...schemes.toReversed()].find((one) => rankOf(one, code) >= 0);
    return knowing ? tierFacts(knowing, code) : null;
}
function codeThen(schemes, standing, moves, at) {
    const judge = schemes.find(({ version }) => version === standing.schemeVersion);
    const present = judge?.tiers[heldRank(judge, standing)]?.code ?? null;
    if (at >= standing.since)
        return present;
    return moves.findLast(({ effectiveAt }) => effectiveAt <= at)?.to ?? moves[0]?.from ?? present;
}
//# sourceMappingURL=tier-then.js.map