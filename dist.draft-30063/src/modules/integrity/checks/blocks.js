export const blockChecks = [
    {
        name: 'sealed-ranges',
        holds: 'the sealed entries of a wallet begin with the first one and have no gap',
        sql: `
      SELECT program_id AS program, member_id AS member, wallet_id AS wallet, first_sequence AS sequence, block, 'entries before it were never sealed' AS fault,
        before + 1 AS first_unsealed
      FROM (
        SELECT *, lag(last_sequence, 1, 0::bigint) OVER (PARTITION BY program_id, member_id, wallet_id ORDER BY first_sequence) AS before
        FROM ledger_block_range
      ) sealed
      WHERE first_sequence <> before + 1 OR last_sequence < first_sequence`,
    },
    {
        name: 'sealed-blocks',
        holds: 'every sealed entry belongs to a block',
        sql: `
      SELECT program_id AS program, block, 'sealed entries without their block, or a block without entries' AS fault, b.entries AS stored, r.entries AS ranges
      FROM (SELECT program_id, number AS block, entries FROM ledger_block) b
      FULL JOIN (
        SELECT program_id, block, sum(last_sequence - first_sequence + 1) AS entries FROM ledger_block_range GROUP BY program_id, block
      ) r USING (program_id, block)
      WHERE b.entries IS DISTINCT FROM r.entries`,
    },
];
//# sourceMappingURL=blocks.js.map