import { refuse } from '../../kernel/refusal.js';
import { grant, hasRoom } from '../ledger/index.js';
import { countersPart } from './counters-part.js';
import { evaluate } from './engine/evaluate.js';
/**
 * What rules give for what happened, if all of it can be granted. Nothing is changed yet. Refuses: INVALID (more points than can be kept) and
 * LIMIT_REACHED (a wallet is full), both at `field`.
 */
export function judge(book, member, happening, field) {
    const evaluation = evaluate(book.program, happening, book.of(countersPart).usedOf);
    if (!evaluation)
        return refuse('INVALID', field, 'too-many-points');
    const sums = new Map();
    for (const { walletId, points } of evaluation.awards)
        sums.set(walletId, (sums.get(walletId) ?? 0) + points);
    for (const [walletId, points] of sums) {
        if (!hasRoom(walletOf(member, walletId), points))
            return refuse('LIMIT_REACHED', field, 'wallet-full');
    }
    return evaluation;
}
/** Grants the awards of an evaluation, one lot each, and counts what they use up of caps and budgets. */
export function grantAwards(book, member, evaluation, source) {
    const granted = { lots: [], entries: [] };
    for (const award of evaluation.awards) {
        const lotId = book.ids.next();
        const { walletId, points, base, maturity, expiry, rule, version } = award;
        const entry = grant(walletOf(member, walletId), {
            kind: 'EARN',
            lotId,
            points,
            occurredAt: source.occurredAt,
            maturity,
            expiry,
            award: { purchaseId: source.id, ruleCode: rule, ruleVersion: version, base, settled: 0, returned: 0 },
            orderId: source.orderId,
            reason: { ...source.reason, rule, version, wanted: wantedOf(book, evaluation, award), granted: points },
        }, book.stamp());
        granted.lots.push(lotId);
        granted.entries.push([member.id, walletId, entry.sequence, entry.sequence]);
    }
    book.of(countersPart).add(evaluation.uses);
    return granted;
}
function wantedOf({ program }, { outcomes }, { rule, walletId, points }) {
    const code = program.wallets.find(({ id }) => id === walletId)?.code;
    // a tier may give twice into a wallet, and is never cut
    return outcomes.find((one) => one.rule === rule && one.walletCode === code && one.granted === points)?.wanted ?? points;
}
function walletOf(member, walletId) {
    const wallet = member.wallets.get(walletId);
    if (!wallet)
        throw new Error(`member ${member.id} has no wallet ${walletId}`);
    return wallet;
}
//# sourceMappingURL=grant-awards.js.map