import { inForce } from '../../../kernel/scheme/scheme.js';
import { idArray, millis } from '../../../kernel/sql/bulk.js';
import { zoneClock } from '../../../kernel/zone-clock.js';
const SELECT_STANDINGS = `
  SELECT m.id AS "memberId", t.earned, ${millis('t.earned_since', '"earnedSince"')}, t.period_from - date '1970-01-01' AS "periodFrom",
    t.period_until - date '1970-01-01' AS "periodUntil", t.lost_tier AS "lostTier",
    t.lost_from - date '1970-01-01' AS "lostFrom", t.lost_until - date '1970-01-01' AS "lostUntil", t.assigned, ${millis('t.assigned_from', '"assignedFrom"')},
    ${millis('t.assigned_until', '"assignedUntil"')}, t.assigned_by AS "assignedBy", t.assigned_reason AS "assignedReason",
    ${millis('t.since', '"since"')}, t.scheme_version AS "schemeVersion", ${millis('t.noticed_for', '"noticedFor"')},
    ${millis('t.reviewed_until', '"reviewedUntil"')}, ${millis('t.next_review_at', '"nextReviewAt"')},
    (SELECT json_agg(json_build_array(x.day - date '1970-01-01', x.status_points, x.spend, x.orders)) FROM tier_metric x
      WHERE x.program_id = (SELECT $1::int) AND x.member_id = m.id AND (x.day >= date '1970-01-01' + $3::int OR t.member_id IS NULL
        OR t.next_review_at <= to_timestamp($4::float8 / 1000.0) OR t.scheme_version <> $5::int)) AS days
  FROM unnest($2::bigint[]) AS m (id)
  LEFT JOIN LATERAL (SELECT * FROM member_tier o WHERE o.program_id = (SELECT $1::int) AND o.member_id = m.id OFFSET 0) AS t ON true`;
/** Where members stand, by id. */
export async function readStandings(sql, program, memberIds, now) {
    const present = inForce(program.scheme.tiers, now)[0]?.version ?? 0;
    const { rows } = await sql.query({
        name: 'tier standings',
        text: SELECT_STANDINGS,
        values: [program.id, idArray(memberIds), oldestDay(program.scheme.tiers, program.timeZone, now), now, present],
    });
    return new Map(rows.map((row) => [row.memberId, storedOf(row)]));
}
function storedOf({ nextReviewAt, days, ...row }) {
    return {
        standing: row.earned === null ? null : standingOf({ ...row, earned: row.earned }),
        nextReviewAt,
        days: (days ?? []).map(([day, STATUS_POINTS, SPEND, ORDERS]) => ({ day, metrics: { STATUS_POINTS, SPEND, ORDERS } })),
    };
}
function standingOf(row) {
    const { earned, earnedSince, periodFrom, periodUntil, since, schemeVersion, noticedFor, reviewedUntil } = row;
    const { lostTier, lostFrom, lostUntil } = row;
    const { assigned, assignedFrom, assignedUntil, assignedBy, assignedReason } = row;
    return {
        schemeVersion,
        earned,
        earnedSince,
        period: periodFrom === null || periodUntil === null ? null : { from: periodFrom, until: periodUntil },
        lost: lostTier === null ? null : { tier: lostTier, period: { from: lostFrom, until: lostUntil } },
        assignment: assigned === null
            ? null
            : { tier: assigned, from: assignedFrom, until: assignedUntil, by: assignedBy, reason: assignedReason },
        since,
        noticedFor,
        reviewedUntil,
    };
}
/** Before the dates of any calendar that matters. */
const LONG_AGO = -700_000;
const DAYS_A_MONTH = 31;
const DAYS_A_YEAR = 366;
/** The oldest day that may count, or that a tier of today may rest on: of the window before the present one, and of the grace between them. */
function oldestDay(schemes, timeZone, now) {
    const back = schemes.map(({ window, downgrade }) => {
        if (window.kind === 'LIFETIME')
            return Number.POSITIVE_INFINITY;
        return 2 * (window.kind === 'ROLLING' ? window.months * DAYS_A_MONTH : DAYS_A_YEAR) + downgrade.graceDays + 2;
    });
    return Math.max(LONG_AGO, zoneClock(timeZone).localDay(now) - Math.max(0, ...back));
}
//# sourceMappingURL=standings.js.map