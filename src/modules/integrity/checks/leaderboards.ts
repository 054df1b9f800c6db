import type { Check } from '../check.js';

/** What a leaderboard counts never changes: any of its versions says it. */
const rounds = `
  SELECT p.*, b.metric, b.of FROM leaderboard_period p
  JOIN (SELECT DISTINCT program_id, code, definition->>'metric' AS metric, definition->>'of' AS of FROM scheme_version WHERE kind = 'leaderboards') b
    ON b.program_id = p.program_id AND b.code = p.board`;

/** All that leaderboards can count: what it gave, and what returns left of it. */
const counted = `
  SELECT l.program_id, l.member_id, 'POINTS' AS metric, w.code AS of, l.occurred_at, coalesce(p.recorded_at, o.recorded_at) AS recorded_at, l.amount AS gave,
    l.amount - l.returned AS kept
  FROM lot l
  JOIN wallet w ON w.program_id = l.program_id AND w.id = l.wallet_id
  LEFT JOIN purchase p ON p.program_id = l.program_id AND p.id = l.purchase_id
  LEFT JOIN occurrence o ON o.program_id = l.program_id AND o.id = l.purchase_id
  WHERE l.purchase_id IS NOT NULL
  UNION ALL
  SELECT program_id, member_id, 'SPEND', NULL, occurred_at, recorded_at, total, total - named_returned - unnamed_returned FROM purchase
  UNION ALL
  SELECT program_id, member_id, 'ORDERS', NULL, occurred_at, recorded_at, 1, (total = 0 OR total > named_returned + unnamed_returned)::int FROM purchase
  UNION ALL
  SELECT program_id, member_id, CASE trigger WHEN 'CHECK_IN' THEN 'CHECK_INS' WHEN 'ACTIVITY' THEN 'ACTIVITY' ELSE 'REFERRALS' END,
    CASE trigger WHEN 'ACTIVITY' THEN of END, occurred_at, recorded_at, 1, (reversed_at IS NULL)::int
  FROM occurrence WHERE trigger IN ('CHECK_IN', 'ACTIVITY')
    OR (trigger = 'REFERRAL' AND payload->>'role' = 'REFERRER' AND payload->>'step' = 'FIRST_PURCHASE')`;

const sums = `
  SELECT r.program_id, r.id AS period_id, c.member_id, sum(c.gave) AS gave, sum(c.kept) AS kept,
    coalesce(r.settles_at <= current_setting('verify.now')::timestamptz, false) AS settled
  FROM (${rounds}) r
  JOIN (${counted}) c ON c.program_id = r.program_id AND c.metric = r.metric AND c.of IS NOT DISTINCT FROM r.of
    AND (r.starts_at IS NULL OR c.occurred_at >= r.starts_at) AND (r.ends_at IS NULL OR c.occurred_at < r.ends_at)
    AND (r.settles_at IS NULL OR c.recorded_at < r.settles_at)
  WHERE EXISTS (
    SELECT FROM scheme_version v WHERE v.program_id = r.program_id AND v.kind = 'leaderboards' AND v.code = r.board AND v.valid_from <= c.recorded_at
      AND (v.valid_until IS NULL OR c.recorded_at < v.valid_until)
  )
  GROUP BY r.program_id, r.id, r.settles_at, c.member_id`;

/** Who counts, with the place in the round. */
const ranking = `
  SELECT program_id, period_id, member_id, row_number() OVER (PARTITION BY program_id, period_id ORDER BY descending, reached, member_id) AS rank
  FROM leaderboard_score WHERE score > 0 AND NOT hidden`;

const waits = (row: string): string =>
  `EXISTS (SELECT FROM score_change q WHERE q.program_id = ${row}.program_id AND q.member_id = ${row}.member_id)`;

/** Whether a row is not there because its round was pruned. */
const gone = `EXISTS (
  SELECT FROM leaderboard_period o WHERE o.program_id = x.program_id AND o.id = x.period_id AND o.pruned_at IS NOT NULL AND x.missing)`;

export const leaderboardChecks: readonly Check[] = [
  {
    name: 'leaderboard-scores',
    holds:
      'a score is what its member did in the round, less what returns took back; of a round that has settled, less what they took back until then',
    sql: `
      SELECT x.program_id AS program, x.member_id AS member, x.period_id AS round, 'differs from what was recorded' AS fault, x.score AS stored,
        x.kept AS least, x.most
      FROM (
        SELECT program_id, period_id, member_id, s.score IS NULL AS missing, coalesce(s.score, 0) AS score, coalesce(c.kept, 0) AS kept,
          coalesce(CASE WHEN c.settled THEN c.gave ELSE c.kept END, 0) AS most
        FROM leaderboard_score s FULL JOIN (${sums}) c USING (program_id, period_id, member_id)
      ) x
      WHERE x.score NOT BETWEEN x.kept AND x.most AND NOT ${waits('x')} AND NOT ${gone}`,
  },
  {
    name: 'leaderboard-kept',
    holds: 'a round that was pruned keeps as many rows as it says, and none is pruned that is open',
    sql: `
      SELECT p.program_id AS program, p.id AS round, 'keeps too many or too few' AS fault, p.kept AS stored, s.rows
      FROM leaderboard_period p CROSS JOIN LATERAL (
        SELECT count(*) AS rows FROM leaderboard_score s WHERE s.program_id = p.program_id AND s.period_id = p.id
      ) s
      WHERE p.kept <> s.rows OR (num_nonnulls(p.pruned_at, p.kept) > 0 AND p.closed_at IS NULL)`,
  },
  {
    name: 'leaderboard-counts',
    holds: 'each part of a ranking holds as many as lie in it, and none lies outside of all parts',
    sql: `
      SELECT n.program_id AS program, n.period_id AS round, n.level, 'counts too many or too few' AS fault, n.count AS stored, c.count AS ranked
      FROM (
        SELECT *, lead(descending) OVER w AS next_descending, lead(reached) OVER w AS next_reached, lead(member_id) OVER w AS next_member
        FROM leaderboard_node WINDOW w AS (PARTITION BY program_id, period_id, level ORDER BY descending, reached, member_id)
      ) n
      CROSS JOIN LATERAL (
        SELECT count(*) AS count FROM leaderboard_score s
        WHERE s.program_id = n.program_id AND s.period_id = n.period_id AND s.score > 0 AND NOT s.hidden
          AND (s.descending, s.reached, s.member_id) >= (n.descending, n.reached, n.member_id)
          AND (n.next_descending IS NULL OR (s.descending, s.reached, s.member_id) < (n.next_descending, n.next_reached, n.next_member))
      ) c
      WHERE n.count <> c.count
      UNION ALL
      SELECT r.program_id, r.period_id, l.level, 'leaves some out', coalesce(n.count, 0), r.count
      FROM (SELECT program_id, period_id, count(*) AS count FROM leaderboard_score WHERE score > 0 AND NOT hidden GROUP BY program_id, period_id) r
      CROSS JOIN (VALUES (0), (1)) l (level)
      LEFT JOIN (SELECT program_id, period_id, level, sum(count) AS count FROM leaderboard_node GROUP BY program_id, period_id, level) n
        ON n.program_id = r.program_id AND n.period_id = r.period_id AND n.level = l.level
      WHERE coalesce(n.count, 0) <> r.count`,
  },
  {
    name: 'leaderboard-prizes',
    holds: 'every prize that was paid is one entry over its points, and no entry pays another one',
    sql: `
      SELECT program_id AS program, coalesce(p.member_id, e.member_id) AS member, period_id AS round, rank, 'prize and entry differ' AS fault, p.status,
        p.points AS stored, e.points AS entry
      FROM leaderboard_prize p
      FULL JOIN (
        SELECT program_id, member_id, wallet_id, sequence, (reason->>'round')::bigint AS period_id, (reason->>'rank')::int AS rank,
          available_change + pending_change - debt_change AS points
        FROM entry WHERE kind = 'EARN' AND reason->>'code' = 'LEADERBOARD_PRIZE'
      ) e USING (program_id, period_id, rank)
      WHERE (p.status = 'PAID') IS DISTINCT FROM (e.points IS NOT NULL)
        OR (p.status = 'PAID' AND (p.member_id, p.wallet_id, p.sequence, p.points) IS DISTINCT FROM (e.member_id, e.wallet_id, e.sequence, e.points))`,
  },
  {
    name: 'leaderboard-winners',
    holds: 'whoever won something has that rank in a round that is closed, and no round is left open, or prize unpaid, for a day',
    sql: `
      SELECT p.program_id AS program, p.member_id AS member, p.period_id AS round, 'is not who won' AS fault, p.rank AS stored, r.rank AS ranked
      FROM leaderboard_prize p
      JOIN leaderboard_period o ON o.program_id = p.program_id AND o.id = p.period_id
      LEFT JOIN (${ranking}) r ON r.program_id = p.program_id AND r.period_id = p.period_id AND r.member_id = p.member_id
      WHERE r.rank IS DISTINCT FROM p.rank OR o.closed_at IS NULL
        OR (p.status = 'DUE' AND o.closed_at < current_setting('verify.now')::timestamptz - interval '1 day')
      UNION ALL
      SELECT program_id, NULL, id, 'is left open', NULL, NULL FROM leaderboard_period
      WHERE closed_at IS NULL AND settles_at < current_setting('verify.now')::timestamptz - interval '1 day'`,
  },
  {
    name: 'leaderboard-hidden',
    holds: 'nobody who left, or does not want to be seen, is on a round that is open',
    sql: `
      SELECT s.program_id AS program, s.member_id AS member, s.period_id AS round, 'is shown' AS fault, m.status, c.shown AS wants
      FROM leaderboard_score s
      JOIN leaderboard_period p ON p.program_id = s.program_id AND p.id = s.period_id AND p.closed_at IS NULL
      JOIN member m ON m.program_id = s.program_id AND m.id = s.member_id
      LEFT JOIN leaderboard_choice c ON c.program_id = s.program_id AND c.member_id = s.member_id
      WHERE NOT s.hidden AND (m.status = 'CLOSED' OR c.shown = false) AND NOT ${waits('s')}`,
  },
];
