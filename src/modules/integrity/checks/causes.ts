import type { Check } from '../check.js';

/** What awards are granted for, as its entries name it. */
const sources = `
  SELECT program_id, id, member_id, outcomes, 'PURCHASE' AS code, order_id, total AS amount FROM purchase
  UNION ALL
  SELECT program_id, id, member_id, outcomes, trigger, NULL, NULL FROM occurrence`;

/** Entries are sealed: what records say of themselves must be what their entries say of them. */
export const causeChecks: readonly Check[] = [
  {
    name: 'award-entries',
    holds:
      'the entry of every award names the order, its total and the rule that the award has: an order under another name could earn again',
    sql: `
      SELECT l.program_id AS program, l.member_id AS member, l.wallet_id AS wallet, l.sequence, l.id AS lot, 'entry and award differ' AS fault,
        concat_ws(' / ', s.order_id, s.amount, l.rule_code, l.rule_version, l.occurred_at) AS stored,
        concat_ws(' / ', e.order_id, e.reason->>'amount', e.reason->>'rule', e.reason->>'version', e.occurred_at) AS entry
      FROM lot l
      JOIN entry e USING (program_id, member_id, wallet_id, sequence)
      JOIN (${sources}) s ON s.program_id = l.program_id AND s.id = l.purchase_id
      WHERE e.kind <> 'EARN' OR e.occurred_at <> l.occurred_at OR e.order_id IS DISTINCT FROM s.order_id OR e.reason->>'code' <> s.code
        OR (e.reason->>'amount')::bigint <> s.amount OR e.reason->>'rule' <> l.rule_code OR (e.reason->>'version')::int <> l.rule_version`,
  },
  {
    name: 'granted',
    holds: 'every rule granted for an order or occurrence what its awards have',
    sql: `
      SELECT program_id AS program, source, rule, version, wallet_id AS wallet, 'outcome and awards differ' AS fault, o.points AS stored, l.points AS awards
      FROM (
        SELECT s.program_id, s.id AS source, o->>'rule' AS rule, (o->>'version')::int AS version, w.id AS wallet_id, sum((o->>'granted')::bigint) AS points
        FROM (${sources}) s
        CROSS JOIN LATERAL jsonb_array_elements(s.outcomes) AS o
        JOIN wallet w ON w.program_id = s.program_id AND w.code = o->>'walletCode'
        WHERE (o->>'granted')::bigint > 0
        GROUP BY s.program_id, s.id, o->>'rule', (o->>'version')::int, w.id
      ) o
      FULL JOIN (
        SELECT program_id, purchase_id AS source, rule_code AS rule, rule_version AS version, wallet_id, sum(amount) AS points
        FROM lot WHERE purchase_id IS NOT NULL GROUP BY program_id, purchase_id, rule_code, rule_version, wallet_id
      ) l USING (program_id, source, rule, version, wallet_id)
      WHERE o.points IS DISTINCT FROM l.points`,
  },
  {
    name: 'return-entries',
    holds: 'every entry that a return made names a return of its member, and is one of those that the return lists',
    sql: `
      SELECT e.program_id AS program, e.member_id AS member, e.wallet_id AS wallet, e.sequence, 'no such return lists it' AS fault,
        e.reason->>'returnId' AS return
      FROM entry e
      LEFT JOIN purchase_return r ON r.program_id = e.program_id AND r.return_id = e.reason->>'returnId' AND r.member_id = e.member_id
      WHERE e.kind = 'REVERSE' AND e.reason->>'code' = 'RETURN' AND NOT EXISTS (
        SELECT FROM jsonb_array_elements(r.entries) AS range
        WHERE (range->>1)::int = e.wallet_id AND e.sequence BETWEEN (range->>2)::bigint AND (range->>3)::bigint)`,
  },
];
