import { registerNodeType } from '../../../kernel/node.js';
import { Adjustment } from './adjustment.types.js';
import { adjustmentById } from './adjustments.js';
import { EntryRecord } from './entry-record.js';
import { Hold } from './hold.types.js';
import { walletOf } from './ledger-reader.js';
import { readAccounts } from './read-accounts.js';
import { mayReadPoints } from './readers.js';
import { WalletRecord } from './wallet-record.js';
import { WrittenEntry } from './written-entry.js';
registerNodeType(WalletRecord, 'Wallet');
registerNodeType(EntryRecord, 'LedgerEntry');
registerNodeType(WrittenEntry, 'LedgerEntry');
registerNodeType(Hold, 'Hold');
registerNodeType(Adjustment, 'Adjustment');
/** How the ledger's nodes are read by id. What is not the caller's to see is answered like what does not exist. */
export function ledgerNodes(reader) {
    return [
        {
            type: 'Wallet',
            async load(context, key) {
                const [memberId, walletId] = numbers(key, 2) ?? [];
                if (memberId === undefined || walletId === undefined || !mayReadPoints(context, memberId))
                    return null;
                const account = await reader.ask(context, readAccounts, { memberId, walletId, expiring: 0 });
                return account && walletOf(context.tenant, memberId, walletId);
            },
        },
        {
            type: 'LedgerEntry',
            async load(context, key) {
                const [memberId, walletId, sequence] = numbers(key, 3) ?? [];
                if (memberId === undefined || walletId === undefined || sequence === undefined || !mayReadPoints(context, memberId))
                    return null;
                const [entry] = await reader.entriesIn(context, [memberId, walletId, sequence, sequence]);
                return entry ?? null;
            },
        },
        {
            type: 'Hold',
            async load(context, key) {
                const [id] = numbers(key, 1) ?? [];
                const hold = id === undefined ? null : await reader.hold(context, id);
                return hold && mayReadPoints(context, hold.wallet.memberId) ? hold : null;
            },
        },
        {
            type: 'Adjustment',
            async load(context, key) {
                const [id] = numbers(key, 1) ?? [];
                if (id === undefined || context.caller.kind === 'member')
                    return null;
                const adjustment = await adjustmentById(reader, context, id);
                return adjustment && mayReadPoints(context, adjustment.wallet.memberId) ? adjustment : null;
            },
        },
    ];
}
/** The parts of a key like `42.1.7`; null unless there are as many as expected, all of them whole numbers. */
function numbers(key, count) {
    const parts = key.split('.');
    const values = parts.map(Number);
    const whole = parts.every((part) => /^[1-9]\d{0,15}$/.test(part)) && values.every(Number.isSafeInteger);
    return whole && values.length === count ? values : null;
}
//# sourceMappingURL=nodes.js.map