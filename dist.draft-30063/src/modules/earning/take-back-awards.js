import { takeBack, } from '../ledger/index.js';
import { countersPart } from './counters-part.js';
/**
 * Takes back, wallet by wallet, what the awards of these sources no longer keep, and gives what was really taken back to the caps and budgets that it had
 * used up. The member's lots must be loaded, those of the awards too, and the counters that the outcomes name.
 */
export function takeBackAwards(book, member, sources, how) {
    const awards = new Map();
    for (const source of sources) {
        for (const id of source.awardLots) {
            const [wallet, lot] = lotOf(member, id);
            const ofWallet = awards.get(wallet) ?? [];
            awards.set(wallet, ofWallet);
            ofWallet.push({ award: { lot, before: source.before, after: source.after }, source });
        }
    }
    const reversal = { reversed: [], entries: [], points: new Map(sources.map((source) => [source, new Map()])) };
    for (const [wallet, ofWallet] of awards) {
        const diminished = ofWallet.map(({ award }) => award);
        const { entry, results } = takeBack(wallet, diminished, how.occurredAt, how.reason, how.orderId, book.stamp());
        if (entry)
            reversal.entries.push([member.id, wallet.config.id, entry.sequence, entry.sequence]);
        results.forEach((result, index) => {
            const source = ofWallet[index]?.source;
            if (source)
                note(book, reversal, source, wallet.config.code, result);
        });
    }
    return reversal;
}
/** Writes down what became of one award, and gives back to its counters. */
function note(book, reversal, source, walletCode, result) {
    const { reversed, points } = reversal;
    reversed.push(...describe(walletCode, source, result));
    const really = result.taken + result.debt;
    const ofSource = points.get(source);
    if (really > 0)
        ofSource?.set(walletCode, (ofSource.get(walletCode) ?? 0) + really);
    const { award } = result.lot;
    const outcome = source.outcomes.find((one) => one.rule === award?.ruleCode && one.version === award.ruleVersion && one.walletCode === walletCode);
    const uses = outcome?.uses ?? [];
    if (uses.length === 0 || (really === 0 && !result.undone))
        return;
    book.of(countersPart).giveBack(uses, really, result.undone ? 1 : 0);
    reversed.push({ what: 'caps', points: really, done: true, reason: { code: 'LIMITS_FREED', rule: outcome?.rule ?? '' } });
}
function lotOf(member, id) {
    for (const wallet of member.wallets.values()) {
        const lot = wallet.lots.get(id);
        if (lot)
            return [wallet, lot];
    }
    throw new Error(`lot ${id} of an award is not loaded`);
}
/** What happened to one award, as the caller reads it. */
function describe(what, { orderId }, { taken, debt, expired, shortfall }) {
    const reason = (code) => (orderId === null ? { code: `AWARD_${code}` } : { code, orderId });
    const items = [];
    if (taken > 0)
        items.push({ what, points: taken, done: true, reason: reason('TAKEN') });
    if (debt > 0)
        items.push({ what, points: debt, done: true, reason: reason('OWED') });
    if (expired > 0)
        items.push({ what, points: expired, done: true, reason: reason('EXPIRED_BEFORE') });
    if (shortfall > 0)
        items.push({ what, points: shortfall, done: false, reason: reason('NOT_IN_WALLET') });
    return items;
}
//# sourceMappingURL=take-back-awards.js.map