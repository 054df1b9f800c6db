import { epochMillis } from '../../../kernel/sql/bulk.js';
import type { Check } from '../check.js';

/** As posting.ts writes it into the reason of an entry. Those written before it did have none. */
export const validityOf = (from: string, to: string) => `concat(${epochMillis(from)}::bigint, '/', ${epochMillis(to)}::bigint)`;

export const lotChecks: readonly Check[] = [
  {
    name: 'lots',
    holds: 'what is left of a lot, held of it and expired of it is its amount and the sum of its uses',
    sql: `
      SELECT l.program_id AS program, l.member_id AS member, l.wallet_id AS wallet, l.id AS lot, 'differs from its uses' AS fault,
        concat_ws('/', l.remaining, l.held, l.expired) AS stored,
        concat_ws('/', l.amount + coalesce(u.remaining, 0), coalesce(u.held, 0), coalesce(u.expired, 0)) AS uses
      FROM lot l
      LEFT JOIN (
        SELECT program_id, lot_id, sum(remaining_change) AS remaining, sum(held_change) AS held, sum(expired_change) AS expired
        FROM lot_use GROUP BY program_id, lot_id
      ) u ON u.program_id = l.program_id AND u.lot_id = l.id
      WHERE l.remaining <> l.amount + coalesce(u.remaining, 0) OR l.held <> coalesce(u.held, 0) OR l.expired <> coalesce(u.expired, 0)`,
  },
  {
    name: 'entries-by-lot',
    holds: 'what an entry changes is what it made of new lots and did to others',
    sql: `
      SELECT program_id AS program, member_id AS member, wallet_id AS wallet, sequence, 'differs from its lots' AS fault,
        concat_ws('/', e.points, e.held) AS entry, concat_ws('/', m.points, m.held) AS lots
      FROM (
        SELECT program_id, member_id, wallet_id, sequence, available_change + pending_change AS points, held_change AS held FROM entry
      ) e
      FULL JOIN (
        SELECT program_id, member_id, wallet_id, sequence, sum(points) AS points, sum(held) AS held FROM (
          SELECT program_id, member_id, wallet_id, sequence, amount AS points, 0 AS held FROM lot
          UNION ALL
          SELECT program_id, member_id, wallet_id, sequence, remaining_change, held_change FROM lot_use
        ) moved GROUP BY program_id, member_id, wallet_id, sequence
      ) m USING (program_id, member_id, wallet_id, sequence)
      WHERE e IS NULL OR e.points <> coalesce(m.points, 0) OR e.held <> coalesce(m.held, 0)`,
  },
  {
    name: 'lot-owners',
    holds: 'an entry uses existing lots of its own wallet only, made by itself or before',
    sql: `
      SELECT u.program_id AS program, u.member_id AS member, u.wallet_id AS wallet, u.sequence, u.lot_id AS lot, 'uses a lot that is not its own' AS fault,
        l.member_id AS lot_member, l.wallet_id AS lot_wallet, l.sequence AS lot_sequence
      FROM lot_use u
      LEFT JOIN lot l ON l.program_id = u.program_id AND l.id = u.lot_id
      WHERE (l.member_id, l.wallet_id) IS DISTINCT FROM (u.member_id, u.wallet_id) OR l.sequence > u.sequence`,
  },
  {
    name: 'balances-by-lot',
    holds: 'what a wallet has available, pending and held lies in its open lots',
    sql: `
      SELECT program_id AS program, member_id AS member, wallet_id AS wallet, 'balance differs from its open lots' AS fault,
        concat_ws('/', a.available, a.pending, a.held) AS stored, concat_ws('/', l.available, l.pending, l.held) AS lots
      FROM account a
      FULL JOIN (
        SELECT program_id, member_id, wallet_id, coalesce(sum(remaining) FILTER (WHERE NOT pending), 0) AS available,
          coalesce(sum(remaining) FILTER (WHERE pending), 0) AS pending, sum(held) AS held
        FROM lot WHERE closed_at IS NULL GROUP BY program_id, member_id, wallet_id
      ) l USING (program_id, member_id, wallet_id)
      WHERE a IS NULL OR (a.available, a.pending, a.held) IS DISTINCT FROM
        (coalesce(l.available, 0), coalesce(l.pending, 0), coalesce(l.held, 0))`,
  },
  {
    name: 'lot-dates',
    holds: 'lots are good from when to when the entry that made or confirmed them says, and recorded with it',
    sql: `
      SELECT l.program_id AS program, l.member_id AS member, l.wallet_id AS wallet, l.sequence, l.id AS lot, 'entry and lot differ' AS fault,
        l.validity AS stored, e.reason->>'validity' AS entry
      FROM (SELECT *, ${validityOf('available_from', 'expires_at')} AS validity FROM lot) l
      JOIN entry e USING (program_id, member_id, wallet_id, sequence)
      WHERE e.reason ? 'validity' AND (
        l.pending AND l.matures_at IS DISTINCT FROM l.available_from
        OR NOT (e.reason->'validity' ? l.validity AND l.recorded_at = e.recorded_at) AND NOT EXISTS (
          SELECT FROM entry c WHERE c.program_id = l.program_id AND c.member_id = l.member_id AND c.wallet_id = l.wallet_id AND c.kind = 'MATURE'
            AND c.sequence > l.sequence AND c.occurred_at = l.available_from AND c.recorded_at = l.recorded_at AND c.reason->'validity' ? l.validity))`,
  },
  {
    name: 'closed-lots',
    holds: 'a lot is closed exactly when nothing is left or held of it',
    sql: `
      SELECT program_id AS program, member_id AS member, wallet_id AS wallet, id AS lot,
        CASE WHEN closed_at IS NULL THEN 'open though empty' ELSE 'closed though not empty' END AS fault, remaining, held
      FROM lot
      WHERE (closed_at IS NOT NULL) <> (remaining = 0 AND held = 0)`,
  },
];
