import type { Check } from '../check.js';

/** What rules and games gave beside points. */
export const gifts = `
  SELECT s.program_id, s.id AS source, s.member_id, g->>'kind' AS kind, g->>'of' AS of, (g->>'given')::bigint AS given,
    (g->>'takenBack')::bigint AS taken_back, g->'refs' AS refs, g->'uses' AS uses
  FROM (
    SELECT program_id, id, member_id, gifts FROM purchase WHERE gifts IS NOT NULL
    UNION ALL
    SELECT program_id, id, member_id, gifts FROM occurrence WHERE gifts IS NOT NULL
  ) s
  CROSS JOIN LATERAL jsonb_array_elements(s.gifts) AS g
  UNION ALL
  SELECT p.program_id, p.id, p.member_id, z->>'kind', z->>'of', (z->>'quantity')::bigint, 0, to_jsonb(p.gift_ids), NULL
  FROM game_play p
  JOIN scheme_version v ON v.program_id = p.program_id AND v.kind = 'games' AND v.code = p.game AND v.version = p.version
  JOIN LATERAL jsonb_array_elements(v.definition->'prizes') AS z ON z->>'code' = p.prize AND z ? 'of'
  WHERE p.gift_ids IS NOT NULL`;

const refs = `SELECT g.*, ref::bigint AS id FROM (${gifts}) g CROSS JOIN LATERAL jsonb_array_elements_text(g.refs) AS ref`;

/** What each gift uses up of its limits. */
export const giftUses = `
  SELECT program_id, key, sum(given - taken_back) AS points, count(*) FILTER (WHERE given > taken_back) AS times
  FROM (${gifts}) g CROSS JOIN LATERAL jsonb_array_elements_text(g.uses) AS key GROUP BY program_id, key`;

/** Records that nobody asked for but a rule or a game gave. */
export const givenAsGifts = `
  SELECT program_id, CASE kind WHEN 'PASS' THEN 'pass' ELSE 'chances' END AS kind, id FROM (${refs}) r WHERE kind IN ('PASS', 'CHANCES')
  UNION ALL
  SELECT program_id, 'chances', id FROM game_chance WHERE chances < 0`;

export const giftChecks: readonly Check[] = [
  {
    name: 'gifts',
    holds:
      'every coupon, pass and chance that a rule or a game gave is there, given once, and no more were taken back than were given',
    sql: `
      SELECT r.program_id AS program, r.source, r.kind, r.id AS gift, 'is not there' AS fault
      FROM (${refs}) r
      LEFT JOIN coupon c ON r.kind = 'COUPON' AND c.program_id = r.program_id AND c.id = r.id AND c.type = r.of AND c.member_id = r.member_id
      LEFT JOIN pass p ON r.kind = 'PASS' AND p.program_id = r.program_id AND p.id = r.id AND p.type_code = r.of AND p.buyer_id = r.member_id
      LEFT JOIN game_chance h ON r.kind = 'CHANCES' AND h.program_id = r.program_id AND h.id = r.id AND h.game = r.of AND h.member_id = r.member_id
        AND h.chances = r.given
      WHERE c.id IS NULL AND p.id IS NULL AND h.id IS NULL
      UNION ALL
      SELECT program_id, min(source), kind, id, 'was given twice' FROM (${refs}) r GROUP BY program_id, kind, id HAVING count(*) > 1
      UNION ALL
      SELECT program_id, source, kind, NULL, 'counts what it does not name' FROM (${gifts}) g
      WHERE taken_back > given OR taken_back < 0 OR (kind <> 'CHANCES' AND jsonb_array_length(refs) <> given)`,
  },
];
