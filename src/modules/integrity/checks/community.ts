import type { Check } from '../check.js';

export const communityChecks: readonly Check[] = [
  {
    name: 'contribution-opinions',
    holds: 'a contribution counts the opinions and the open reports that it has, and its author has none of it',
    sql: `
      SELECT program_id AS program, id AS contribution, 'differs from its rows' AS fault, concat_ws('/', c.likes, c.dislikes, c.reports) AS stored,
        concat_ws('/', coalesce(l.likes, 0), coalesce(l.dislikes, 0), coalesce(r.reports, 0)) AS rows
      FROM contribution c
      FULL JOIN (
        SELECT program_id, contribution_id AS id, count(*) FILTER (WHERE helpful) AS likes, count(*) FILTER (WHERE NOT helpful) AS dislikes
        FROM contribution_like GROUP BY program_id, contribution_id
      ) l USING (program_id, id)
      FULL JOIN (
        SELECT program_id, contribution_id AS id, count(*) FILTER (WHERE handled_at IS NULL) AS reports FROM contribution_report GROUP BY program_id, contribution_id
      ) r USING (program_id, id)
      WHERE c.id IS NULL OR c.likes <> coalesce(l.likes, 0) OR c.dislikes <> coalesce(l.dislikes, 0) OR c.reports <> coalesce(r.reports, 0)
      UNION ALL
      SELECT c.program_id, c.id, 'is liked or reported by its author', c.member_id::text, NULL
      FROM contribution c WHERE EXISTS (
          SELECT 1 FROM contribution_like l WHERE l.program_id = c.program_id AND l.contribution_id = c.id AND l.member_id = c.member_id)
        OR EXISTS (SELECT 1 FROM contribution_report r WHERE r.program_id = c.program_id AND r.contribution_id = c.id AND r.member_id = c.member_id)`,
  },
  {
    name: 'product-ratings',
    holds: 'the stars of a product are those of its published reviews',
    sql: `
      SELECT program_id AS program, sku, stars, 'differs from the reviews' AS fault, p.reviews AS stored, coalesce(c.reviews, 0) AS rows
      FROM product_rating p
      FULL JOIN (
        SELECT program_id, sku, stars, count(*) AS reviews FROM contribution WHERE kind = 'REVIEW' AND status = 'PUBLISHED' GROUP BY program_id, sku, stars
      ) c USING (program_id, sku, stars)
      WHERE coalesce(p.reviews, 0) <> coalesce(c.reviews, 0)`,
  },
  {
    name: 'verified-reviews',
    holds: 'a verified review names a line of an order of its author that has the product',
    sql: `
      SELECT c.program_id AS program, c.id AS contribution, 'was not bought' AS fault, c.sku AS stored, l.sku AS bought
      FROM contribution c
      LEFT JOIN purchase p ON p.program_id = c.program_id AND p.id = c.purchase_id AND p.member_id = c.member_id
      LEFT JOIN purchase_line l ON l.program_id = p.program_id AND l.purchase_id = p.id AND l.position = c.line_position
      WHERE c.purchase_id IS NOT NULL AND l.sku IS DISTINCT FROM c.sku`,
  },
  {
    name: 'poll-counts',
    holds:
      'the counts of a poll are its votes, none of them for what it does not have, more than it allows, or after it was decided',
    sql: `
      SELECT program_id AS program, poll_id AS poll, option, 'differs from the votes' AS fault, c.votes AS stored, coalesce(v.votes, 0) AS rows
      FROM poll_count c
      FULL JOIN (
        SELECT v.program_id, v.poll_id, e AS option, count(*) AS votes
        FROM poll_vote v CROSS JOIN LATERAL (SELECT jsonb_array_elements_text(v.choices) UNION ALL SELECT '') AS o (e) GROUP BY v.program_id, v.poll_id, e
      ) v USING (program_id, poll_id, option)
      WHERE coalesce(c.votes, 0) <> coalesce(v.votes, 0)
      UNION ALL
      SELECT v.program_id, v.poll_id, v.choices::text, 'is no vote of the poll', jsonb_array_length(v.choices), p.most_choices
      FROM poll_vote v LEFT JOIN poll p ON p.program_id = v.program_id AND p.id = v.poll_id
      WHERE p.id IS NULL OR jsonb_array_length(v.choices) > p.most_choices OR v.changed_at > p.settled_at OR v.changed_at > p.closes_at
        OR EXISTS (SELECT 1 FROM jsonb_array_elements_text(v.choices) AS c (code) WHERE NOT EXISTS (
          SELECT 1 FROM poll_option o WHERE o.program_id = v.program_id AND o.poll_id = v.poll_id AND o.code = c.code))`,
  },
  {
    name: 'removed-rewards',
    holds: 'what was removed for abuse keeps nothing that it was rewarded with',
    sql: `
      SELECT c.program_id AS program, c.member_id AS member, c.id AS contribution, 'is still rewarded' AS fault, o.of AS stored
      FROM contribution c JOIN occurrence o ON o.program_id = c.program_id AND o.member_id = c.member_id AND o.trigger = 'ACTIVITY'
        AND o.of IN ('review_published', 'post_approved', 'post_featured') AND o.key LIKE c.id || ':%'
      WHERE c.abuse AND o.reversed_at IS NULL`,
  },
];
