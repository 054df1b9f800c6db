import { addTo, asRecorded, dueBy } from './due.js';
import { moneyIn, worth } from './entry-view.js';
import { shown } from './money-view.js';
import { readKindTotals, readLastEntries } from './read-as-of.js';
import { readOpenWallets } from './read-open-wallets.js';
/** A wallet from after one instant to another, as recorded. */
export class StatementRecord {
    constructor(wallet, from, to, opening, closing, totals, 
    /** The written entries of the period. */
    stretch) {
        this.wallet = wallet;
        this.from = from;
        this.to = to;
        this.opening = opening;
        this.closing = closing;
        this.totals = totals;
        this.stretch = stretch;
    }
}
/** Reads a statement. What is due within the period and not written yet is in its totals and its closing balance. */
export async function readStatement(reader, context, wallet, from, to) {
    const key = { memberId: wallet.memberId, walletId: wallet.config.id };
    // One snapshot for the three: they must agree.
    const [before, last, open] = await Promise.all([
        reader.ask(context, readLastEntries, { ...key, at: from }),
        reader.ask(context, readLastEntries, { ...key, at: to }),
        reader.ask(context, readOpenWallets, key),
    ]);
    const due = open === null ? [] : dueBy(open, to);
    const dueBefore = due.filter((entry) => entry.effectiveAt <= from);
    const stretch = { after: before.sequence, before: last.sequence + 1 };
    const written = await reader.ask(context, readKindTotals, { ...key, ...stretch });
    return new StatementRecord(wallet, new Date(from), new Date(to), { ...shown(wallet, asRecorded(before.after, dueBefore)), asOf: new Date(from) }, { ...shown(wallet, asRecorded(last.after, due)), asOf: new Date(to) }, totalsByKind(wallet, written, due.slice(dueBefore.length)), stretch);
}
/** Adds entries that are not written yet to the totals of those that are, in the order of the kinds' names. */
function totalsByKind(wallet, written, due) {
    const byKind = new Map(written.map(({ kind, count, change }) => [kind, { kind, count, change: { ...change } }]));
    for (const { kind, change } of due) {
        const total = byKind.get(kind) ?? { kind, count: 0, change: { available: 0, pending: 0, held: 0, debt: 0 } };
        total.count++;
        addTo(total.change, change);
        byKind.set(kind, total);
    }
    const totals = [...byKind.values()].map((total) => ({
        ...total,
        points: worth(total.change),
        money: (_args, context) => moneyIn(wallet, worth(total.change), context),
    }));
    return totals.sort((a, b) => (a.kind < b.kind ? -1 : 1));
}
//# sourceMappingURL=statement.js.map