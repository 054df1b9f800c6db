import type { Check } from '../check.js';
import { validityOf } from './lots.js';

export const holdChecks: readonly Check[] = [
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
    holds:
      'every hold was made by its own HOLD entry, over as many points, by whom, for which order and until when it says, and every HOLD entry made a hold',
    sql: `
      SELECT program_id AS program, member_id AS member, wallet_id AS wallet, sequence, h.id AS hold, 'hold and entry differ' AS fault,
        concat_ws(' / ', h.points, h.actor, h.order_id, h.validity) AS stored,
        concat_ws(' / ', e.held_change, e.actor, e.order_id, e.reason->'validity'->>0) AS entry
      FROM (SELECT *, ${validityOf('created_at', 'expires_at')} AS validity FROM hold) h
      FULL JOIN (SELECT * FROM entry WHERE kind = 'HOLD') e USING (program_id, member_id, wallet_id, sequence)
      WHERE (h.points, h.actor, h.order_id, h.created_at) IS DISTINCT FROM (e.held_change, e.actor, e.order_id, e.occurred_at)
        OR h.validity <> e.reason->'validity'->>0`,
  },
  {
    name: 'hold-ends',
    holds: 'an ended hold says when, one that timed out ended at its time, and only a captured one has captured points',
    sql: `
      SELECT program_id AS program, member_id AS member, wallet_id AS wallet, id AS hold, 'contradicts its status' AS fault, status, captured, ended_at
      FROM hold
      WHERE (status = 'ACTIVE') <> (ended_at IS NULL) OR (status = 'CAPTURED') <> (captured > 0) OR (status = 'EXPIRED') <> (ended_at = expires_at)`,
  },
  {
    name: 'captures',
    holds: 'every captured hold has its CAPTURE entry, written when it ended, and every CAPTURE entry its hold',
    sql: `
      SELECT program_id AS program, member_id AS member, wallet_id AS wallet, at, h.id AS hold, e.sequence, 'hold and entry differ' AS fault,
        h.captured AS stored, e.captured AS entry
      FROM (
        SELECT *, ended_at AS at, row_number() OVER (PARTITION BY program_id, member_id, wallet_id, ended_at ORDER BY captured) AS place
        FROM hold WHERE status = 'CAPTURED'
      ) h
      FULL JOIN (
        SELECT *, occurred_at AS at, -held_change AS captured,
          row_number() OVER (PARTITION BY program_id, member_id, wallet_id, occurred_at ORDER BY -held_change) AS place
        FROM entry WHERE kind = 'CAPTURE'
      ) e USING (program_id, member_id, wallet_id, at, place)
      WHERE h.captured IS DISTINCT FROM e.captured`,
  },
];
