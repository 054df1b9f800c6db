import { ApiError } from '../../kernel/api-error.js';
import { describeRefusal } from '../../kernel/messages.js';
import { isRefusal, refuse } from '../../kernel/refusal.js';
import { inForce } from '../../kernel/scheme/scheme.js';
import { mayEarn } from '../ledger/index.js';
import { countersPart } from './counters-part.js';
import { counterKeys } from './engine/counters.js';
import { evaluate } from './engine/evaluate.js';
import { judge } from './grant-awards.js';
import { memberFacts } from './member-facts.js';
import { needsForAwards } from './needs-for-awards.js';
import { tierFacts } from './tier-facts.js';
/**
 * What recording would grant: the same facts, counters and rules as in a command, in one snapshot without a lock, and nothing is kept.
 * Refuses: NOT_FOUND (tier), NOT_ELIGIBLE (closed), INVALID (more points than can be kept), LIMIT_REACHED (a wallet is full).
 */
export async function preview(read, now, request, facts) {
    const { memberId, trigger, of, at } = request;
    const book = await read({
        memberIds: memberId === null ? [] : [memberId],
        now,
        ask: (needs) => (memberId === null ? needsOfVisitor(needs, trigger, at) : needsForAwards(needs, memberId, [trigger], at)),
    });
    const tier = request.tier === null ? null : tierNamed(book, request.tier, at);
    if (isRefusal(tier))
        return tier;
    const known = memberId === null ? visitor(book, at) : memberFacts(book, memberId, trigger, at);
    const member = tier === null ? known : { ...known, tier };
    const happening = { trigger, of, occurredAt: at, member, streak: null, referral: null, ...facts };
    const evaluation = memberId === null ? judgeVisitor(book, happening) : judgeMember(book, memberId, happening);
    return isRefusal(evaluation) ? evaluation : evaluation.outcomes;
}
function judgeMember(book, memberId, happening) {
    const member = book.member(memberId);
    return mayEarn(member, 'member') ?? judge(book, member, happening, ['total', 'amount']);
}
function judgeVisitor(book, happening) {
    return (evaluate(book.program, happening, book.of(countersPart).usedOf) ?? refuse('INVALID', ['total', 'amount'], 'too-many-points'));
}
function needsOfVisitor(needs, trigger, at) {
    for (const key of counterKeys(needs.program, trigger, at, null))
        needs.of(countersPart).keys.add(key);
}
/** Somebody who would become a member with this. */
function visitor(book, at) {
    const [scheme] = inForce(book.program.scheme.tiers, at);
    const lowest = scheme?.tiers[0];
    return {
        id: null,
        joinedAt: at,
        tier: scheme && lowest ? tierFacts(scheme, lowest.code) : null,
        birthday: null,
        tags: new Set(),
        attributes: {},
        segments: new Set(),
        purchases: 0,
    };
}
function tierNamed({ program }, code, at) {
    const [scheme] = inForce(program.scheme.tiers, at);
    const tier = scheme ? tierFacts(scheme, code) : null;
    return tier ?? refuse('NOT_FOUND', ['tier'], 'preview-tier-unknown', { tier: code });
}
/** A preview is a query: what a mutation would list as its errors is a top-level one. @throws ApiError BAD_USER_INPUT */
export function unlessRefused(answer, { language }) {
    if (isRefusal(answer))
        throw new ApiError('BAD_USER_INPUT', describeRefusal(answer.message, answer.params, language));
    return answer;
}
//# sourceMappingURL=preview.js.map