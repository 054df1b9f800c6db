export const achievementChecks = [
    {
        name: 'contributions',
        holds: 'what counts towards an achievement happened to that member, and a purchase counts no more than what was not returned of it',
        sql: `
      SELECT c.program_id AS program, c.member_id AS member, c.achievement, c.source_id AS source, 'counts what is not there' AS fault, c.amount AS stored,
        e.amount AS expected
      FROM achievement_contribution c
      LEFT JOIN scheme_version v ON v.program_id = c.program_id AND v.kind = 'achievements' AND v.code = c.achievement AND v.version = c.version
      LEFT JOIN purchase p ON p.program_id = c.program_id AND p.id = c.source_id AND p.member_id = c.member_id
      LEFT JOIN occurrence o ON o.program_id = c.program_id AND o.id = c.source_id AND o.member_id = c.member_id AND o.reversed_at IS NULL
      CROSS JOIN LATERAL (
        SELECT CASE v.definition->'goal'->>'count'
          WHEN 'SPEND' THEN coalesce(p.total - p.named_returned - p.unnamed_returned, 0)
          WHEN 'PURCHASES' THEN (coalesce(p.total - p.named_returned - p.unnamed_returned, 0) > 0)::int
          ELSE (o.id IS NOT NULL)::int END AS amount
      ) e
      WHERE v.code IS NULL OR c.amount > e.amount OR (c.amount < e.amount AND (c.amount > 0 OR c.lasting IS NULL))`,
    },
    {
        name: 'achievement-rewards',
        holds: 'a completion that stands has its reward, one that was withdrawn has none but what could not be taken back',
        sql: `
      SELECT c.program_id AS program, c.member_id AS member, c.achievement, c.key, 'reward and completion differ' AS fault,
        c.occurrence_id AS stored, c.withdrawn_at AS withdrawn, o.reversed_at AS reversed
      FROM achievement_completion c
      LEFT JOIN occurrence o ON o.program_id = c.program_id AND o.id = c.occurrence_id
      WHERE c.occurrence_id IS NOT NULL AND (
        o.id IS NULL OR o.member_id <> c.member_id OR o.trigger <> 'ACHIEVEMENT' OR o.of <> c.achievement
        OR (o.reversed_at IS NULL AND c.withdrawn_at IS NOT NULL)
        OR (o.reversed_at IS NOT NULL AND NOT EXISTS (
          SELECT FROM lot l WHERE l.program_id = o.program_id AND l.id = ANY (o.award_lots) AND l.settled > l.returned)))
      UNION ALL
      SELECT o.program_id, o.member_id, o.of, o.key, 'a reward of no completion', o.id, NULL, o.reversed_at
      FROM occurrence o WHERE o.trigger = 'ACHIEVEMENT' AND o.reversed_at IS NULL AND NOT EXISTS (
        SELECT FROM achievement_completion c WHERE c.program_id = o.program_id AND c.occurrence_id = o.id)`,
    },
];
//# sourceMappingURL=achievements.js.map