import { isRefusal, refuse } from '../../../kernel/refusal.js';
import { inForce } from '../../../kernel/scheme/scheme.js';
import { mayEarn, notOneself } from '../../ledger/index.js';
import { checkReasonCode } from '../../members/index.js';
import { Draft } from '../draft.js';
import { reviewed, rise } from '../review.js';
import { rankOf } from '../standing.js';
import { record } from './record-moves.js';
import { subjectOf, tierOf } from './tiers-part.js';
/**
 * Gives a member a tier for a time: a floor under what its metrics earn. A later assignment takes the place of an earlier one.
 * Refuses: INVALID (until, reason), NOT_FOUND (member, tier), FORBIDDEN_TARGET (oneself), NOT_ELIGIBLE (closed), INVALID_STATE (no tiers in force; the
 * member has earned a higher tier).
 */
export function assignTier(envelope, request) {
    const { tier: code, until, reason } = request;
    const wrong = checkReasonCode(reason, 'reason');
    if (wrong)
        return wrong;
    return ofMember(envelope, 'assignTier', request.member, { tier: code, until, reason }, (book, tier, standing) => {
        const scheme = inForce(book.program.scheme.tiers, book.now)[0];
        if (!scheme || standing.schemeVersion !== scheme.version)
            return refuse('INVALID_STATE', ['tier'], 'no-tiers');
        const rank = rankOf(scheme, code);
        if (rank < 0)
            return refuse('NOT_FOUND', ['tier'], 'tier-not-found', { tier: code });
        if (until !== null && until <= book.now)
            return refuse('INVALID', ['until'], 'until-past');
        if (rank < rankOf(scheme, standing.earned))
            return refuse('INVALID_STATE', ['tier'], 'tier-earned-higher');
        const assignment = { tier: code, from: book.now, until, by: envelope.principal, reason };
        carryOut(book, tier, { assignment }, { code: 'ASSIGNED' });
        book.audit({ action: 'tier.assigned', target: `member:${tier.memberId}`, details: { tier: code, until, reason } });
        return null;
    });
}
/**
 * Ends an assignment before its time: the member has what its metrics earn.
 * Refuses: INVALID (reason), NOT_FOUND (member), FORBIDDEN_TARGET (oneself), NOT_ELIGIBLE (closed), INVALID_STATE (no tier is assigned).
 */
export function endTierAssignment(envelope, member, reason) {
    const wrong = checkReasonCode(reason, 'reason');
    if (wrong)
        return wrong;
    return ofMember(envelope, 'endTierAssignment', member, { reason }, (book, tier, standing) => {
        if (!standing.assignment)
            return refuse('INVALID_STATE', ['member'], 'no-assignment');
        const { tier: code } = standing.assignment;
        carryOut(book, tier, { assignment: null }, { code: 'ASSIGNMENT_END' });
        book.audit({ action: 'tier.assignment-ended', target: `member:${tier.memberId}`, details: { tier: code, reason } });
        return null;
    });
}
function ofMember(envelope, operation, lookup, content, decide) {
    return {
        ...envelope,
        operation,
        subjects: [{ lookup, field: ['member'] }],
        fingerprint: ([member]) => ({ member, ...content }),
        needs: () => undefined,
        decide(book, [id]) {
            const member = book.member(id);
            const refusal = mayEarn(member, 'member') ?? notOneself(member, envelope.principal, 'member');
            if (refusal)
                return refusal;
            const tier = tierOf(book, member.id);
            if (!tier.standing)
                return refuse('INVALID_STATE', ['tier'], 'no-tiers');
            const outcome = decide(book, tier, tier.standing);
            return isRefusal(outcome) ? outcome : { memberId: member.id };
        },
        store: ({ memberId }) => ({ memberId }),
        restore: (stored) => ({ memberId: stored['memberId'] }),
    };
}
function carryOut(book, tier, changes, cause) {
    if (!tier.standing)
        return;
    const draft = new Draft(tier.standing, subjectOf(book, tier));
    draft.change(changes, book.now, cause);
    rise(draft, book.now, { code: 'REACHED' });
    record(book, tier, reviewed(draft));
    tier.changed = true;
}
//# sourceMappingURL=assign-tier.js.map