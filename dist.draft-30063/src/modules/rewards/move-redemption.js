import { refuse } from '../../kernel/refusal.js';
import { isLine, isText } from '../../kernel/text.js';
import { needsCouponsOf } from '../coupons/index.js';
import { countersPart } from '../earning/index.js';
import { systemEnvelope } from '../ledger/index.js';
import { mayTakeBack, needsPassesOf } from '../passes/index.js';
import { canReturn, end, moveOn, touch } from './end.js';
import { giveCoupons, whyNoCoupons } from './give-coupons.js';
import { movedCodec } from './moved.js';
import { rewardBook, rewardsPart } from './rewards-part.js';
import { isEnded, mayMove } from './states.js';
const redemptionRecord = { table: 'redemption', column: 'id', type: 'bigint', missing: 'redemption-not-found' };
const FIELD = ['redemptionId'];
/** A command about one redemption; what is due of it was done before `decide`. */
function about(envelope, redemptionId, operation, input, decide) {
    return {
        ...envelope,
        operation,
        subjects: [{ record: redemptionRecord, key: redemptionId, field: FIELD }],
        fingerprint: () => ({ redemptionId, ...input }),
        needs: (needs, [member]) => ask(needs, member, redemptionId),
        decide(book) {
            const redemption = rewardBook(book).redemptions.get(redemptionId);
            return redemption ? decide(book, redemption) : refuse('NOT_FOUND', FIELD, 'redemption-not-found');
        },
        ...movedCodec,
    };
}
function ask(needs, memberId, redemptionId) {
    needs.lotsOf.add(memberId);
    needs.of(rewardsPart).redemptions.add(redemptionId);
    needsPassesOf(needs, redemptionId, 0);
    needsCouponsOf(needs, redemptionId, (book) => rewardBook(book).redemptions.get(redemptionId) ?? null);
    needs.of(countersPart).later.push((book) => rewardBook(book).redemptions.get(redemptionId)?.uses ?? []);
}
/**
 * Ends a redemption: points, stock and limits come back. A member may end its own until it was sent or handed over, the shop any.
 * Refuses: INVALID (reason), NOT_FOUND, EXPIRED (by itself), INVALID_STATE, LIMIT_REACHED (the wallet is full).
 */
export function cancelRedemption(envelope, redemptionId, reason) {
    if (reason !== null && !isText(reason, 500))
        return refuse('INVALID', ['reason'], 'text-length', { max: 500 });
    const by = envelope.actingMember === null ? 'SHOP' : 'MEMBER';
    return about(envelope, redemptionId, 'cancelRedemption', { reason }, (book, redemption) => {
        const refusal = mayGo(redemption, 'CANCELLED', by) ?? mayTakeBack(book, redemption);
        if (refusal)
            return refusal;
        if (!canReturn(book, redemption))
            return refuse('LIMIT_REACHED', FIELD, 'wallet-full');
        end(book, rewardBook(book), redemption, 'CANCELLED', reason);
        return { redemptionId, redemption };
    });
}
/**
 * What the shop says of a redemption: how far it is, where the parcel is, a note. Saying the same again changes nothing.
 * Refuses: INVALID (nothing said, tracking, note), NOT_FOUND, EXPIRED, INVALID_STATE, LIMIT_REACHED (cancelling, and the wallet is full; the
 * member has all the coupons it may get), NOT_ELIGIBLE (its coupons are over), OUT_OF_STOCK (of their codes).
 */
export function updateRedemption(envelope, update) {
    const { redemptionId, status, tracking, note } = update;
    if (status === null && tracking === null && note === null)
        return refuse('INVALID', ['status'], 'required');
    if (note !== null && !isText(note, 1_000))
        return refuse('INVALID', ['note'], 'text-length', { max: 1_000 });
    if (tracking && !isLine(tracking.number, 100))
        return refuse('INVALID', ['tracking', 'number'], 'text-length', { max: 100 });
    if (tracking && tracking.carrier !== null && !isLine(tracking.carrier, 100))
        return refuse('INVALID', ['tracking', 'carrier'], 'text-length', { max: 100 });
    return about(envelope, redemptionId, 'updateRedemption', { status, tracking, note }, (book, redemption) => {
        const stays = status === null || status === redemption.status;
        const refusal = stays ? null : (mayGo(redemption, status, 'SHOP') ?? whyNoCoupons(book, redemption, status));
        const kept = refusal ?? (status === 'CANCELLED' ? mayTakeBack(book, redemption) : null);
        if (kept)
            return kept;
        if (status === 'CANCELLED' && !canReturn(book, redemption))
            return refuse('LIMIT_REACHED', FIELD, 'wallet-full');
        apply(book, redemption, update);
        return { redemptionId, redemption };
    });
}
function apply(book, redemption, { status, tracking, note }) {
    if (tracking)
        redemption.tracking = tracking;
    if (note !== null)
        redemption.note = note;
    if (status === null || status === redemption.status)
        touch(book, redemption);
    else if (status === 'CANCELLED')
        end(book, rewardBook(book), redemption, status, note);
    else {
        moveOn(book, rewardBook(book), redemption, status, null);
        giveCoupons(book, redemption);
    }
}
function mayGo({ kind, status }, to, by) {
    if (mayMove(kind, status, to, by))
        return null;
    return refuse(status === 'EXPIRED' ? 'EXPIRED' : 'INVALID_STATE', FIELD, isEnded(status) ? 'redemption-ended' : 'redemption-state', {
        status,
        to,
    });
}
/** Ends a reservation whose time is over, and changes nothing where it has not come or somebody was faster. Refuses: NOT_FOUND. */
export function expireRedemption(programId, redemptionId) {
    return about(systemEnvelope(programId), redemptionId, 'expireRedemption', {}, (_, redemption) => ({
        redemptionId,
        redemption,
    }));
}
//# sourceMappingURL=move-redemption.js.map