export const holdChecks = [
    {
        name: 'holds',
        holds: 'what a wallet holds is what its active holds reserve',
        sql: `
      SELECT program_id AS program, member_id AS member, wallet_id AS wallet, 'held points differ from the active holds' AS fault,
        a.held AS stored, h.points AS holds
      FROM account a
      FULL JOIN (
        SELECT program_id, member_id, wallet_id, sum(points) AS points FROM hold WHERE status = 'ACTIVE' GROUP BY program_id, member_id, wallet_id
      ) h USING (program_id, member_id, wallet_id)
      WHERE coalesce(a.held, 0) <> coalesce(h.points, 0)`,
    },
    {
        name: 'hold-entries',
        holds: 'every hold was made by its own HOLD entry over as many points, and every HOLD entry made a hold',
        sql: `
      SELECT program_id AS program, member_id AS member, wallet_id AS wallet, sequence, h.id AS hold, 'hold and entry differ' AS fault,
        h.points AS stored, e.held_change AS entry
      FROM hold h
      FULL JOIN (SELECT * FROM entry WHERE kind = 'HOLD') e USING (program_id, member_id, wallet_id, sequence)
      WHERE h.points IS DISTINCT FROM e.held_change`,
    },
    {
        name: 'hold-ends',
        holds: 'an ended hold says when, and only a captured one has captured points',
        sql: `
      SELECT program_id AS program, member_id AS member, wallet_id AS wallet, id AS hold, 'contradicts its status' AS fault, status, captured, ended_at
      FROM hold
      WHERE (status = 'ACTIVE') <> (ended_at IS NULL) OR (status = 'CAPTURED') <> (captured > 0)`,
    },
];
//# sourceMappingURL=holds.js.map