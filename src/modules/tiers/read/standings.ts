import type { Instant } from '../../../kernel/clock.js';
import type { ProgramConfig } from '../../../kernel/program-config.js';
import { inForce } from '../../../kernel/scheme/scheme.js';
import type { TierScheme } from '../../../kernel/scheme/tiers.js';
import { idArray, millis, type SqlClient } from '../../../kernel/sql/bulk.js';
import { zoneClock } from '../../../kernel/zone-clock.js';
import type { MetricDay } from '../metrics.js';
import type { Standing } from '../standing.js';

/** A member's standing as it was last written, with the days that may still matter: all of them where it is to be reviewed. */
export interface StoredStanding {
  /** Null for a member of whom nothing was ever judged. */
  standing: Standing | null;
  nextReviewAt: Instant | null;
  days: MetricDay[];
}

interface Row {
  memberId: number;
  earned: string | null;
  earnedSince: Instant;
  periodFrom: number | null;
  periodUntil: number | null;
  lostTier: string | null;
  lostFrom: number;
  lostUntil: number;
  assigned: string | null;
  assignedFrom: Instant;
  assignedUntil: Instant | null;
  assignedBy: string;
  assignedReason: string;
  since: Instant;
  schemeVersion: number;
  noticedFor: Instant | null;
  reviewedUntil: Instant;
  nextReviewAt: Instant | null;
  days: [day: number, statusPoints: number, spend: number, orders: number][] | null;
}

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
export async function readStandings(
  sql: SqlClient,
  program: ProgramConfig,
  memberIds: Iterable<number>,
  now: Instant,
): Promise<Map<number, StoredStanding>> {
  const present = inForce(program.scheme.tiers, now)[0]?.version ?? 0;
  const { rows } = await sql.query<Row>({
    name: 'tier standings',
    text: SELECT_STANDINGS,
    values: [program.id, idArray(memberIds), oldestDay(program.scheme.tiers, program.timeZone, now), now, present],
  });
  return new Map(rows.map((row) => [row.memberId, storedOf(row)]));
}

function storedOf({ nextReviewAt, days, ...row }: Row): StoredStanding {
  return {
    standing: row.earned === null ? null : standingOf({ ...row, earned: row.earned }),
    nextReviewAt,
    days: (days ?? []).map(([day, STATUS_POINTS, SPEND, ORDERS]) => ({ day, metrics: { STATUS_POINTS, SPEND, ORDERS } })),
  };
}

function standingOf(row: Omit<Row, 'nextReviewAt' | 'days' | 'earned'> & { earned: string }): Standing {
  const { earned, earnedSince, periodFrom, periodUntil, since, schemeVersion, noticedFor, reviewedUntil } = row;
  const { lostTier, lostFrom, lostUntil } = row;
  const { assigned, assignedFrom, assignedUntil, assignedBy, assignedReason } = row;
  return {
    schemeVersion,
    earned,
    earnedSince,
    period: periodFrom === null || periodUntil === null ? null : { from: periodFrom, until: periodUntil },
    lost: lostTier === null ? null : { tier: lostTier, period: { from: lostFrom, until: lostUntil } },
    assignment:
      assigned === null
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
function oldestDay(schemes: readonly TierScheme[], timeZone: string, now: Instant): number {
  const back = schemes.map(({ window, downgrade }) => {
    if (window.kind === 'LIFETIME') return Number.POSITIVE_INFINITY;
    return 2 * (window.kind === 'ROLLING' ? window.months * DAYS_A_MONTH : DAYS_A_YEAR) + downgrade.graceDays + 2;
  });
  return Math.max(LONG_AGO, zoneClock(timeZone).localDay(now) - Math.max(0, ...back));
}
