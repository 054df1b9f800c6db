import type { Instant } from '../../../kernel/clock.js';
import { bulkUpdate, type Column, idArray, millis, type SqlClient, textArray } from '../../../kernel/sql/bulk.js';
import type { ScoreChange } from '../scores-part.js';

/** A round of a leaderboard as it is stored. */
export interface PeriodRow {
  id: number;
  board: string;
  startsAt: Instant | null;
  endsAt: Instant | null;
  settlesAt: Instant | null;
  closedAt: Instant | null;
  prunedAt: Instant | null;
  step: number;
  told: string;
  toldAt: Instant | null;
  untold: boolean;
}

export const PERIOD = `p.id, p.board, ${millis('p.starts_at', '"startsAt"')}, ${millis('p.ends_at', '"endsAt"')}, ${millis('p.settles_at', '"settlesAt"')},
  ${millis('p.closed_at', '"closedAt"')}, ${millis('p.pruned_at', '"prunedAt"')}, p.step, p.told, ${millis('p.told_at', '"toldAt"')}, p.untold`;

/** A member's score in a round. `reached` is when it last changed. */
export interface ScoreRow {
  periodId: number;
  memberId: number;
  score: number;
  reached: Instant;
  hidden: boolean;
}

export const isRanked = ({ score, hidden }: ScoreRow): boolean => score > 0 && !hidden;

/** A change that was left; `change` is null for a member who may have to be shown or hidden. */
export type LeftChange = ScoreChange | { memberId: number; metric: 'SHOWN' };

export const isShowing = (change: LeftChange): change is { memberId: number; metric: 'SHOWN' } => change.metric === 'SHOWN';
export const isCounting = (change: LeftChange): change is ScoreChange => !isShowing(change);

/** Takes what was left, at most so much: it is gone with this transaction, and applied in it. */
export async function takeChanges(sql: SqlClient, programId: number, limit: number): Promise<LeftChange[]> {
  const { rows } = await sql.query<ScoreChange>({
    name: 'take score changes',
    text: `DELETE FROM score_change WHERE program_id = $1 AND id = ANY (ARRAY(
        SELECT id FROM score_change WHERE program_id = $1 ORDER BY id LIMIT $2
      ))
      RETURNING member_id AS "memberId", metric, change, ${millis('occurred_at', '"occurredAt"')}, ${millis('counted_at', '"countedAt"')},
        ${millis('recorded_at', '"recordedAt"')}`,
    values: [programId, limit],
  });
  return rows;
}

/** What a round is looked up by, and made with where it is not there. */
export interface WantedPeriod {
  board: string;
  startsAt: Instant | null;
  endsAt: Instant | null;
  settlesAt: Instant | null;
  /** Whether something of it was recorded before it settled: else nothing begins it. */
  isOpen: boolean;
}

/** The rounds that were asked for, made where something counts and they are not there yet; null for one that nothing began. */
export async function openPeriods(
  sql: SqlClient,
  programId: number,
  wanted: readonly WantedPeriod[],
): Promise<(PeriodRow | null)[]> {
  if (wanted.length === 0) return [];
  const valuesOf = (some: readonly WantedPeriod[]) => [programId, textArray(some.map(({ board }) => board)), ...times(some)];
  await sql.query({
    name: 'open leaderboard periods',
    text: `INSERT INTO leaderboard_period (program_id, id, board, starts_at, ends_at, settles_at)
      SELECT $1, nextval('record_id'), w.board, to_timestamp(w.starts / 1000.0), to_timestamp(w.ends / 1000.0), to_timestamp(w.settles / 1000.0)
      FROM unnest($2::text[], $3::float8[], $4::float8[], $5::float8[]) AS w (board, starts, ends, settles)
      WHERE NOT EXISTS (
        SELECT FROM leaderboard_period p WHERE p.program_id = $1 AND p.board = w.board AND p.starts_at IS NOT DISTINCT FROM to_timestamp(w.starts / 1000.0)
      )`,
    values: valuesOf(wanted.filter(({ isOpen }) => isOpen)),
  });
  const { rows } = await sql.query<PeriodRow & { place: number }>({
    name: 'leaderboard periods',
    text: `SELECT ${PERIOD}, w.place::int AS place FROM unnest($2::text[], $3::float8[]) WITH ORDINALITY AS w (board, starts, place)
      JOIN leaderboard_period p ON p.program_id = $1 AND p.board = w.board AND p.starts_at IS NOT DISTINCT FROM to_timestamp(w.starts / 1000.0)
`,
    values: valuesOf(wanted).slice(0, 3),
  });
  const found = new Map(rows.map(({ place, ...row }) => [place - 1, row]));
  return wanted.map((_, place) => found.get(place) ?? null);
}

function times(wanted: readonly WantedPeriod[]): string[] {
  const list = (value: (one: WantedPeriod) => Instant | null) => `{${wanted.map((one) => value(one) ?? 'NULL').join(',')}}`;
  return [list((one) => one.startsAt), list((one) => one.endsAt), list((one) => one.settlesAt)];
}

const SCORE = 's.period_id AS "periodId", s.member_id AS "memberId", s.score, s.reached, s.hidden';

/** The scores of members in rounds, as far as they have any. */
export async function readScores(
  sql: SqlClient,
  programId: number,
  pairs: readonly { periodId: number; memberId: number }[],
): Promise<ScoreRow[]> {
  const { rows } = await sql.query<ScoreRow>({
    name: 'leaderboard scores',
    text: `SELECT ${SCORE} FROM unnest($2::bigint[], $3::bigint[]) AS w (period_id, member_id), LATERAL (
      SELECT * FROM leaderboard_score f WHERE f.program_id = $1 AND f.period_id = w.period_id AND f.member_id = w.member_id OFFSET 0) AS s`,
    values: [programId, idArray(pairs.map(({ periodId }) => periodId)), idArray(pairs.map(({ memberId }) => memberId))],
  });
  return rows;
}

/** All scores of these members in rounds that are open. */
export async function readOpenScores(
  sql: SqlClient,
  programId: number,
  memberIds: readonly number[],
): Promise<(ScoreRow & { board: string })[]> {
  if (memberIds.length === 0) return [];
  const { rows } = await sql.query<ScoreRow & { board: string }>({
    name: 'open leaderboard scores',
    text: `SELECT ${SCORE}, p.board FROM leaderboard_period p CROSS JOIN unnest($2::bigint[]) AS w (member_id), LATERAL (
        SELECT * FROM leaderboard_score f WHERE f.program_id = $1 AND f.period_id = p.id AND f.member_id = w.member_id OFFSET 0) AS s
      WHERE p.program_id = $1 AND p.closed_at IS NULL`,
    values: [programId, idArray(memberIds)],
  });
  return rows;
}

/** What members want, and whether they are still there. */
export interface Standing {
  memberId: number;
  /** Null where the member did not say. */
  shown: boolean | null;
  left: boolean;
}

export async function readStandings(
  sql: SqlClient,
  programId: number,
  memberIds: readonly number[],
): Promise<Map<number, Standing>> {
  if (memberIds.length === 0) return new Map();
  const { rows } = await sql.query<Standing>({
    name: 'leaderboard standings',
    text: `SELECT m.id AS "memberId", c.shown, m.status = 'CLOSED' AS left FROM unnest($2::bigint[]) AS w (id)
      JOIN member m ON m.program_id = $1 AND m.id = w.id
      LEFT JOIN leaderboard_choice c ON c.program_id = $1 AND c.member_id = w.id`,
    values: [programId, idArray(memberIds)],
  });
  return new Map(rows.map((row) => [row.memberId, row]));
}

const changes: Column<ScoreRow>[] = [
  ['score', 'bigint', (s) => s.score],
  ['reached', 'bigint', (s) => s.reached],
  ['hidden', 'boolean', (s) => s.hidden],
];

/** Brings scores to what they are now, or makes them. */
export const saveScores = bulkUpdate<ScoreRow>(
  'leaderboard_score',
  ['period_id', 'member_id'],
  [['period_id', 'bigint', (s) => s.periodId], ['member_id', 'bigint', (s) => s.memberId], ...changes],
  changes,
);
