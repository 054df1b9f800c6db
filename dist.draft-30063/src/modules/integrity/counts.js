export async function countRows(client) {
    const { rows } = await client.query(`
    SELECT (SELECT count(*) FROM program) AS programs, (SELECT count(*) FROM member) AS members, (SELECT count(*) FROM account) AS wallets,
      (SELECT count(*) FROM entry) AS entries, (SELECT count(*) FROM lot) AS lots, (SELECT count(*) FROM hold) AS holds,
      (SELECT count(*) FROM purchase) AS purchases, (SELECT count(*) FROM purchase_return) AS returns,
      (SELECT count(*) FROM occurrence) AS occurrences,
      (SELECT count(*) FROM redemption) AS redemptions, (SELECT count(*) FROM pass) AS passes,
      (SELECT count(*) FROM stored_value_top_up) AS "topUps", (SELECT count(*) FROM stored_value_payment) AS payments`);
    const [row] = rows;
    const count = (name) => Number(row?.[name] ?? 0);
    return {
        programs: count('programs'),
        members: count('members'),
        wallets: count('wallets'),
        entries: count('entries'),
        lots: count('lots'),
        holds: count('holds'),
        purchases: count('purchases'),
        returns: count('returns'),
        occurrences: count('occurrences'),
        redemptions: count('redemptions'),
        passes: count('passes'),
        topUps: count('topUps'),
        payments: count('payments'),
    };
}
export async function systemAccounts(client) {
    const { rows } = await client.query(`
    SELECT p.code AS program, w.code AS wallet, e.account, e.points
    FROM (
      SELECT program_id, wallet_id, system_account AS account, -sum(available_change + pending_change + held_change - debt_change) AS points
      FROM entry WHERE system_account <> 'internal' GROUP BY program_id, wallet_id, system_account
    ) e
    JOIN program p ON p.id = e.program_id
    JOIN wallet w ON w.program_id = e.program_id AND w.id = e.wallet_id
    ORDER BY e.program_id, e.wallet_id, e.account`);
    return rows.map((row) => ({ ...row, points: Number(row.points) }));
}
//# sourceMappingURL=counts.js.map