import { asOccurred, asRecorded, dueBy, expiringIn } from './due.js';
import { EntryRecord } from './entry-record.js';
import { holdAt } from './hold.types.js';
import { readAccounts } from './read-accounts.js';
import { readLastEntries, readOccurred } from './read-as-of.js';
import { readEntriesUpwards } from './read-entries.js';
import { readHolds } from './read-holds.js';
import { readOpenWallets } from './read-open-wallets.js';
import { WalletRecord } from './wallet-record.js';
import { WrittenEntry } from './written-entry.js';
/**
 * Reads wallets for requests. What is due but not written yet is folded into balances, statements and holds, so that a late sweep shows nowhere;
 * entries are shown once they are written.
 */
export class LedgerReader {
    constructor(reads) {
        this.reads = reads;
    }
    /** Answers a read from the same snapshot as all others that are asked for in the same tick of this request. */
    ask(context, read, key) {
        return this.reads.ask(context, read, key);
    }
    async balance(context, wallet) {
        const now = context.clock.now();
        const account = await this.ask(context, readAccounts, { ...keyOf(wallet), expiring: 0 });
        if (account === null)
            return zero();
        if (account.nextChangeAt === null || account.nextChangeAt > now)
            return account.totals;
        const open = await this.ask(context, readOpenWallets, keyOf(wallet));
        if (open === null)
            return account.totals;
        const written = open.totals;
        return asRecorded(written, dueBy(open, now));
    }
    /** The balance at a past instant; what happened at that very instant is in it. */
    async balanceAsOf(context, wallet, at, axis) {
        const key = { ...keyOf(wallet), at };
        // One snapshot for both: or a sweep between them would be counted twice or not at all.
        if (axis === 'OCCURRED') {
            const [sums, open] = await Promise.all([this.ask(context, readOccurred, key), this.ask(context, readOpenWallets, key)]);
            return asOccurred(sums, open === null ? [] : dueBy(open, at), at);
        }
        const [last, open] = await Promise.all([this.ask(context, readLastEntries, key), this.ask(context, readOpenWallets, key)]);
        return asRecorded(last.after, open === null ? [] : dueBy(open, at));
    }
    /** What dies next, soonest first. */
    async expiring(context, wallet, first) {
        const now = context.clock.now();
        if (wallet.config.expiry.kind !== 'INACTIVITY') {
            const account = await this.ask(context, readAccounts, { ...keyOf(wallet), expiring: first });
            if (account === null || account.nextChangeAt === null || account.nextChangeAt > now)
                return account?.expiring ?? [];
        }
        const open = await this.ask(context, readOpenWallets, keyOf(wallet));
        if (open === null)
            return [];
        dueBy(open, now);
        return expiringIn(open, first);
    }
    /** Consecutive entries of one wallet, by sequence. */
    async entriesIn(context, [memberId, walletId, first, last]) {
        const wallet = walletOf(context.tenant, memberId, walletId);
        if (wallet === null)
            return [];
        const key = { memberId, walletId, after: first - 1, before: last + 1, limit: last - first + 1 };
        const rows = await this.ask(context, readEntriesUpwards, key);
        return rows.map((row) => new EntryRecord(row, wallet));
    }
    /** A hold, ended or not; null when there is none with this id. Whose it is, is for the caller to check. */
    async hold(context, id) {
        const hold = await this.ask(context, readHolds, id);
        const wallet = hold && walletOf(context.tenant, hold.memberId, hold.walletId);
        return hold && wallet && holdAt(hold, wallet, context.clock.now());
    }
}
/** A member's wallet by id; null for one that the program does not have. */
export function walletOf(program, memberId, walletId) {
    const config = program.wallets.find((wallet) => wallet.id === walletId);
    return config ? new WalletRecord(memberId, config) : null;
}
/** Entries that a command has just written, as the API shows them. */
export function writtenEntries(program, entries) {
    return entries.flatMap((entry) => {
        const wallet = walletOf(program, entry.memberId, entry.walletId);
        return wallet ? [new WrittenEntry(entry, wallet)] : [];
    });
}
function keyOf(wallet) {
    return { memberId: wallet.memberId, walletId: wallet.config.id };
}
function zero() {
    return { available: 0, pending: 0, held: 0, debt: 0 };
}
//# sourceMappingURL=ledger-reader.js.map