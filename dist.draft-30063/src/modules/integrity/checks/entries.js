const wallet = 'WINDOW wallet AS (PARTITION BY program_id, member_id, wallet_id ORDER BY sequence)';
export const entryChecks = [
    {
        name: 'sequences',
        holds: 'the entries of a wallet are numbered 1, 2, 3, ... without gaps',
        sql: `
      SELECT program_id AS program, member_id AS member, wallet_id AS wallet, sequence, 'entries are missing before it' AS fault,
        before + 1 AS first_missing, sequence - before - 1 AS missing
      FROM (SELECT program_id, member_id, wallet_id, sequence, lag(sequence, 1, 0) OVER wallet AS before FROM entry ${wallet}) numbered
      WHERE sequence <> before + 1`,
    },
    {
        name: 'running-balances',
        holds: 'each entry leaves what the one before left, plus its own change',
        sql: `
      SELECT program_id AS program, member_id AS member, wallet_id AS wallet, sequence, 'does not continue the entry before' AS fault,
        concat_ws('/', available_before, pending_before, held_before, debt_before) AS before,
        concat_ws('/', available_change, pending_change, held_change, debt_change) AS change,
        concat_ws('/', available_after, pending_after, held_after, debt_after) AS after
      FROM (
        SELECT *, lag(available_after, 1, 0::bigint) OVER wallet AS available_before, lag(pending_after, 1, 0::bigint) OVER wallet AS pending_before,
          lag(held_after, 1, 0::bigint) OVER wallet AS held_before, lag(debt_after, 1, 0::bigint) OVER wallet AS debt_before
        FROM entry ${wallet}
      ) chained
      WHERE available_before + available_change <> available_after OR pending_before + pending_change <> pending_after
        OR held_before + held_change <> held_after OR debt_before + debt_change <> debt_after`,
    },
    {
        name: 'recording-order',
        holds: 'within a wallet no entry was recorded before the one that precedes it',
        sql: `
      SELECT program_id AS program, member_id AS member, wallet_id AS wallet, sequence, 'recorded before its predecessor' AS fault,
        recorded_at, recorded_before
      FROM (SELECT *, lag(recorded_at) OVER wallet AS recorded_before FROM entry ${wallet}) ordered
      WHERE recorded_at < recorded_before`,
    },
    {
        name: 'system-accounts',
        holds: 'what members gained is what the system accounts gave: per program and wallet all balances and system accounts add up to 0',
        sql: `
      SELECT program_id AS program, wallet_id AS wallet, 'members and system accounts do not add up to 0' AS fault, members, system
      FROM (
        SELECT program_id, wallet_id, sum(available + pending + held - debt) AS members FROM account GROUP BY program_id, wallet_id
      ) balances
      FULL JOIN (
        SELECT program_id, wallet_id, -sum(available_change + pending_change + held_change - debt_change) AS system
        FROM entry GROUP BY program_id, wallet_id
      ) given USING (program_id, wallet_id)
      WHERE coalesce(members, 0) + coalesce(system, 0) <> 0`,
    },
    {
        name: 'internal-moves',
        holds: 'an entry between states of one wallet (maturity, hold, release) neither makes nor loses points',
        sql: `
      SELECT program_id AS program, member_id AS member, wallet_id AS wallet, sequence, 'changes the total' AS fault, kind,
        available_change + pending_change + held_change - debt_change AS points
      FROM entry
      WHERE (system_account = 'internal') <> (kind IN ('MATURE', 'HOLD', 'RELEASE', 'DEBT_REPAYMENT'))
        OR system_account = 'internal' AND available_change + pending_change + held_change - debt_change <> 0`,
    },
    {
        name: 'transfers',
        holds: 'what a transfer takes from one member it gives to another',
        sql: `
      SELECT program_id AS program, wallet_id AS wallet, transaction_id AS transaction, 'does not cancel out' AS fault,
        sum(available_change - debt_change) AS points, array_agg(member_id || '#' || sequence) AS entries
      FROM entry
      WHERE kind IN ('TRANSFER_IN', 'TRANSFER_OUT') OR system_account = 'transfer'
      GROUP BY program_id, wallet_id, transaction_id
      HAVING sum(available_change + pending_change + held_change - debt_change) <> 0
        OR count(*) FILTER (WHERE kind = 'TRANSFER_OUT') <> 1 OR count(*) FILTER (WHERE kind = 'TRANSFER_IN') <> 1
        OR count(*) <> 2 OR bool_or(system_account <> 'transfer')`,
    },
];
//# sourceMappingURL=entries.js.map