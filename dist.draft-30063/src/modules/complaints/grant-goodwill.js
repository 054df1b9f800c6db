import { isRefusal, refuse } from '../../kernel/refusal.js';
import { grant, hasRoom, mayEarn, notOneself, } from '../ledger/index.js';
import { checkReasonCode } from '../members/index.js';
import { readComplaintNumber } from './complaint-number.js';
import { complaintRecord, creditRecord, goodwillPart } from './goodwill-part.js';
const codec = {
    store: ({ creditId }) => ({ creditId }),
    restore: (stored) => ({ creditId: stored['creditId'] }),
};
/**
 * Points for a member who had reason to complain, out of the period's budget. Above a limit it waits for a second person.
 * Refuses: INVALID (points, reasonCode), NOT_FOUND (complaint, wallet), NOT_ELIGIBLE (no policy, closed, wallet), FORBIDDEN_TARGET (oneself),
 * INVALID_STATE (closed complaint), LIMIT_REACHED (budget, wallet).
 */
export function grantGoodwill(envelope, request) {
    const { points, reasonCode, walletCode } = request;
    const number = readComplaintNumber(request.number);
    if (number === null)
        return refuse('NOT_FOUND', ['number'], 'complaint-not-found');
    if (points < 1)
        return refuse('INVALID', ['points'], 'goodwill-points');
    const wrongCode = checkReasonCode(reasonCode, 'reasonCode');
    if (wrongCode)
        return wrongCode;
    return {
        ...envelope,
        operation: 'grantGoodwill',
        subjects: [{ record: complaintRecord, key: number, field: ['number'] }],
        fingerprint: () => ({ number, points, reasonCode, walletCode }),
        needs(needs, [member]) {
            needs.lotsOf.add(member);
            needs.of(goodwillPart).numbers.add(number);
        },
        decide: (book, [member]) => ask(book, member, { ...request, number }, envelope.principal),
        ...codec,
    };
}
function ask(book, memberId, request, principal) {
    const { number, points, reasonCode, walletCode } = request;
    const state = book.of(goodwillPart);
    const complaint = state.complaints.get(number);
    const { policy } = state;
    if (!complaint)
        return refuse('NOT_FOUND', ['number'], 'complaint-not-found');
    if (complaint.status === 'CLOSED')
        return refuse('INVALID_STATE', ['number'], 'complaint-state', { status: 'CLOSED' });
    if (policy === null)
        return refuse('NOT_ELIGIBLE', ['number'], 'goodwill-no-policy');
    if (points > policy.maxPoints)
        return refuse('INVALID', ['points'], 'between', { min: 1, max: policy.maxPoints });
    const config = book.program.wallets.find(({ code }) => code === walletCode);
    if (!config)
        return refuse('NOT_FOUND', ['walletCode'], 'wallet-not-found', { wallet: walletCode });
    if (!config.spendable)
        return refuse('NOT_ELIGIBLE', ['walletCode'], 'wallet-not-spendable', { wallet: walletCode });
    const wallet = book.wallet(memberId, config);
    const member = book.member(memberId);
    const refusal = mayEarn(member, 'number') ?? notOneself(member, principal, 'number') ?? fits(state, wallet, points);
    if (refusal)
        return refusal;
    const credit = {
        ...{ id: book.ids.next(), complaintId: complaint.id, memberId, walletId: config.id, points, reasonCode },
        ...{ status: 'PENDING_APPROVAL', requestedBy: principal, decidedBy: null, period: null, sequence: null },
        ...{ createdAt: book.now, decidedAt: null },
    };
    state.credits.set(credit.id, { credit, row: 'new' });
    if (policy.approvalAbove === null || points <= policy.approvalAbove)
        give(book, state, wallet, credit);
    note(book, state, credit);
    return { creditId: credit.id };
}
/** Whether the budget and the wallet have room. */
function fits({ policy, spent }, wallet, points) {
    const left = Math.max(0, (policy?.budget ?? 0) - spent.now);
    if (points > left)
        return refuse('LIMIT_REACHED', ['points'], 'goodwill-budget', { left });
    return hasRoom(wallet, points) ? null : refuse('LIMIT_REACHED', ['points'], 'wallet-full');
}
function give(book, state, wallet, credit) {
    const { points, id, reasonCode } = credit;
    const number = state.complaintOf(credit)?.number ?? '';
    const made = {
        lotId: book.ids.next(),
        points,
        occurredAt: book.now,
        maturity: { kind: 'NONE' },
        award: null,
        orderId: null,
    };
    const entry = grant(wallet, { kind: 'EARN', ...made, reason: { code: 'GOODWILL', goodwill: id, complaint: number, reasonCode } }, book.stamp());
    state.spent.now += points;
    Object.assign(credit, { status: 'GRANTED', period: state.spent.period, sequence: entry.sequence, decidedAt: book.now });
}
/** Its history, its event and the audit trail: in codes. */
function note(book, state, { id, status, memberId, points, reasonCode, ...credit }) {
    const complaint = [...state.complaints.values()].find((one) => one.id === credit.complaintId);
    if (!complaint)
        throw new Error(`goodwill ${id} is of a complaint that was not loaded`);
    const { actor } = book.stamp();
    state.changes.push({ id: book.ids.next(), what: 'GOODWILL', before: String(points), after: status, complaint, actor });
    if (status === 'GRANTED')
        book.events.push({ type: 'COMPLAINT_UPDATED', memberId, payload: { id: complaint.id, status: complaint.status } });
    book.audit({
        action: `goodwill.${status === 'PENDING_APPROVAL' ? 'requested' : status.toLowerCase()}`,
        target: `member:${memberId}`,
        details: { goodwill: id, complaint: complaint.id, points, reasonCode },
    });
}
/**
 * The second person's word on goodwill that waits. Refuses: NOT_FOUND, INVALID_STATE (decided), FORBIDDEN_TARGET (one's own request or membership),
 * NOT_ELIGIBLE (closed, no policy), LIMIT_REACHED (budget, wallet).
 */
export function decideGoodwill(envelope, creditId, approve) {
    return {
        ...envelope,
        operation: approve ? 'approveGoodwill' : 'declineGoodwill',
        subjects: [{ record: creditRecord, key: creditId, field: ['goodwillId'] }],
        fingerprint: () => ({ creditId }),
        needs(needs, [member]) {
            needs.lotsOf.add(member);
            needs.of(goodwillPart).credits.add(creditId);
        },
        decide: (book, [member]) => decide(book, member, creditId, approve, envelope.principal),
        ...codec,
    };
}
function decide(book, memberId, creditId, approve, principal) {
    const state = book.of(goodwillPart);
    const kept = state.credits.get(creditId);
    const member = book.member(memberId);
    const wallet = kept && member.wallets.get(kept.credit.walletId);
    if (!wallet)
        return refuse('NOT_FOUND', ['goodwillId'], 'goodwill-not-found');
    const { credit } = kept;
    if (credit.status !== 'PENDING_APPROVAL')
        return refuse('INVALID_STATE', ['goodwillId'], 'goodwill-decided', { status: credit.status });
    if (approve && credit.requestedBy === principal)
        return refuse('FORBIDDEN_TARGET', ['goodwillId'], 'goodwill-own');
    const self = notOneself(member, principal, 'goodwillId');
    const refusal = self ?? (approve ? mayGive(book, state, wallet, credit) : null);
    if (isRefusal(refusal))
        return refusal;
    if (approve)
        give(book, state, wallet, credit);
    else
        Object.assign(credit, { status: 'DECLINED', decidedAt: book.now });
    credit.decidedBy = principal;
    if (kept.row === 'same')
        kept.row = 'changed';
    note(book, state, credit);
    return { creditId };
}
function mayGive(book, state, wallet, { memberId, points }) {
    if (state.policy === null)
        return refuse('NOT_ELIGIBLE', ['goodwillId'], 'goodwill-no-policy');
    return mayEarn(book.member(memberId), 'goodwillId') ?? fits(state, wallet, points);
}
//# sourceMappingURL=grant-goodwill.js.map