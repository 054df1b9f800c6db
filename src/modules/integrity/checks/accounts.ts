import type { Check } from '../check.js';

const sumsOfEntries = `
  SELECT program_id, member_id, wallet_id, sum(available_change) AS available, sum(pending_change) AS pending, sum(held_change) AS held,
    sum(debt_change) AS debt, max(sequence) AS sequence, max(recorded_at) AS recorded_at
  FROM entry GROUP BY program_id, member_id, wallet_id`;

export const accountChecks: readonly Check[] = [
  {
    name: 'balances',
    holds: 'every balance is the sum of the changes of its entries, and its sequence is their last',
    sql: `
      SELECT program_id AS program, member_id AS member, wallet_id AS wallet, 'balance differs from its entries' AS fault,
        row_to_json(stored) AS stored, row_to_json(summed) AS entries
      FROM (SELECT program_id, member_id, wallet_id, available, pending, held, debt, sequence FROM account) stored
      FULL JOIN (${sumsOfEntries}) summed USING (program_id, member_id, wallet_id)
      WHERE stored IS NULL OR (stored.available, stored.pending, stored.held, stored.debt, stored.sequence) IS DISTINCT FROM
        (coalesce(summed.available, 0), coalesce(summed.pending, 0), coalesce(summed.held, 0), coalesce(summed.debt, 0), coalesce(summed.sequence, 0))`,
  },
  {
    name: 'newest-entry',
    holds: 'every balance is what its newest entry left, recorded when the account says',
    sql: `
      SELECT a.program_id AS program, a.member_id AS member, a.wallet_id AS wallet, a.sequence, 'balance differs from its newest entry' AS fault,
        concat_ws('/', a.available, a.pending, a.held, a.debt) AS stored,
        concat_ws('/', e.available_after, e.pending_after, e.held_after, e.debt_after) AS entry
      FROM account a
      JOIN LATERAL (
        SELECT * FROM entry WHERE program_id = a.program_id AND member_id = a.member_id AND wallet_id = a.wallet_id ORDER BY sequence DESC LIMIT 1
      ) e ON true
      WHERE (a.available, a.pending, a.held, a.debt, a.sequence) IS DISTINCT FROM
          (e.available_after, e.pending_after, e.held_after, e.debt_after, e.sequence)
        OR a.last_recorded_at IS DISTINCT FROM e.recorded_at`,
  },
  {
    name: 'owners',
    holds: 'every wallet that has moved is of a member and of a wallet of its program',
    sql: `
      SELECT a.program_id AS program, a.member_id AS member, a.wallet_id AS wallet, 'belongs to nobody' AS fault
      FROM account a
      LEFT JOIN member m ON m.program_id = a.program_id AND m.id = a.member_id
      LEFT JOIN wallet w ON w.program_id = a.program_id AND w.id = a.wallet_id
      WHERE m.id IS NULL OR w.id IS NULL`,
  },
  {
    name: 'activity',
    holds: 'the last activity of a wallet, from which inactivity counts, is that of its earnings and spendings',
    sql: `
      SELECT program_id AS program, member_id AS member, wallet_id AS wallet, 'differs from its entries' AS fault, a.last_activity_at AS stored, e.at AS entries
      FROM account a
      LEFT JOIN (
        SELECT program_id, member_id, wallet_id, max(occurred_at) AS at
        FROM entry WHERE kind IN ('EARN', 'TOP_UP', 'SPEND', 'CAPTURE') GROUP BY program_id, member_id, wallet_id
      ) e USING (program_id, member_id, wallet_id)
      WHERE a.last_activity_at IS DISTINCT FROM e.at`,
  },
  {
    name: 'due',
    holds: 'no maturity, expiry or end of a hold comes earlier than the instant at which its account says it must be looked at',
    sql: `
      SELECT a.program_id AS program, a.member_id AS member, a.wallet_id AS wallet, 'would be posted late' AS fault,
        a.next_change_at AS stored, d.due
      FROM account a
      JOIN (
        SELECT program_id, member_id, wallet_id, min(due) AS due FROM (
          SELECT program_id, member_id, wallet_id, CASE WHEN pending THEN matures_at ELSE expires_at END AS due
          FROM lot WHERE closed_at IS NULL AND remaining > 0
          UNION ALL
          SELECT program_id, member_id, wallet_id, expires_at FROM hold WHERE status = 'ACTIVE'
        ) waiting GROUP BY program_id, member_id, wallet_id
      ) d USING (program_id, member_id, wallet_id)
      WHERE d.due IS NOT NULL AND (a.next_change_at IS NULL OR a.next_change_at > d.due)`,
  },
];
