/** What each top-up wrote: into its lots, and out of them again. */
const topUpUses = `
  SELECT t.program_id, t.id,
    coalesce(-sum(u.remaining_change) FILTER (WHERE u.lot_id = t.paid_lot_id), 0) AS refunded,
    coalesce(-sum(u.remaining_change) FILTER (WHERE u.lot_id = t.bonus_lot_id), 0) AS bonus_taken
  FROM stored_value_top_up t
  JOIN lot_use u ON u.program_id = t.program_id AND u.member_id = t.member_id AND u.wallet_id = t.wallet_id AND u.lot_id IN (t.paid_lot_id, t.bonus_lot_id)
  JOIN entry e ON e.program_id = u.program_id AND e.member_id = u.member_id AND e.wallet_id = u.wallet_id AND e.sequence = u.sequence AND e.kind = 'REFUND'
  GROUP BY t.program_id, t.id`;
export const storedValueChecks = [
    {
        name: 'money-apart',
        holds: 'wallets in money hold nothing that was earned or transferred, and wallets of points nothing that was paid in',
        sql: `
      SELECT e.program_id AS program, e.member_id AS member, e.wallet_id AS wallet, e.sequence, 'does not belong into a wallet of this kind' AS fault, w.kind AS wallet_kind, e.kind
      FROM entry e JOIN wallet w ON w.program_id = e.program_id AND w.id = e.wallet_id
      WHERE CASE w.kind WHEN 'MONEY' THEN e.kind IN ('EARN', 'MATURE', 'REVERSE', 'TRANSFER_IN', 'TRANSFER_OUT') OR e.debt_change <> 0
        ELSE e.kind IN ('TOP_UP', 'REFUND') OR e.system_account = 'paid' END
      UNION ALL
      SELECT l.program_id, l.member_id, l.wallet_id, l.sequence, 'an award of money', w.kind, l.rule_code
      FROM lot l JOIN wallet w ON w.program_id = l.program_id AND w.id = l.wallet_id WHERE w.kind = 'MONEY' AND l.purchase_id IS NOT NULL`,
    },
    {
        name: 'top-up-lots',
        holds: 'a top-up is one lot of what was paid and one of its bonus, and every such lot and entry has its top-up',
        sql: `
      SELECT t.program_id AS program, t.member_id AS member, t.wallet_id AS wallet, t.id AS top_up, 'differs from its lots' AS fault,
        concat_ws('/', t.amount, t.bonus) AS stored, concat_ws('/', coalesce(p.amount, 0), coalesce(b.amount, 0)) AS lots
      FROM stored_value_top_up t
      LEFT JOIN lot p ON p.program_id = t.program_id AND p.id = t.paid_lot_id AND p.member_id = t.member_id AND p.wallet_id = t.wallet_id
      LEFT JOIN lot b ON b.program_id = t.program_id AND b.id = t.bonus_lot_id AND b.member_id = t.member_id AND b.wallet_id = t.wallet_id
      WHERE t.amount <> coalesce(p.amount, 0) OR t.bonus <> coalesce(b.amount, 0)
      UNION ALL
      SELECT program_id, member_id, wallet_id, NULL, 'top-ups and entries differ', coalesce(t.amount, 0)::text, coalesce(e.amount, 0)::text
      FROM (SELECT program_id, member_id, wallet_id, sum(amount + bonus) AS amount FROM stored_value_top_up GROUP BY program_id, member_id, wallet_id) t
      FULL JOIN (
        SELECT program_id, member_id, wallet_id, sum(available_change) AS amount FROM entry WHERE kind = 'TOP_UP' GROUP BY program_id, member_id, wallet_id
      ) e USING (program_id, member_id, wallet_id)
      WHERE coalesce(t.amount, 0) <> coalesce(e.amount, 0)`,
    },
    {
        name: 'top-up-refunds',
        holds: 'what left a top-up to be paid out, and what was taken back of its bonus, is what its REFUND entries took of its lots, and no other lot',
        sql: `
      SELECT t.program_id AS program, t.member_id AS member, t.id AS top_up, 'differs from its entries' AS fault,
        concat_ws('/', t.refunded, t.bonus_taken) AS stored, concat_ws('/', coalesce(u.refunded, 0), coalesce(u.bonus_taken, 0)) AS entries
      FROM stored_value_top_up t LEFT JOIN (${topUpUses}) u USING (program_id, id)
      WHERE t.refunded <> coalesce(u.refunded, 0) OR t.bonus_taken <> coalesce(u.bonus_taken, 0)
      UNION ALL
      SELECT program_id, member_id, NULL, 'top-ups and entries differ', coalesce(t.amount, 0)::text, coalesce(e.amount, 0)::text
      FROM (SELECT program_id, member_id, wallet_id, sum(refunded + bonus_taken) AS amount FROM stored_value_top_up GROUP BY program_id, member_id, wallet_id) t
      FULL JOIN (
        SELECT program_id, member_id, wallet_id, -sum(available_change) AS amount FROM entry WHERE kind = 'REFUND' GROUP BY program_id, member_id, wallet_id
      ) e USING (program_id, member_id, wallet_id)
      WHERE coalesce(t.amount, 0) <> coalesce(e.amount, 0)`,
    },
    {
        name: 'bonus-kept',
        holds: 'of a bonus no more is left than what stays paid in keeps of it: floor(bonus x stays / amount)',
        sql: `
      SELECT t.program_id AS program, t.member_id AS member, t.id AS top_up, 'a bonus on money that was paid out' AS fault,
        t.bonus - t.bonus_taken - t.withheld AS stored, div(t.bonus::numeric * (t.amount - t.refunded), t.amount) AS kept
      FROM stored_value_top_up t LEFT JOIN lot b ON b.program_id = t.program_id AND b.id = t.bonus_lot_id
      WHERE t.amount > 0 AND t.bonus > 0
        AND t.bonus - t.bonus_taken - t.withheld - coalesce(b.expired, 0) > div(t.bonus::numeric * (t.amount - t.refunded), t.amount)`,
    },
    {
        name: 'payments',
        holds: 'a payment is one SPEND or CAPTURE of a wallet in money, by the lots that it says, and each of these has its payment',
        sql: `
      SELECT program_id AS program, member_id AS member, wallet_id AS wallet, sequence, p.id AS payment, 'payment and entry differ' AS fault,
        p.amount AS stored, e.amount AS entry
      FROM stored_value_payment p
      FULL JOIN (
        SELECT e.program_id, e.member_id, e.wallet_id, e.sequence, -e.available_change - e.held_change AS amount
        FROM entry e JOIN wallet w ON w.program_id = e.program_id AND w.id = e.wallet_id WHERE w.kind = 'MONEY' AND e.kind IN ('SPEND', 'CAPTURE')
      ) e USING (program_id, member_id, wallet_id, sequence)
      WHERE p.amount IS DISTINCT FROM e.amount
      UNION ALL
      SELECT p.program_id, p.member_id, p.wallet_id, p.sequence, p.id, 'differs from what its entry took of a lot', (part->>'points')::bigint,
        -u.remaining_change - u.held_change
      FROM stored_value_payment p CROSS JOIN LATERAL jsonb_array_elements(p.parts) AS part
      LEFT JOIN lot_use u ON u.program_id = p.program_id AND u.member_id = p.member_id AND u.wallet_id = p.wallet_id AND u.sequence = p.sequence
        AND u.lot_id = (part->>'lotId')::bigint
      WHERE (part->>'points')::bigint IS DISTINCT FROM -u.remaining_change - u.held_change`,
    },
    {
        name: 'payment-refunds',
        holds: 'what came back of a payment is the sum of its REINSTATE entries and of its parts, none more than it took; each of these has its payment',
        sql: `
      SELECT program_id AS program, member_id AS member, id AS payment, 'differs from what came back' AS fault,
        concat_ws('/', p.refunded, p.parts) AS stored, coalesce(e.amount, 0) AS entries
      FROM (
        SELECT p.program_id, p.member_id, p.id, p.refunded, sum((part->>'returned')::bigint) AS parts,
          bool_and((part->>'returned')::bigint BETWEEN 0 AND (part->>'points')::bigint) AS fits
        FROM stored_value_payment p CROSS JOIN LATERAL jsonb_array_elements(p.parts) AS part GROUP BY p.program_id, p.member_id, p.id, p.refunded
      ) p
      FULL JOIN (
        SELECT program_id, member_id, (reason->>'payment')::bigint AS id, sum(available_change) AS amount
        FROM entry WHERE kind = 'REINSTATE' AND reason ? 'payment' GROUP BY program_id, member_id, reason->>'payment'
      ) e USING (program_id, member_id, id)
      WHERE p.id IS NULL OR p.refunded <> p.parts OR NOT p.fits OR p.refunded <> coalesce(e.amount, 0)`,
    },
];
//# sourceMappingURL=stored-value.js.map