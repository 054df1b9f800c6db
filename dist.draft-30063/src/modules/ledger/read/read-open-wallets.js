import { lotOf, walletState } from '../account-rows.js';
import { readAccounts, readActiveHolds, readOpenLots } from '../batch/load.js';
/** Wallets with all that can fall due in them, to be settled in memory; each key gets a copy of its own. Null for a wallet that no member has. */
export const readOpenWallets = async (sql, program, keys) => {
    const memberIds = new Set(keys.map((key) => key.memberId));
    const [accounts, lots, holds] = await Promise.all([
        readAccounts(sql, program.id, memberIds),
        readOpenLots(sql, program.id, memberIds),
        readActiveHolds(sql, program.id, memberIds),
    ]);
    const accountOf = new Map(accounts.map((row) => [nameOf(row.member_id, row.wallet_id), row]));
    const lotsOf = byWallet(lots, (row) => nameOf(row.member_id, row.wallet_id));
    const holdsOf = byWallet(holds, (hold) => nameOf(hold.memberId, hold.walletId));
    return keys.map(({ memberId, walletId }) => {
        const name = nameOf(memberId, walletId);
        const account = accountOf.get(name);
        const wallet = account ? walletState(account, program) : null;
        if (wallet === null)
            return null;
        for (const lot of lotsOf.get(name) ?? [])
            wallet.lots.set(lot.id, lotOf(lot));
        for (const hold of holdsOf.get(name) ?? [])
            wallet.holds.set(hold.id, { ...hold, parts: [...hold.parts] });
        return { ...wallet, complete: true };
    });
};
const nameOf = (memberId, walletId) => `${memberId}.${walletId}`;
function byWallet(rows, nameIn) {
    const groups = new Map();
    for (const row of rows) {
        const group = groups.get(nameIn(row));
        if (group)
            group.push(row);
        else
            groups.set(nameIn(row), [row]);
    }
    return groups;
}
//# sourceMappingURL=read-open-wallets.js.map