export const activityChecks = [
    {
        name: 'streaks',
        holds: 'the streak of every check-in follows from that of the day before, starting over after its cycle',
        sql: `
      SELECT program_id AS program, member_id AS member, day, 'streak does not follow' AS fault, stored, computed
      FROM (
        SELECT c.program_id, c.member_id, c.day, c.streak AS stored,
          CASE WHEN b.streak IS NULL OR b.streak >= c.cycle_days THEN 1 ELSE b.streak + 1 END AS computed
        FROM check_in c
        LEFT JOIN check_in b ON b.program_id = c.program_id AND b.member_id = c.member_id AND b.day = c.day - 1
      ) s
      WHERE stored <> computed`,
    },
    {
        name: 'check-ins',
        holds: 'every check-in was rewarded as one occurrence, over the points that it shows, and no other occurrence is a check-in',
        sql: `
      SELECT program_id AS program, member_id AS member, c.day, id AS occurrence, 'check-in and occurrence differ' AS fault, c.points AS stored, o.points AS computed
      FROM (SELECT program_id, member_id, occurrence_id AS id, day, points FROM check_in) c
      FULL JOIN (
        SELECT program_id, member_id, id, (
          SELECT coalesce(sum((outcome->>'granted')::bigint), 0) FROM jsonb_array_elements(outcomes) AS outcome WHERE outcome->>'walletCode' = 'points'
        ) AS points
        FROM occurrence WHERE trigger = 'CHECK_IN'
      ) o USING (program_id, member_id, id)
      WHERE c.points IS DISTINCT FROM o.points`,
    },
    {
        name: 'activity-references',
        holds: 'every reference of an activity names what was recorded under it',
        sql: `
      SELECT r.program_id AS program, r.activity, r.reference, r.occurrence_id AS occurrence, 'names another activity, or none' AS fault
      FROM activity_reference r
      LEFT JOIN occurrence o ON o.program_id = r.program_id AND o.id = r.occurrence_id AND o.member_id = r.member_id
        AND o.trigger = 'ACTIVITY' AND o.of = r.activity AND o.key = r.reference
      WHERE o.id IS NULL`,
    },
];
//# sourceMappingURL=activities.js.map