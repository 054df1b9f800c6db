import type { Check } from '../check.js';

/** What a version of a game says of each of its prizes. */
const prizes = `
  SELECT v.program_id, v.code AS game, v.version, v.valid_from, v.valid_until, v.definition->>'kind' AS game_kind, p->>'code' AS prize, p->>'kind' AS kind,
    (p->>'points')::bigint AS points, (p->>'stock')::bigint AS stock, p->>'wallet' AS wallet
  FROM scheme_version v CROSS JOIN jsonb_array_elements(v.definition->'prizes') AS p WHERE v.kind = 'games'`;

/** Clocks of processes differ a little, and a batch under way may not see an edit that began before it. */
const apart = "interval '1 minute'";

export const gameChecks: readonly Check[] = [
  {
    name: 'game-stock',
    holds:
      'each prize was given as often as plays got it, and never oftener than the most that any version of its game had of it',
    sql: `
      SELECT program_id AS program, game, prize, 'differs from the plays, or is too often' AS fault, g.given AS stored, coalesce(p.given, 0) AS plays, s.stock
      FROM game_prize g
      FULL JOIN (SELECT program_id, game, prize, count(*) AS given FROM game_play WHERE prize IS NOT NULL GROUP BY program_id, game, prize) p
        USING (program_id, game, prize)
      LEFT JOIN (
        SELECT program_id, game, prize, max(stock) AS stock FROM (${prizes}) every GROUP BY program_id, game, prize HAVING count(*) = count(stock)
      ) s USING (program_id, game, prize)
      WHERE g.given IS DISTINCT FROM coalesce(p.given, 0) OR g.given > s.stock`,
  },
  {
    name: 'game-budget',
    holds:
      'what the prizes of a game gave in points is what its plays won, and not above the most that any version of it allowed',
    sql: `
      SELECT program_id AS program, game, 'differs from the plays, or is over the budget' AS fault, g.points AS stored, coalesce(p.points, 0) AS won, b.budget
      FROM game_state g
      FULL JOIN (SELECT program_id, game, sum(points) AS points FROM game_play GROUP BY program_id, game) p USING (program_id, game)
      LEFT JOIN (
        SELECT program_id, code AS game, max((definition->>'budget')::bigint) AS budget FROM scheme_version WHERE kind = 'games'
        GROUP BY program_id, code HAVING count(*) = count(definition->>'budget')
      ) b USING (program_id, game)
      WHERE g.points IS DISTINCT FROM coalesce(p.points, 0) OR g.points > b.budget`,
  },
  {
    name: 'game-entries',
    holds: 'a play was paid with one SPEND of its cost, and what it won is one EARN; each of these has its play',
    sql: `
      SELECT program_id AS program, member_id AS member, id AS play, 'differs from its entries' AS fault, concat_ws('/', p.cost, p.points) AS stored,
        concat_ws('/', coalesce(e.cost, 0), coalesce(e.points, 0)) AS entries
      FROM game_play p
      FULL JOIN (
        SELECT program_id, member_id, (reason->>'play')::bigint AS id, coalesce(-sum(available_change) FILTER (WHERE kind = 'SPEND'), 0) AS cost,
          coalesce(sum(available_change + pending_change - debt_change) FILTER (WHERE kind = 'EARN'), 0) AS points,
          min(sequence) FILTER (WHERE kind = 'SPEND') AS spend, min(sequence) FILTER (WHERE kind = 'EARN') AS earn,
          min(wallet_id) FILTER (WHERE kind = 'SPEND') AS spent_of, min(wallet_id) FILTER (WHERE kind = 'EARN') AS earned_in, count(*) AS entries
        FROM entry WHERE kind IN ('SPEND', 'EARN') AND reason->>'code' IN ('GAME_PLAY', 'GAME_PRIZE') GROUP BY program_id, member_id, reason->>'play'
      ) e USING (program_id, member_id, id)
      WHERE p.id IS NULL OR p.cost <> coalesce(e.cost, 0) OR p.points <> coalesce(e.points, 0) OR p.cost_sequence IS DISTINCT FROM e.spend
        OR p.sequence IS DISTINCT FROM e.earn OR p.cost_wallet_id IS DISTINCT FROM e.spent_of OR p.wallet_id IS DISTINCT FROM e.earned_in
        OR coalesce(e.entries, 0) <> (p.cost > 0)::int + (p.points > 0)::int`,
  },
  {
    name: 'game-prizes',
    holds: 'a play was made by the version that was in force then, and got what that version says of its prize',
    sql: `
      SELECT p.program_id AS program, p.member_id AS member, p.id AS play, 'is not what its version says' AS fault, p.version, p.prize, p.points AS stored,
        coalesce(s.points, 0) AS says
      FROM game_play p
      LEFT JOIN scheme_version v ON v.program_id = p.program_id AND v.kind = 'games' AND v.code = p.game AND v.version = p.version
      LEFT JOIN (${prizes}) s ON s.program_id = p.program_id AND s.game = p.game AND s.version = p.version AND s.prize = p.prize
      WHERE v.version IS NULL OR p.played_at < v.valid_from - ${apart} OR p.played_at > v.valid_until + ${apart}
        OR (p.prize IS NOT NULL AND (s.prize IS NULL OR p.points <> coalesce(s.points, 0) OR (s.kind = 'REWARD') <> (p.redemption_id IS NOT NULL)
          OR (s.kind IN ('COUPON', 'PASS', 'CHANCES')) <> (p.gift_ids IS NOT NULL)))
        OR (p.status = 'SETTLED' AND p.prize IS NULL AND (v.definition->>'kind' <> 'LUCKY_DRAW' OR p.drawn IS NOT NULL))
        OR (p.status <> 'SETTLED' AND v.definition->>'kind' <> 'LUCKY_DRAW')`,
  },
  {
    name: 'game-redemptions',
    holds: 'what a play won of a reward is one redemption of its member that cost nothing',
    sql: `
      SELECT p.program_id AS program, p.member_id AS member, p.redemption_id AS redemption, 'is not one that a play gave' AS fault, d.member_id AS stored, d.points
      FROM game_play p LEFT JOIN redemption d ON d.program_id = p.program_id AND d.id = p.redemption_id
      WHERE p.redemption_id IS NOT NULL AND (d.member_id IS DISTINCT FROM p.member_id OR d.points > 0 OR d.money > 0 OR d.quantity <> 1)
      UNION ALL
      SELECT program_id, min(member_id), redemption_id, 'was given by several plays', count(*), NULL FROM game_play WHERE redemption_id IS NOT NULL
      GROUP BY program_id, redemption_id HAVING count(*) > 1`,
  },
  {
    name: 'game-chances',
    holds:
      'what members have played, and have left of granted chances, is what their plays and grants come to; their plays are numbered without a gap',
    sql: `
      SELECT program_id AS program, member_id AS member, game, 'differs from the plays and grants' AS fault,
        concat_ws('/', m.plays, m.day_plays, m.extra) AS stored,
        concat_ws('/', coalesce(p.plays, 0), coalesce(p.day_plays, 0), coalesce(c.granted, 0) - coalesce(p.extra, 0)) AS expected
      FROM game_member m
      FULL JOIN (
        SELECT o.program_id, o.member_id, o.game, count(*) AS plays, max(o.nonce) AS last, count(*) FILTER (WHERE o.chance = 'EXTRA') AS extra,
          count(*) FILTER (WHERE o.chance = 'DAILY' AND o.day = n.day) AS day_plays
        FROM game_play o LEFT JOIN game_member n USING (program_id, member_id, game) GROUP BY o.program_id, o.member_id, o.game
      ) p USING (program_id, member_id, game)
      FULL JOIN (SELECT program_id, member_id, game, sum(chances) AS granted FROM game_chance GROUP BY program_id, member_id, game) c
        USING (program_id, member_id, game)
      WHERE (m.plays, m.day_plays, m.extra) IS DISTINCT FROM
          (coalesce(p.plays, 0), coalesce(p.day_plays, 0)::int, (coalesce(c.granted, 0) - coalesce(p.extra, 0))::int)
        OR coalesce(p.last, 0) <> coalesce(p.plays, 0)`,
  },
  {
    name: 'game-days',
    holds: 'nobody took more chances of a day than the versions of that day had',
    sql: `
      SELECT p.program_id AS program, p.member_id AS member, p.game, 'too many' AS fault, p.day, count(*) AS stored, max((v.definition->>'dailyChances')::int) AS most
      FROM game_play p
      JOIN scheme_version v ON v.program_id = p.program_id AND v.kind = 'games' AND v.code = p.game AND v.version = p.version
      WHERE p.chance = 'DAILY' GROUP BY p.program_id, p.member_id, p.game, p.day HAVING count(*) > max((v.definition->>'dailyChances')::int)`,
  },
  {
    name: 'game-draws',
    holds:
      'a lucky draw had all of its entries, was closed and revealed its seed; no winner waits for a day, and none entered a draw that was held',
    sql: `
      SELECT d.program_id AS program, d.game, 'is not what its entries come to' AS fault, d.entries AS stored, coalesce(p.plays, 0) AS plays
      FROM game_draw d
      LEFT JOIN (
        SELECT program_id, game, count(*) AS plays, count(*) FILTER (WHERE status = 'ENTERED') AS waiting FROM game_play GROUP BY program_id, game
      ) p USING (program_id, game)
      LEFT JOIN game_state g USING (program_id, game)
      LEFT JOIN game_seed s ON s.program_id = d.program_id AND s.game = d.game AND s.epoch = d.epoch
      WHERE d.entries <> coalesce(p.plays, 0) OR p.waiting > 0 OR g.closed_at IS NULL OR s.seed IS NULL
      UNION ALL
      SELECT p.program_id, p.game, 'a play waits for nothing', NULL, p.id
      FROM game_play p LEFT JOIN game_draw d USING (program_id, game)
      WHERE p.status = 'DRAWN' AND d.game IS NULL`,
  },
];
