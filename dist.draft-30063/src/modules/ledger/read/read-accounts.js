import { idArray, millis } from '../../../kernel/sql/bulk.js';
const SELECT_ACCOUNTS = `
  SELECT q.place, a.available, a.pending, a.held, a.debt, ${millis('a.next_change_at')},
    CASE WHEN q.expiring > 0 THEN (
      SELECT json_agg(json_build_array(points, extract(epoch FROM expires_at) * 1000)) FROM (
        SELECT expires_at, sum(remaining)::bigint AS points FROM lot
        WHERE program_id = (SELECT $1::int) AND member_id = q.member_id AND wallet_id = q.wallet_id AND closed_at IS NULL
          AND expires_at IS NOT NULL AND remaining > 0 AND NOT pending
        GROUP BY expires_at ORDER BY expires_at LIMIT q.expiring) AS dying
    ) END AS expiring
  FROM unnest($2::bigint[], $3::int[], $4::int[]) WITH ORDINALITY AS q(member_id, wallet_id, expiring, place),
    LATERAL (SELECT * FROM account WHERE program_id = (SELECT $1::int) AND member_id = q.member_id AND wallet_id = q.wallet_id OFFSET 0) AS a`;
/** Accounts, with what dies next where that is asked for. Null for a wallet that no member has. */
export const readAccounts = async (sql, program, keys) => {
    const wallets = distinct(keys);
    const { rows } = await sql.query({
        name: 'ledger accounts',
        text: SELECT_ACCOUNTS,
        values: [
            program.id,
            idArray(wallets.map((key) => key.memberId)),
            idArray(wallets.map((key) => key.walletId)),
            idArray(wallets.map((key) => key.expiring)),
        ],
    });
    const found = new Map();
    for (const row of rows) {
        const wallet = wallets[row.place - 1];
        if (wallet)
            found.set(nameOf(wallet), accountOf(row));
    }
    return keys.map((key) => {
        const account = found.get(nameOf(key));
        return account ? { ...account, expiring: account.expiring.slice(0, key.expiring) } : null;
    });
};
/** A request that shows a wallet's balance and what dies next asks twice; the one look-up gives the most that is asked for. */
function distinct(keys) {
    const byName = new Map();
    for (const key of keys) {
        const known = byName.get(nameOf(key));
        if (known === undefined || known.expiring < key.expiring)
            byName.set(nameOf(key), key);
    }
    return [...byName.values()];
}
const nameOf = ({ memberId, walletId }) => `${memberId}.${walletId}`;
function accountOf({ available, pending, held, debt, next_change_at, expiring }) {
    return {
        totals: { available, pending, held, debt },
        nextChangeAt: next_change_at,
        expiring: expiring?.map(([points, expiresAt]) => ({ points, expiresAt })) ?? [],
    };
}
//# sourceMappingURL=read-accounts.js.map